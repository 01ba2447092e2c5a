"""What can be asked for, as Typer shows it; what each command does is a module of `commands`."""
