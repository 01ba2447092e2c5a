"""Where the inventory is and what may be wrong with it, apart from what opens it.

Most computers have no inventory, and the first verdict must not wait for a library that nobody needs.
"""

import os
from collections.abc import Callable
from pathlib import Path

from comedido import folders

FILE_NAME = "inventory.sqlite3"

Locate = Callable[[], Path]
Version = tuple[int, int, int]


class InventoryError(Exception):
    """The inventory can't be used, with a sentence for people."""


class DamagedInventoryError(InventoryError):
    """The file is no inventory any more."""


def inventory_file() -> Path:
    """Place of the inventory. Raises OSError when its folder can't be used."""
    return folders.state() / FILE_NAME


def located(locate: Locate) -> Path:
    """What `locate` says. Raises InventoryError."""
    try:
        return locate()
    except OSError as error:
        raise InventoryError(f"La carpeta del inventario de cuentas no se puede usar: {error}") from error


def version(file: Path) -> Version | None:
    """What changes whenever `file` does; None when it is not there. Raises InventoryError."""
    try:
        found = os.stat(file)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise InventoryError(f"El inventario de cuentas no se puede usar: {error}") from error
    return found.st_ino, found.st_size, found.st_mtime_ns


def damaged(file: Path) -> DamagedInventoryError:
    """The error about a file that is no inventory any more."""
    return DamagedInventoryError(
        f"El inventario de cuentas está dañado y no se usa: {file}. "
        "Impórtelo otra vez desde su archivo CSV; el dañado se guardará aparte."
    )


def set_aside_files(file: Path) -> list[Path]:
    """The damaged inventories that were kept beside `file`, oldest first."""
    return sorted(file.parent.glob(f"{file.name}.*.damaged"))
