"""The commands that come in groups, as Typer shows them; what each does is a module of `commands`."""
