"""Rows of a calendar, judged as one chunk: what they add to the report, and how they are shown."""

import itertools
import logging
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from comedido.batch.rules import UNHURRIED, Rules
from comedido.checker import Checker
from comedido.content_calendar.judged import BROKEN, judged_row, outcome_of
from comedido.content_calendar.posts import Post, Usual, post_of
from comedido.contract import CalendarColumns, CalendarRow, Draft, Outcome, Verdict
from comedido.loading import loaded
from comedido.spreadsheet import Row

_MOST_ROWS = 32
_MOST_CHARACTERS = 200_000

_log = logging.getLogger(__name__)


class Chunk(NamedTuple):
    """Rows that follow each other, and how many bytes of the calendar were read when the last one was."""

    rows: list[Row]
    position: int


class JudgedChunk(NamedTuple):
    """What became of a chunk: its lines of the report, and what is shown of it."""

    outcomes: Counter[Outcome | None]
    lines: str
    shown: str
    position: int


class Judge(Protocol):
    """Whoever gives verdicts: a checker."""

    def check(self, draft: Draft) -> Verdict: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class CalendarWork:
    """How the rows of one calendar are judged and shown; each process gets a copy."""

    rules: Rules
    columns: CalendarColumns
    usual: Usual
    delimiter: str
    show: Callable[[CalendarRow], str]
    """What is shown of a row; a function that can be pickled."""


def chunks_of(rows: Iterable[Row], position: Callable[[], int]) -> Iterator[Chunk]:
    """All rows in order, a few at a time: not many rows, and not many characters."""
    remaining = iter(rows)
    for first in remaining:
        chunk, size = [first], _size(first)
        for row in itertools.islice(remaining, _MOST_ROWS - 1):
            chunk.append(row)
            size += _size(row)
            if size > _MOST_CHARACTERS:
                break
        yield Chunk(chunk, position())


def unhurried_checker(rules: Rules) -> Checker:
    """A checker with these rules, ready for the first draft."""
    known, today = rules.known, rules.today
    return loaded(
        Checker(policy=rules.policy, today=lambda: today, accounts=lambda: known, budget_seconds=UNHURRIED)
    )


def judged_chunk(work: CalendarWork, judge: Judge, chunk: Chunk) -> JudgedChunk:
    """Judge, word and show every row of `chunk`, each by itself."""
    rows = [_judged(row, work, judge) for row in chunk.rows]
    return JudgedChunk(
        Counter(outcome_of(row.verdicts) for row in rows),
        "".join(row.line for row in rows),
        "".join(map(work.show, rows)),
        chunk.position,
    )


def _judged(row: Row, work: CalendarWork, judge: Judge) -> CalendarRow:
    rules = work.rules
    post = Post(row, "", None, [], BROKEN)
    try:
        post = post_of(row, work.columns, work.usual, rules.known, rules.today)
        verdicts = [(draft, judge.check(draft)) for draft in post.drafts]
    except Exception as error:
        # The message of the error could quote the row; its kind can't.
        _log.error("La revisión de la fila %s falló con %s", row.number, type(error).__name__)
        verdicts, post = [], post._replace(problem=BROKEN)
    return judged_row(post, verdicts, work.delimiter)


def _size(row: Row) -> int:
    return sum(map(len, row.cells))
