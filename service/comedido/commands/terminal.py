"""The terminal of a command that decides itself what becomes of its work once nobody reads it any more."""

from rich.console import Console


class Terminal(Console):
    """A console that raises what happens; rich would end the process, whatever it is at."""

    def on_broken_pipe(self) -> None:
        """Raise BrokenPipeError, as `print` does."""
        raise BrokenPipeError
