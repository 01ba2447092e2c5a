"""Where every way to start Comedido begins: the service that a browser waits for, or the command line."""

import sys


def main() -> None:
    """Run what the words after the program's name ask for."""
    if sys.argv[1:] == ["serve"]:
        # Somebody waits to write: without the command line, the service starts sooner and stays smaller.
        from comedido.commands.serve import serve_until_idle  # noqa: PLC0415
        from comedido.server.limits import IDLE_MINUTES  # noqa: PLC0415

        sys.exit(serve_until_idle(IDLE_MINUTES * 60))
    from comedido.command_line.application import app  # noqa: PLC0415

    app(prog_name="comedido")


if __name__ == "__main__":
    main()
