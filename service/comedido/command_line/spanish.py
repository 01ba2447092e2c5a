"""The frame of the command line in Spanish: headings, the line of usage, and errors."""

from collections.abc import Generator
from contextlib import contextmanager
from functools import cache
from typing import Any

import typer
from typer._click import Context, HelpFormatter
from typer.core import TyperGroup

from comedido.command_line.usage_errors import in_spanish

_BAD_USAGE = 2


class _Formatter(HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or "Uso: ")


class _Context(typer.Context):
    """What is known while a command is read; it words what is shown of the command."""

    formatter_class = _Formatter

    def __init__(self, *words: Any, **named: Any) -> None:  # noqa: ANN401 as Typer gives them
        super().__init__(*words, **named)
        asks_for_help = self.command.get_help_option(self)
        if asks_for_help:
            asks_for_help.help = "Muestra esta ayuda y termina."

    def make_formatter(self) -> HelpFormatter:
        _put_headings_in_spanish()
        return super().make_formatter()


def any_case(says: str, *, show_default: bool = False) -> Any:  # noqa: ANN401 as Typer has it
    """An option with names to choose from, which people write as they read them: «X», «Facebook»."""
    return typer.Option(help=says, show_default=show_default, case_sensitive=False)


class SpanishGroup(TyperGroup):
    """A group of commands whose frame is in Spanish, and that of its commands with it."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 as Typer gives them
        super().__init__(**settings)
        self.subcommand_metavar = "ORDEN [ARGUMENTOS]..."
        for command in (self, *self.commands.values()):
            command.context_class = _Context
            command.options_metavar = "[OPCIONES]"

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: Context | None = None,
        **extra: Any,  # noqa: ANN401 as Typer gives them
    ) -> Context:
        """Read the words of a command. Raises errors in Spanish."""
        with _errors_in_spanish():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: Context) -> Any:  # noqa: ANN401 whatever a command returns
        """Read and run the rest of a command. Raises errors in Spanish."""
        with _errors_in_spanish():
            return super().invoke(ctx)


class _UsageError(typer.BadParameter):
    """An error that is shown as it is worded."""

    def format_message(self) -> str:
        return self.message


@contextmanager
def _errors_in_spanish() -> Generator[None]:
    try:
        yield
    except (EOFError, typer.Abort):
        _put_headings_in_spanish()
        raise
    except typer.TyperException as error:
        # What is shown where no command is given comes as an error too.
        if error.exit_code != _BAD_USAGE or type(error).__name__ == "NoArgsIsHelpError":
            raise
        raise _UsageError(in_spanish(error.format_message()), getattr(error, "ctx", None)) from error


@cache
def _put_headings_in_spanish() -> None:
    from typer import rich_utils  # noqa: PLC0415 it brings rich, which most commands do without

    rich_utils.ARGUMENTS_PANEL_TITLE = "Argumentos"
    rich_utils.OPTIONS_PANEL_TITLE = "Opciones"
    rich_utils.COMMANDS_PANEL_TITLE = "Órdenes"
    rich_utils.REQUIRED_LONG_STRING = "[obligatorio]"
    rich_utils.DEFAULT_STRING = "[si no se dice: {}]"
    rich_utils.ABORTED_TEXT = "Interrumpido."
    rich_utils.RICH_HELP = "Escriba [blue]{command_path} {help_option}[/] para ver la ayuda."
    highlighter = rich_utils.OptionHighlighter
    highlighter.highlights = [*highlighter.highlights, r"(?P<usage>Uso: )"]
