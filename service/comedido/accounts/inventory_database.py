"""The inventory's SQLite file through peewee: opened with its tables up to date, read and written by rows."""

# Much of peewee is typed as unknown; what leaves this module is not.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

import errno
import sqlite3
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from peewee import Column, Database, PeeweeException, Table

from comedido.accounts.inventory_file import InventoryError, damaged
from comedido.accounts.migrations import STEPS
from comedido.contract import InventoryAccount
from comedido.migrated_database import NewerFileError, first_failure, opened_up_to_date

_ACCOUNTS = Table("account", ("number", *InventoryAccount.model_fields))
_NUMBER = Column(_ACCOUNTS, "number")

_CODES = {errno.ENOSPC: "FULL", errno.EDQUOT: "FULL", errno.EROFS: "READONLY", errno.EACCES: "PERM"}


@contextmanager
def opened(file: Path, *, patience_seconds: float, create: bool = False) -> Generator[Database]:
    """The database in `file` with every migration made; the file must exist unless `create`.

    Waits at most `patience_seconds` for another program. Raises InventoryError and DamagedInventoryError, for
    what the database refuses inside of the block too.
    """
    try:
        with opened_up_to_date(file, STEPS, patience_seconds=patience_seconds, create=create) as database:
            yield database
    except NewerFileError:
        raise InventoryError(
            "Una versión más nueva de Comedido escribió el inventario. Instale esa versión."
        ) from None
    except (PeeweeException, sqlite3.Error, OSError, UnicodeDecodeError) as error:
        raise _told(file, first_failure(error)) from error


def rows(database: Database) -> Iterator[tuple[int, dict[str, object]]]:
    """The number and the fields of every account, in the order in which they came."""
    for row in _ACCOUNTS.select().order_by(_NUMBER).dicts().execute(database):
        yield row.pop("number"), row


def insert(database: Database, fields: Mapping[str, object]) -> None:
    """Add an account."""
    _ACCOUNTS.insert(fields).execute(database)


def update(database: Database, number: int, fields: Mapping[str, object]) -> None:
    """Give the account of that number these fields."""
    columns = {Column(_ACCOUNTS, name): value for name, value in fields.items()}
    _ACCOUNTS.update(columns).where(number == _NUMBER).execute(database)


def delete(database: Database, number: int) -> None:
    """Remove the account of that number."""
    _ACCOUNTS.delete().where(number == _NUMBER).execute(database)


def is_sound(database: Database) -> bool:
    """Whether SQLite finds every page as it was written."""
    return database.execute_sql("PRAGMA quick_check(1)").fetchone() == ("ok",)


def _told(file: Path, error: BaseException) -> InventoryError:
    match _code(error):
        case "CORRUPT" | "NOTADB" | "ERROR":
            return damaged(file)
        case "BUSY" | "LOCKED":
            reason, remedy = "está en uso por otro programa", "Ciérrelo e intente otra vez."
        case "FULL":
            reason, remedy = "no cabe en el disco", "Libere espacio e intente otra vez."
        case "READONLY" | "PERM" | "AUTH":
            reason, remedy = "es de solo lectura", "Corrija los permisos del archivo y de su carpeta."
        case _:
            reason, remedy = f"no se puede usar ({error})", "Revise el disco y los permisos de la carpeta."
    return InventoryError(f"El inventario de cuentas {reason}: {file}. {remedy}")


def _code(error: BaseException) -> str:
    """SQLite's name for what went wrong, like «FULL»."""
    if isinstance(error, OSError):
        return _CODES.get(error.errno or 0, "")
    # Without a name, it is Python that could not make a value of what the database holds.
    name = str(getattr(error, "sqlite_errorname", "SQLITE_CORRUPT"))
    return name.removeprefix("SQLITE_").partition("_")[0]
