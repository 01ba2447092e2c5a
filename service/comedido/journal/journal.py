"""The local record of what happened to drafts: kinds and clauses, never a text, a handle or a name."""

import logging
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from comedido import folders
from comedido.contract import Decision, MistakenFinding, Outcome, Period, Publication, SilenceChoice
from comedido.journal.entries import DraftEntry, InteractionEntry, MistakenEntry
from comedido.journal.errors import JournalError, unusable

if TYPE_CHECKING:
    from comedido.journal.rows import Rows

FILE_NAME = "journal.sqlite3"

_PATIENCE_SECONDS = 1.0
"""How long what is to be kept waits for another program that holds the file."""

# Beyond these days a moment has no local time on every system.
_FIRST_DAY, _LAST_DAY = date(2000, 1, 1), date(2500, 1, 1)

_log = logging.getLogger(__name__)


class Entries(NamedTuple):
    """What the journal holds of a period, oldest first."""

    drafts: Sequence[DraftEntry]
    interactions: Sequence[InteractionEntry]
    mistaken: Sequence[MistakenEntry]


def journal_file() -> Path:
    """Place of the journal. Raises OSError when its folder can't be used."""
    return folders.state() / FILE_NAME


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Journal:
    """Keeps the record in a SQLite file of this user. What is recorded in passing never raises."""

    def __init__(
        self, locate: Callable[[], Path] = journal_file, now: Callable[[], datetime] = _utc_now
    ) -> None:
        self._locate = locate
        self._now = now
        self._warned = False
        self._kept: timedelta | None = None
        self._silent: frozenset[str] | None = None

    def keep(self, days: int) -> None:
        """From now on drop what is older than that many days; until this is said nothing is dropped."""
        self._kept = timedelta(days=days)

    def record_decision(self, decision: Decision) -> None:
        """Append what a person did with a warning."""
        if decision.surface is not None:
            draft = DraftEntry(
                at=self._now(),
                network=decision.network,
                surface=decision.surface,
                account_kind=decision.account_kind,
                outcome=Outcome.WARN,
                action=decision.action,
                clauses=tuple(decision.clauses),
            )
            self._record(lambda rows: rows.add_draft(draft))
        elif decision.interaction is not None:
            interaction = InteractionEntry(
                at=self._now(),
                network=decision.network,
                kind=decision.interaction,
                account_kind=decision.account_kind,
                action=decision.action,
                clauses=tuple(decision.clauses),
            )
            self._record(lambda rows: rows.add_interaction(interaction))

    def record_publication(self, publication: Publication) -> None:
        """Append a draft that was published without a warning; of others the decision is recorded."""
        if publication.outcome is Outcome.WARN:
            return
        draft = DraftEntry(
            at=self._now(),
            network=publication.network,
            surface=publication.surface,
            account_kind=publication.actor.kind,
            outcome=publication.outcome,
            action=None,
            clauses=tuple(publication.clauses),
        )
        self._record(lambda rows: rows.add_draft(draft))

    def record_mistaken(self, finding: MistakenFinding) -> None:
        """Count a finding that was said to be wrong, or take that back. Raises JournalError."""
        with self._opened(create=True) as rows:
            self._drop_old(rows)
            if finding.taken_back:
                rows.take_back_mistaken(finding)
            else:
                rows.add_mistaken(finding, self._now())

    def read(self, period: Period) -> Entries:
        """What happened in `period`. Raises JournalError."""
        if not self._exists():
            return Entries((), (), ())
        since = _start_of(min(period.since, _LAST_DAY))
        before = _start_of(min(period.until, _LAST_DAY) + timedelta(days=1))
        with self._opened() as rows:
            self._drop_old(rows)
            bounds = int(since.timestamp()), int(before.timestamp())
            return Entries(
                drafts=tuple(rows.drafts(*bounds)),
                interactions=tuple(rows.interactions(*bounds)),
                mistaken=tuple(rows.mistaken(*bounds)),
            )

    def read_all(self) -> Entries:
        """Everything that is kept. Raises JournalError."""
        return self.read(Period(since=_FIRST_DAY, until=_LAST_DAY))

    def silent(self) -> frozenset[str]:
        """The clauses that the person has silenced; none while the journal can't be read."""
        if self._silent is None:
            try:
                self._silent = self._read_silent()
            except JournalError as error:
                self._warn(error)
                return frozenset()
        return self._silent

    def choose_silence(self, choice: SilenceChoice) -> None:
        """Silence a clause for this person, or let it speak again. Raises JournalError."""
        with self._opened(create=True) as rows:
            rows.set_silent(choice.clause, silent=choice.silent)
            self._silent = rows.silent_clauses()

    def drop_old(self) -> None:
        """Drop what is older than the policy keeps it."""
        try:
            if self._exists():
                with self._opened() as rows:
                    self._drop_old(rows)
        except JournalError as error:
            self._warn(error)

    def forget(self) -> None:
        """Delete everything, the silences too. Raises JournalError."""
        from comedido.migrated_database import FILE_ENDINGS  # noqa: PLC0415 it brings peewee

        try:
            file = self._locate()
            for ending in FILE_ENDINGS:
                file.with_name(file.name + ending).unlink(missing_ok=True)
        except OSError as error:
            raise unusable(error) from error
        self._silent = frozenset()

    def _record(self, add: "Callable[[Rows], None]") -> None:
        try:
            with self._opened(create=True) as rows:
                self._drop_old(rows)
                add(rows)
        except JournalError as error:
            self._warn(error)

    def _read_silent(self) -> frozenset[str]:
        if not self._exists():
            return frozenset()
        # A draft waits for nobody: who holds the file now will be gone by the next one.
        with self._opened(patience_seconds=0) as rows:
            return rows.silent_clauses()

    def _drop_old(self, rows: "Rows") -> None:
        if self._kept is not None:
            rows.drop_before(int((self._now() - self._kept).timestamp()))

    def _exists(self) -> bool:
        try:
            return self._locate().exists()
        except OSError as error:
            raise unusable(error) from error

    def _opened(
        self, *, create: bool = False, patience_seconds: float = _PATIENCE_SECONDS
    ) -> "AbstractContextManager[Rows]":
        # It brings peewee, which the first verdict must not wait for where there is no journal yet.
        from comedido.journal.opening import opened  # noqa: PLC0415

        return opened(self._locate, patience_seconds=patience_seconds, create=create)

    def _warn(self, error: JournalError) -> None:
        if not self._warned:
            self._warned = True
            _log.warning("%s Comedido sigue sin él.", error)


def _start_of(day: date) -> datetime:
    return datetime.combine(max(day, _FIRST_DAY), time.min).astimezone()
