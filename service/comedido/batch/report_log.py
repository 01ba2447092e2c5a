"""How much of a report is done, as lines of a log: the last whole line counts, whatever was left after it.

A line has no word of the calendar: numbers of rows and bytes, and hashes.
"""

import json
from collections import Counter
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from comedido.contract import Outcome


class Done(NamedTuple):
    """The part of a report that is done: rows, bytes, and the bytes of the calendar that were read for it."""

    rows: int = 0
    written: int = 0
    position: int = 0
    outcomes: Mapping[Outcome | None, int] = MappingProxyType({})

    def with_rows(self, outcomes: Counter[Outcome | None], written: int, position: int) -> "Done":
        """The part that is done once further rows, which came out so, took so many more bytes."""
        counted = Counter(self.outcomes) + outcomes
        return Done(self.rows + outcomes.total(), self.written + written, position, counted)


class Log(NamedTuple):
    """What a log says. `size` is how many of its own bytes say it."""

    today: date
    """The day on which the report was begun."""
    made_from: Mapping[str, str]
    """A hash of each thing that the report follows from, by its name in Spanish."""
    done: Done
    sha256: str
    """Of the bytes of the report that are done, in hexadecimal."""
    size: int


def first_line(today: date, made_from: Mapping[str, str]) -> bytes:
    """The line that says what the report is made from."""
    return _line([today.isoformat(), dict(made_from)])


def line_of(done: Done, sha256: str) -> bytes:
    """The line that says how much is done."""
    outcomes = {outcome or "": count for outcome, count in done.outcomes.items()}
    return _line([done.rows, done.written, done.position, outcomes, sha256])


def read_log(content: bytes, written: int) -> Log | None:
    """What a log says about a report of which `written` bytes are there; None when it says nothing whole."""
    first, *others = content.splitlines(keepends=True) or [b""]
    found, size = None, len(first)
    try:
        day, made_from = json.loads(first)
        today = date.fromisoformat(day)
        for line in others:
            size += len(line)
            if not line.endswith(b"\n"):
                break
            rows, bytes_, position, outcomes, sha256 = json.loads(line)
            if bytes_ > written:
                break
            counted = {Outcome(name) if name else None: count for name, count in outcomes.items()}
            found = Log(today, made_from, Done(rows, bytes_, position, counted), sha256, size)
    except (ValueError, TypeError):
        # What comes after a damaged line is not looked at; what was read before it counts.
        return found
    return found


def _line(content: list[object]) -> bytes:
    return json.dumps(content, ensure_ascii=False).encode() + b"\n"
