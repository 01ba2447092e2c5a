"""A SQLite file of this user through peewee, opened with every migration made.

A step of a migration is a module that defines `up(migrator, database)`, as peewee's runner has it. The runner
is handed modules and not files, because a packaged Comedido has none.
"""

# Much of peewee is typed as unknown; what leaves this module is not.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

import os
import sqlite3
from collections.abc import Generator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from types import ModuleType
from typing import cast

from peewee import Database, PeeweeException, SqliteDatabase, Table

FILE_ENDINGS = ("", "-journal", "-wal", "-shm")
"""Of the names of the files that make up one database."""

Steps = Sequence[ModuleType]

_STEPS_MADE = Table("schema_migration")
_TABLES = Table("sqlite_master")


class NewerFileError(Exception):
    """A newer version of Comedido wrote the file."""


def step_name(step: ModuleType) -> str:
    """The name under which a database remembers that `step` was made."""
    return step.__name__.rpartition(".")[2]


@contextmanager
def opened_up_to_date(
    file: Path, steps: Steps, *, patience_seconds: float, create: bool = False
) -> Generator[Database]:
    """The database in `file` after all `steps`; the file must exist unless `create`.

    Waits at most `patience_seconds` for another program. Raises NewerFileError, PeeweeException,
    sqlite3.Error, OSError, and UnicodeDecodeError where what the file holds is no text.
    """
    if create:
        # SQLite would create it for everybody; its journals take over what the file permits.
        with suppress(FileExistsError):
            os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    # A file that is write-protected is opened for reading all the same.
    address = f"{file.absolute().as_uri()}?mode=rw"
    database = SqliteDatabase(address, uri=True, timeout=patience_seconds)
    with database.connection_context():
        _bring_up_to_date(database, steps)
        yield database


def first_failure(error: BaseException) -> BaseException:
    """What went wrong at first: after a disk is full, giving a transaction up fails as well."""
    while isinstance(error.__context__, PeeweeException | sqlite3.Error):
        error = error.__context__
    return error


def at_once(database: Database) -> AbstractContextManager[object]:
    """A block of which all changes are made or none, and in which nobody else writes."""
    return cast("AbstractContextManager[object]", database.atomic("IMMEDIATE"))


def _bring_up_to_date(database: Database, steps: Steps) -> None:
    known = [step_name(step) for step in steps]
    made = _steps_made(database)
    if any(name not in known for name in made):
        raise NewerFileError
    if len(made) < len(known):
        from comedido.migrating import migrate  # noqa: PLC0415 rarely anything to do

        with at_once(database):
            # Who opened the file at the same moment may have made them meanwhile.
            if len(_steps_made(database)) < len(known):
                migrate(database, steps)


def _steps_made(database: Database) -> list[str]:
    kept = _TABLES.select(_TABLES.c.name).where(_TABLES.c.name == "schema_migration").tuples()
    if not list(kept.execute(database)):
        return []
    return [name for (name,) in _STEPS_MADE.select(_STEPS_MADE.c.name).tuples().execute(database)]
