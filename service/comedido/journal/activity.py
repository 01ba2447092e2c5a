"""What happened in a period, counted by day and by clause."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from comedido.contract import (
    Activity,
    ActivityClause,
    ActivityDay,
    Outcome,
    SilenceOption,
    Silences,
)
from comedido.journal.entries import DraftEntry, InteractionEntry, MistakenEntry
from comedido.journal.journal import Entries
from comedido.policy.model import Policy
from comedido.policy.silencing import MARKS_BEFORE_OFFERING, is_silenced_in_part, may_be_silenced

_COUNTED = {None: "unjudged", Outcome.CLEAR: "clear", Outcome.REMIND: "reminded"}


def activity_of(entries: Entries, policy: Policy) -> Activity:
    """`entries` counted; days are those of this computer's time."""
    return Activity(
        days=_days([*entries.drafts, *entries.interactions]),
        clauses=_clauses(entries, policy),
        kept_days=policy.journal.days,
    )


def silences_of(mistaken: Iterable[MistakenEntry], silent: frozenset[str], policy: Policy) -> Silences:
    """The clauses that are silent, and those that were said to be wrong often enough to be offered."""
    times = Counter(entry.clause for entry in mistaken)
    often = {clause for clause, number in times.items() if number >= MARKS_BEFORE_OFFERING}
    shown = [clause for clause in policy.clauses if clause in silent | often]
    return Silences(
        permitted=policy.people_may_silence,
        clauses=[
            SilenceOption(
                clause=clause,
                title=policy.clauses[clause].title,
                times=times[clause],
                silent=clause in silent,
                only_in_part=is_silenced_in_part(clause),
            )
            for clause in shown
            if may_be_silenced(policy, clause)
        ],
    )


def _days(entries: Iterable[DraftEntry | InteractionEntry]) -> list[ActivityDay]:
    counts: dict[date, Counter[str]] = {}
    for entry in entries:
        day = entry.at.astimezone().date()
        counts.setdefault(day, Counter())[_what_happened(entry)] += 1
    return [ActivityDay(day=day, **counts[day]) for day in sorted(counts)]


def _clauses(entries: Entries, policy: Policy) -> list[ActivityClause]:
    counts: dict[str, Counter[str]] = {}
    for entry in (*entries.drafts, *entries.interactions):
        for clause in set(entry.clauses):
            counts.setdefault(clause, Counter())[_what_happened(entry)] += 1
    for entry in entries.mistaken:
        counts.setdefault(entry.clause, Counter())["mistaken"] += 1
    known = [clause for clause in policy.clauses if clause in counts]
    known.sort(key=lambda clause: counts[clause].total() - counts[clause]["mistaken"], reverse=True)
    return [
        ActivityClause(clause=clause, title=policy.clauses[clause].title, **counts[clause])
        for clause in known
    ]


def _what_happened(entry: DraftEntry | InteractionEntry) -> str:
    """The name of the field in which it is counted."""
    if isinstance(entry, InteractionEntry) or entry.action is not None:
        return str(entry.action)
    return _COUNTED[entry.outcome]
