"""`comedido data`."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from comedido.command_line.spanish import SpanishGroup

data = typer.Typer(cls=SpanishGroup, help="Lleva los datos firmados de la entidad.", no_args_is_help=True)

DAY = "%Y-%m-%d"

BundleFile = Annotated[Path, typer.Argument(help="Paquete de datos.", show_default=False)]
ForEverybody = Annotated[
    bool | None,
    typer.Option(
        "--everybody/--only-me",
        help="Para todo el equipo o solo para este usuario; sin decirlo, para todos si usted es root.",
        show_default=False,
    ),
]


@data.command("status")
def data_status(
    as_json: Annotated[bool, typer.Option("--json", help="Muestra el resultado en JSON.")] = False,
) -> None:
    """Dice qué datos rigen, de cuándo y de dónde son, y cómo fue la última búsqueda."""
    from comedido.commands.data import show_status  # noqa: PLC0415

    raise typer.Exit(show_status(as_json=as_json))


@data.command("verify")
def verify_data(file: BundleFile) -> None:
    """Dice si un paquete se podría instalar aquí, sin instalarlo."""
    from comedido.commands.data import verify  # noqa: PLC0415

    raise typer.Exit(verify(file))


@data.command("install")
def install_data(
    file: BundleFile,
    *,
    everybody: ForEverybody = None,
    allow_older: Annotated[
        bool, typer.Option("--allow-older", help="Acepta datos más viejos que los que ya rigieron.")
    ] = False,
) -> None:
    """Pone en vigor un paquete de datos; si algo falla, siguen los de antes."""
    from comedido.commands.data import install_file  # noqa: PLC0415

    raise typer.Exit(install_file(file, for_everybody=everybody, allow_older=allow_older))


@data.command("rollback")
def roll_back_data(everybody: ForEverybody = None) -> None:
    """Vuelve a los datos anteriores."""
    from comedido.commands.data import go_back  # noqa: PLC0415

    raise typer.Exit(go_back(for_everybody=everybody))


@data.command("key")
def make_data_key(
    file: Annotated[Path, typer.Argument(help="Dónde guardar la clave privada.", show_default=False)],
) -> None:
    """Hace un par de claves, para quien publica datos."""
    from comedido.commands.data import make_key  # noqa: PLC0415

    raise typer.Exit(make_key(file))


@data.command("build")
def build_data(
    folder: Annotated[Path, typer.Argument(help="Carpeta con los datos.", show_default=False)],
    *,
    key: Annotated[Path, typer.Option(help="Clave privada de «comedido data key».", show_default=False)],
    version: Annotated[str, typer.Option(help="Año, mes y número: 2026.11.1.", show_default=False)],
    entity: Annotated[str, typer.Option(help="Entidad que los publica.", show_default=False)],
    dated: Annotated[
        datetime | None, typer.Option("--date", help="Fecha de los datos; hoy si no se dice.", formats=[DAY])
    ] = None,
    expires: Annotated[
        datetime | None, typer.Option(help="Último día en que se pueden instalar.", formats=[DAY])
    ] = None,
    output: Annotated[Path | None, typer.Option(help="Archivo que se hace.", show_default=False)] = None,
) -> None:
    """Hace un paquete de datos probado y firmado, para quien lo publica."""
    from comedido.commands.data import build  # noqa: PLC0415
    from comedido.data_bundle.publishing import Edition  # noqa: PLC0415

    edition = Edition(entity, version, (dated or datetime.now()).date(), expires.date() if expires else None)
    raise typer.Exit(build(folder, key, edition, output))


@data.command("self-test", hidden=True)
def self_test_data(folder: Path) -> None:
    """Prueba los datos de una carpeta. Lo usa Comedido, no las personas."""
    from comedido.data_bundle.trial import main as try_data  # noqa: PLC0415

    raise typer.Exit(try_data(folder))
