"""The inventory's SQLite file through peewee: opened with its tables up to date, read and written by rows."""

# Much of peewee is typed as unknown; what leaves this module is not.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

import errno
import os
import sqlite3
from collections.abc import Generator, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import cast

from peewee import Column, Database, PeeweeException, SqliteDatabase, Table

from comedido.accounts.inventory_file import InventoryError, damaged
from comedido.accounts.migrations import STEPS, step_name
from comedido.contract import InventoryAccount

_ACCOUNTS = Table("account", ("number", *InventoryAccount.model_fields))
_NUMBER = Column(_ACCOUNTS, "number")
_STEPS_MADE = Table("schema_migration")
_TABLES = Table("sqlite_master")

_CODES = {errno.ENOSPC: "FULL", errno.EDQUOT: "FULL", errno.EROFS: "READONLY", errno.EACCES: "PERM"}


@contextmanager
def opened(file: Path, *, patience_seconds: float, create: bool = False) -> Generator[Database]:
    """The database in `file` with every migration made; the file must exist unless `create`.

    Waits at most `patience_seconds` for another program. Raises InventoryError and DamagedInventoryError, for
    what the database refuses inside of the block too.
    """
    try:
        if create:
            # SQLite would create it for everybody; its journals take over what the file permits.
            with suppress(FileExistsError):
                os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        database = SqliteDatabase(_address(file), uri=True, timeout=patience_seconds)
        with database.connection_context():
            _bring_up_to_date(database)
            yield database
    except (PeeweeException, sqlite3.Error, OSError, UnicodeDecodeError) as error:
        raise _told(file, _first(error)) from error


def at_once(database: Database) -> AbstractContextManager[object]:
    """A block of which all changes are made or none, and in which nobody else writes."""
    return cast("AbstractContextManager[object]", database.atomic("IMMEDIATE"))


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


def _address(file: Path) -> str:
    # A file that is write-protected is opened for reading all the same.
    return f"{file.absolute().as_uri()}?mode=rw"


def _bring_up_to_date(database: Database) -> None:
    known = [step_name(step) for step in STEPS]
    made = _steps_made(database)
    if any(name not in known for name in made):
        raise InventoryError("Una versión más nueva de Comedido escribió el inventario. Instale esa versión.")
    if len(made) < len(known):
        from comedido.accounts.inventory_migration import migrate  # noqa: PLC0415 rarely anything to do

        migrate(database)


def _steps_made(database: Database) -> list[str]:
    kept = _TABLES.select(_TABLES.c.name).where(_TABLES.c.name == "schema_migration").tuples()
    if not list(kept.execute(database)):
        return []
    return [name for (name,) in _STEPS_MADE.select(_STEPS_MADE.c.name).tuples().execute(database)]


def _first(error: BaseException) -> BaseException:
    """What went wrong at first: after a disk is full, giving a transaction up fails as well."""
    while isinstance(error.__context__, PeeweeException | sqlite3.Error):
        error = error.__context__
    return error


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
