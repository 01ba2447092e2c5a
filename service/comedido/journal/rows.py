"""The journal's rows in its SQLite file, through peewee."""

# Much of peewee is typed as unknown; what leaves this module is not.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from peewee import Column, Database, Table

from comedido.contract import AccountKind, Action, InteractionKind, MistakenFinding, Network, Outcome, Surface
from comedido.journal.entries import DraftEntry, InteractionEntry, MistakenEntry

_DRAFTS = Table("draft")
_INTERACTIONS = Table("interaction")
_MISTAKEN = Table("mistaken")
_SILENT = Table("silent")

Seconds = int
"""Since 1970."""


class Rows:
    """The tables of an open journal."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add_draft(self, entry: DraftEntry) -> None:
        """Append what happened to a draft."""
        fields = {
            "at": int(entry.at.timestamp()),
            "network": entry.network,
            "surface": entry.surface,
            "account_kind": entry.account_kind,
            "outcome": entry.outcome,
            "action": entry.action,
            "clauses": json.dumps(entry.clauses),
        }
        _insert(self._database, _DRAFTS, fields)

    def drafts(self, since: Seconds, before: Seconds) -> Iterator[DraftEntry]:
        """What happened from `since` until just before `before`, oldest first. Raises ValueError."""
        for row in _of_period(self._database, _DRAFTS, since, before):
            outcome, action = row["outcome"], row["action"]
            yield DraftEntry(
                at=_moment(row),
                network=Network(row["network"]),
                surface=Surface(row["surface"]),
                account_kind=AccountKind(row["account_kind"]),
                outcome=None if outcome is None else Outcome(outcome),
                action=None if action is None else Action(action),
                clauses=_clauses(row),
            )

    def add_interaction(self, entry: InteractionEntry) -> None:
        """Append what was decided about an interaction."""
        fields = {
            "at": int(entry.at.timestamp()),
            "network": entry.network,
            "kind": entry.kind,
            "account_kind": entry.account_kind,
            "action": entry.action,
            "clauses": json.dumps(entry.clauses),
        }
        _insert(self._database, _INTERACTIONS, fields)

    def interactions(self, since: Seconds, before: Seconds) -> Iterator[InteractionEntry]:
        """What was decided in that time about interactions, oldest first. Raises ValueError."""
        for row in _of_period(self._database, _INTERACTIONS, since, before):
            yield InteractionEntry(
                at=_moment(row),
                network=Network(row["network"]),
                kind=InteractionKind(row["kind"]),
                account_kind=AccountKind(row["account_kind"]),
                action=Action(row["action"]),
                clauses=_clauses(row),
            )

    def add_mistaken(self, finding: MistakenFinding, at: datetime) -> None:
        """Append that a finding was said to be wrong."""
        _insert(self._database, _MISTAKEN, {"at": int(at.timestamp()), **_rule(finding)})

    def take_back_mistaken(self, finding: MistakenFinding) -> None:
        """Remove the last time that such a finding was said to be wrong, if there is one."""
        number = Column(_MISTAKEN, "number")
        found = _MISTAKEN.select(number).order_by(number.desc()).limit(1)
        for name, value in _rule(finding).items():
            column = Column(_MISTAKEN, name)
            found = found.where(column.is_null() if value is None else column == value)
        for (last,) in list(found.tuples().execute(self._database)):
            _MISTAKEN.delete().where(number == last).execute(self._database)

    def mistaken(self, since: Seconds, before: Seconds) -> Iterator[MistakenEntry]:
        """The findings said to be wrong in that time, oldest first. Raises ValueError."""
        for row in _of_period(self._database, _MISTAKEN, since, before):
            yield MistakenEntry(_moment(row), str(row["clause"]), AccountKind(row["account_kind"]))

    def drop_before(self, moment: Seconds) -> None:
        """Delete what is older, and overwrite it."""
        self._database.execute_sql("PRAGMA secure_delete = ON")
        for table in (_DRAFTS, _INTERACTIONS, _MISTAKEN):
            table.delete().where(Column(table, "at") < moment).execute(self._database)

    def silent_clauses(self) -> frozenset[str]:
        """The clauses that the person has silenced."""
        found = _SILENT.select(Column(_SILENT, "clause")).tuples().execute(self._database)
        return frozenset(str(clause) for (clause,) in found)

    def set_silent(self, clause: str, *, silent: bool) -> None:
        """Silence a clause, or let it speak again."""
        _SILENT.delete().where(Column(_SILENT, "clause") == clause).execute(self._database)
        if silent:
            _insert(self._database, _SILENT, {"clause": clause})


def _insert(database: Database, table: Table, fields: Mapping[str, object]) -> None:
    table.insert({Column(table, name): value for name, value in fields.items()}).execute(database)


def _of_period(database: Database, table: Table, since: Seconds, before: Seconds) -> Iterator[dict[str, Any]]:
    at = Column(table, "at")
    query = table.select().where(at >= since, at < before).order_by(at)
    yield from query.dicts().execute(database)


def _moment(row: Mapping[str, Any]) -> datetime:
    return datetime.fromtimestamp(int(row["at"]), UTC)


def _clauses(row: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(map(str, json.loads(row["clauses"])))


def _rule(finding: MistakenFinding) -> dict[str, str | None]:
    return {"clause": finding.clause, "variant": finding.variant, "account_kind": finding.account_kind}
