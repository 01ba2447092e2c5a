"""What was published lately, as counts need it (clauses 2.12, 2.16 and 4.7): moments and keyed hashes alone.

No text, handle or name is kept. Rows older than thirty days are dropped. Nothing but counts depends on the
file, so one that is damaged is begun anew.
"""

import logging
import os
import sqlite3
from collections.abc import Callable, Generator, Mapping
from contextlib import closing, contextmanager, suppress
from datetime import date, datetime, time, timedelta
from pathlib import Path

from comedido import folders
from comedido.contract import Draft, Publication, Surface
from comedido.history_hashes import Hashes, hashes_of_this_user
from comedido.recent import NOTHING_RECENT, Recent

FILE_NAME = "history.sqlite3"
KEPT = timedelta(days=30)

_KINDS = {
    Surface.POST: "post",
    Surface.QUOTE: "post",
    Surface.CAPTION: "post",
    Surface.REPLY: "answer",
    Surface.COMMENT: "answer",
    Surface.THREAD: "part",
}
"""An edit is not here: it publishes nothing new. The parts of a thread are one matter, not so many posts."""

_NOON = time(12)

_WRITING_SECONDS = 1.0
_READING_SECONDS = 0.1
"""How long a draft waits for another publication that is being counted."""

_BEYOND_USE = {"SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_ERROR"}

_TABLES = (
    """
    CREATE TABLE IF NOT EXISTS publication (
        published_at INTEGER NOT NULL,  -- seconds since 1970; of what is scheduled, noon of its day
        kind TEXT NOT NULL,             -- post, answer or part
        account BLOB NOT NULL,          -- hashes; null where there was no text or nobody was answered
        text BLOB,
        parent_author BLOB
    )
    """,
    "CREATE INDEX IF NOT EXISTS of_account ON publication (account, published_at)",
    "CREATE INDEX IF NOT EXISTS with_text ON publication (text, published_at)",
)
_ROW = "INSERT INTO publication VALUES (:published_at, :kind, :account, :text, :author)"

# In the order of the fields of Recent.
_COUNTS = """
SELECT
    (SELECT count(*) FROM publication
     WHERE account = :account AND kind = 'post'
       AND published_at >= :midnight AND published_at < :next_midnight),
    (SELECT count(*) FROM publication
     WHERE account = :account AND text = :text AND kind = 'post'
       AND published_at >= :midnight AND published_at < :next_midnight),
    (SELECT count(DISTINCT account) FROM publication
     WHERE account != :account AND text = :text AND published_at >= :a_week_ago AND kind = 'post'),
    (SELECT count(*) FROM publication
     WHERE account = :account AND parent_author = :author AND published_at >= :a_day_ago AND kind = 'answer'),
    (SELECT count(*) FROM publication
     WHERE account = :account AND kind != 'post'
       AND published_at >= :midnight AND published_at < :next_midnight)
"""

_log = logging.getLogger(__name__)


def _local_now() -> datetime:
    return datetime.now().astimezone()


class History:
    """Counts what this user publishes. Nothing here ever raises: without the file, nothing was published."""

    def __init__(
        self, folder: Callable[[], Path] = folders.state, now: Callable[[], datetime] = _local_now
    ) -> None:
        self._folder = folder
        self._now = now
        self._hashes: Hashes | None = None
        self._problems: dict[str, str] = {}

    def record(self, publication: Publication) -> None:
        """Count `publication` and drop what is old; waits at most a second for another writer."""
        kind = _KINDS.get(publication.surface)
        if kind is None:
            return
        with self._going_on("escribir"):
            file, hashes, network = self._file(), self._hashes_of_this_user(), publication.network
            account = hashes.account(network, publication.actor)
            if account is None:
                return
            row = {
                "published_at": int(self._goes_out_at(publication.scheduled_on).timestamp()),
                "kind": kind,
                "account": account,
                "text": hashes.text(network, publication.text),
                "author": hashes.person(network, publication.parent_author),
            }
            try:
                self._write(file, row)
            except (sqlite3.Error, UnicodeDecodeError) as error:
                # Without a name, it is Python that could not make a value of what the database holds.
                if getattr(error, "sqlite_errorname", "SQLITE_CORRUPT") not in _BEYOND_USE:
                    raise
                file.unlink()
                self._write(file, row)

    def recent(self, draft: Draft) -> Recent:
        """What was published before from the account of `draft`."""
        with self._going_on("leer"):
            file = self._file()
            if draft.actor is None or not file.exists():
                return NOTHING_RECENT
            hashes, now = self._hashes_of_this_user(), self._now()
            account = hashes.account(draft.network, draft.actor)
            if account is None:
                return NOTHING_RECENT
            midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
            asked = {
                "account": account,
                "text": hashes.text(draft.network, draft.text),
                "author": hashes.person(draft.network, draft.parent_author),
                "midnight": int(midnight.timestamp()),
                "next_midnight": int((midnight + timedelta(days=1)).timestamp()),
                "a_day_ago": int((now - timedelta(hours=24)).timestamp()),
                "a_week_ago": int((now - timedelta(days=7)).timestamp()),
            }
            with closing(sqlite3.connect(file, timeout=_READING_SECONDS)) as database:
                return Recent(*database.execute(_COUNTS, asked).fetchone())
        return NOTHING_RECENT

    def forget_old(self) -> None:
        """Drop what is older than thirty days, unless somebody else writes now."""
        with suppress(sqlite3.Error, OSError, UnicodeDecodeError):
            file = self._file()
            if file.exists():
                with closing(sqlite3.connect(file, timeout=0)) as database, database:
                    self._drop_old(database)

    def problems(self) -> list[str]:
        """Sentences in Spanish about what fails now."""
        return list(self._problems.values())

    def _goes_out_at(self, scheduled_on: date | None) -> datetime:
        now = self._now()
        if scheduled_on is None or scheduled_on <= now.date():
            return now
        return datetime.combine(scheduled_on, _NOON, now.tzinfo)

    def _file(self) -> Path:
        return self._folder() / FILE_NAME

    def _hashes_of_this_user(self) -> Hashes:
        if self._hashes is None:
            self._hashes = hashes_of_this_user(self._folder())
        return self._hashes

    def _write(self, file: Path, row: Mapping[str, object]) -> None:
        with suppress(FileExistsError):
            # SQLite would create it for everybody.
            os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        with closing(sqlite3.connect(file, timeout=_WRITING_SECONDS)) as database, database:
            for statement in _TABLES:
                database.execute(statement)
            self._drop_old(database)
            database.execute(_ROW, row)

    def _drop_old(self, database: sqlite3.Connection) -> None:
        # What is deleted is overwritten too.
        database.execute("PRAGMA secure_delete = ON")
        before = int((self._now() - KEPT).timestamp())
        database.execute("DELETE FROM publication WHERE published_at < ?", (before,))

    @contextmanager
    def _going_on(self, what: str) -> Generator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            problem = f"El historial local no se puede {what} ({error}). Comedido sigue sin él."
            if what not in self._problems:
                _log.warning(problem)
            self._problems[what] = problem
        else:
            self._problems.pop(what, None)
