"""`comedido accounts`."""

from pathlib import Path
from typing import Annotated

import typer

from comedido.command_line.spanish import SpanishGroup
from comedido.contract import Network

accounts = typer.Typer(cls=SpanishGroup, help="Lleva el inventario de cuentas.", no_args_is_help=True)

InventoryFile = Annotated[Path, typer.Argument(help="Archivo CSV.", show_default=False)]


@accounts.command("list")
def list_accounts() -> None:
    """Muestra las cuentas del inventario."""
    from comedido.commands.accounts import list_accounts  # noqa: PLC0415

    raise typer.Exit(list_accounts())


@accounts.command("import")
def import_accounts(file: InventoryFile) -> None:
    """Agrega las cuentas de un archivo CSV y actualiza las que ya están; con un solo error no cambia nada."""
    from comedido.commands.accounts import import_accounts  # noqa: PLC0415

    raise typer.Exit(import_accounts(file))


@accounts.command("export")
def export_accounts(
    file: InventoryFile,
    *,
    replace: Annotated[bool, typer.Option("--replace", help="Reemplaza el archivo si ya existe.")] = False,
) -> None:
    """Guarda el inventario en un archivo CSV; sin cuentas, el archivo es una plantilla."""
    from comedido.commands.accounts import export_accounts  # noqa: PLC0415

    raise typer.Exit(export_accounts(file, replace=replace))


@accounts.command("remove")
def remove_account(
    network: Annotated[Network, typer.Argument(help="Red social.", show_default=False, case_sensitive=False)],
    handle: Annotated[str, typer.Argument(help="Usuario de la cuenta.", show_default=False)],
) -> None:
    """Retira una cuenta del inventario."""
    from comedido.commands.accounts import remove_account  # noqa: PLC0415

    raise typer.Exit(remove_account(network, handle))
