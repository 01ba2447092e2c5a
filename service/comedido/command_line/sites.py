"""`comedido sites`."""

from pathlib import Path
from typing import Annotated

import typer

from comedido.command_line.spanish import SpanishGroup

sites = typer.Typer(cls=SpanishGroup, help="Revisa las definiciones de los sitios.", no_args_is_help=True)


@sites.command("check")
def check_site(
    file: Annotated[Path, typer.Argument(help="Definición de un sitio, en JSON.", show_default=False)],
    pages: Annotated[
        list[Path],
        typer.Argument(help="Páginas del sitio guardadas desde el navegador.", show_default=False),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Muestra el resultado en JSON.")] = False,
) -> None:
    """Dice qué selectores y nombres de una definición siguen vivos en páginas guardadas.

    Termina con 0 si ninguno está muerto, 1 si hay alguno y 2 si un archivo no sirve.
    """
    from comedido.commands.check_site import check_site  # noqa: PLC0415

    raise typer.Exit(check_site(file, pages, as_json=as_json))
