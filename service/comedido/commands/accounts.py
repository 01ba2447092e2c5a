"""`comedido accounts`: the inventory of accounts, listed, brought in, taken out, and one account removed."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from comedido.accounts.bundled_inventory import bundled_accounts
from comedido.accounts.inventory_cells import KIND_NAMES, NETWORK_NAMES
from comedido.accounts.inventory_csv import csv_of
from comedido.accounts.inventory_file import InventoryError
from comedido.accounts.inventory_import import import_csv
from comedido.accounts.inventory_store import Change, InventoryStore
from comedido.accounts.known_accounts import bare_handle
from comedido.commands.harmless import harmless
from comedido.contract import InventoryAccount, Network, RowProblem
from comedido.sheet_encoding import decoded

FAILED = 1
BAD_USAGE = 2

_COLUMNS = ("Red", "Usuario", "Clase", "Entidad", "Responsable", "Suplente", "Cambio de clave", "Equipos")


def list_accounts() -> int:
    """Print every account; 0, or 1 when something can't be read."""
    try:
        stored = InventoryStore().read()
    except InventoryError as error:
        return _failure(str(error))
    console = Console(highlight=False)
    if bundled := bundled_accounts():
        console.print(_table(bundled, "Inventario de la entidad, que llegó con sus datos"))
    if stored.accounts:
        console.print(_table(list(stored.accounts.values()), "Inventario de cuentas"))
    elif not bundled:
        console.print("El inventario está vacío. Llene una plantilla («comedido accounts export ARCHIVO»)")
        console.print("e impórtela («comedido accounts import ARCHIVO»).")
    for problem in stored.problems:
        print(harmless(str(problem)), file=sys.stderr)
    return FAILED if stored.problems else 0


def import_accounts(file: Path) -> int:
    """Bring in the accounts of `file`; 0, 1 with the inventory as it was, 2 when the file can't be read."""
    try:
        text = decoded(file.read_bytes())
    except OSError as error:
        return _failure(f"No se puede leer {file}: {error.strerror}.", BAD_USAGE)
    try:
        done = import_csv(InventoryStore(), text, date.today())
    except InventoryError as error:
        return _failure(str(error))
    if done.problems:
        Console(highlight=False).print(_problem_table(done.problems))
        return _failure("No se importó nada. Corrija el archivo e impórtelo otra vez.")
    print(f"Cuentas nuevas: {done.added}. Cuentas cambiadas: {done.changed}.")
    return 0


def export_accounts(file: Path, *, replace: bool) -> int:
    """Write every account to `file`; 0, 1 when the inventory can't be read, 2 when it can't be written."""
    try:
        stored = InventoryStore().read()
    except InventoryError as error:
        return _failure(str(error))
    try:
        _write(file, csv_of(stored.accounts.values()), replace=replace)
    except FileExistsError:
        return _failure(f"{file} ya existe. Elija otro nombre o agregue --replace.", BAD_USAGE)
    except OSError as error:
        return _failure(f"No se puede escribir {file}: {error.strerror}.", BAD_USAGE)
    print(f"Cuentas: {len(stored.accounts)}. Archivo: {file}")
    for problem in stored.problems:
        print(harmless(str(problem)), file=sys.stderr)
    return FAILED if stored.problems else 0


def remove_account(network: Network, handle: str) -> int:
    """Take one account out of the inventory; 0, or 1 when it is not there or can't be removed."""
    store = InventoryStore()
    try:
        kept = store.read().accounts
        numbers = [number for number, account in kept.items() if _is(account, network, handle)]
        if not numbers:
            return _failure(f"No hay una cuenta {handle} de {NETWORK_NAMES[network]} en el inventario.")
        store.change(lambda known: [Change(number, None) for number in numbers if number in known])
    except InventoryError as error:
        return _failure(str(error))
    print(harmless(f"Se retiró @{kept[numbers[0]].handle} de {NETWORK_NAMES[network]}."))
    return 0


def _is(account: InventoryAccount, network: Network, handle: str) -> bool:
    return account.network is network and bare_handle(account.handle) == bare_handle(handle)


def _table(accounts: Sequence[InventoryAccount], title: str) -> Table:
    table = Table(*_COLUMNS, title=f"{title}: {len(accounts)}", title_justify="left")
    for account in accounts:
        changed = account.password_changed_on
        cells = (
            NETWORK_NAMES[account.network],
            account.handle,
            KIND_NAMES[account.kind] + (", canal oficial" if account.official_channel else ""),
            account.entity,
            account.responsible,
            account.backup,
            changed.isoformat() if changed else None,
            ", ".join(account.devices),
        )
        # As text, since «[bold]» in a cell would be a command to the terminal.
        table.add_row(*(Text(harmless(cell or "")) for cell in cells))
    return table


def _problem_table(problems: Sequence[RowProblem]) -> Table:
    table = Table("Fila", "Columna", "Qué corregir", title="Problemas del archivo", title_justify="left")
    for problem in problems:
        table.add_row(str(problem.row), Text(harmless(problem.column or "")), Text(harmless(problem.message)))
    return table


def _write(file: Path, content: str, *, replace: bool) -> None:
    """Write `content` whole or not at all. Raises FileExistsError unless `replace`, and OSError."""
    if file.exists() and not replace:
        raise FileExistsError
    unfinished = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        unfinished.write_bytes(content.encode())
        os.replace(unfinished, file)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _failure(sentence: str, status: int = FAILED) -> int:
    print(harmless(sentence), file=sys.stderr)
    return status
