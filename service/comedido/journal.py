"""The local record of what people decided: kinds and clauses, never a text, a handle or a name."""

import json
import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from comedido import folders
from comedido.contract import Decision

FILE_NAME = "journal.sqlite3"

_WAIT_FOR_A_LOCK_SECONDS = 1.0

_TABLE = """
CREATE TABLE IF NOT EXISTS decision (
    decided_at TEXT NOT NULL,    -- UTC, ISO 8601
    action TEXT NOT NULL,
    network TEXT NOT NULL,
    surface TEXT NOT NULL,
    account_kind TEXT NOT NULL,
    clauses TEXT NOT NULL        -- JSON list of clause ids
)
"""

_log = logging.getLogger(__name__)


def journal_file() -> Path:
    """Place of the journal. Raises OSError when its folder can't be used."""
    return folders.state() / FILE_NAME


class Journal:
    """Appends decisions to a SQLite file; a file that can't be written is a warning, once, and no more."""

    def __init__(self, locate: Callable[[], Path] = journal_file) -> None:
        self._locate = locate
        self._warned = False

    def record(self, decision: Decision) -> None:
        """Append one row for `decision`; waits at most a second for another writer and never raises."""
        row = (
            datetime.now(UTC).isoformat(timespec="seconds"),
            decision.action,
            decision.network,
            decision.surface,
            decision.account_kind,
            json.dumps(decision.clauses),
        )
        try:
            with (
                closing(sqlite3.connect(self._locate(), timeout=_WAIT_FOR_A_LOCK_SECONDS)) as database,
                database,
            ):
                database.execute(_TABLE)
                database.execute("INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?)", row)
        except (sqlite3.Error, OSError) as error:
            self._warn(error)

    def _warn(self, error: Exception) -> None:
        if not self._warned:
            self._warned = True
            _log.warning("El registro de decisiones no se puede escribir (%s). Comedido sigue sin él.", error)
