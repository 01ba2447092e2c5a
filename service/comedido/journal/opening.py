"""Opening the journal's file with its tables up to date, and telling people when it can't be."""

import sqlite3
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from peewee import PeeweeException

from comedido.journal.errors import JournalError, unusable
from comedido.journal.migrations import STEPS
from comedido.journal.rows import Rows
from comedido.migrated_database import NewerFileError, at_once, first_failure, opened_up_to_date


@contextmanager
def opened(locate: Callable[[], Path], *, patience_seconds: float, create: bool = False) -> Generator[Rows]:
    """The rows of the file; what the block changes is changed all at once or not at all.

    Waits at most `patience_seconds` for another program. The file must exist unless `create`. Raises
    JournalError.
    """
    try:
        with (
            opened_up_to_date(locate(), STEPS, patience_seconds=patience_seconds, create=create) as database,
            at_once(database),
        ):
            yield Rows(database)
    except NewerFileError:
        raise JournalError(
            "Una versión más nueva de Comedido escribió el registro de actividad. Instale esa versión."
        ) from None
    # What a database holds need not be what was written.
    except (PeeweeException, sqlite3.Error, OSError, ValueError) as error:
        raise unusable(first_failure(error)) from error
