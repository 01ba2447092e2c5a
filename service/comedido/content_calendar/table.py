"""A calendar's rows one after the other, once its delimiter and its column names are found."""

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TextIO

from comedido.content_calendar.guessing import guessed, holds_content, recognised
from comedido.contract import CalendarColumns
from comedido.spreadsheet import (
    DELIMITERS,
    Row,
    beginning_of,
    compared,
    fitted,
    lines_of,
    rows_of,
    usual_delimiter,
)
from comedido.workbook import WHAT_TO_DO, is_workbook

REPORT_COLUMNS = ("resultado", "numerales", "avisos", "palabras")
"""What a report adds; a calendar that already is one loses these columns and gets them anew."""

_LINES_LOOKED_AT = 200
_ROWS_LOOKED_AT = 10
_ROWS_SAMPLED = 30


class CalendarError(Exception):
    """A calendar that can't be read at all, with a sentence for people."""


class Table(NamedTuple):
    """A calendar: how its columns are called, what they hold, and its rows, which can be read once.

    Rows without anything in them are left out; all others have a cell for each name.
    """

    names: list[str]
    columns: CalendarColumns
    delimiter: str
    rows: Iterator[Row]


class _Layout(NamedTuple):
    known: int
    fitting: int
    delimiter: str
    heading: Row | None


def read_table(stream: TextIO) -> Table:
    """Begin to read a calendar. Raises CalendarError when it has no rows, or is no CSV file.

    Its rows raise CalendarError when they can't be read to their end.
    """
    lines = _lines(stream)
    beginning = beginning_of(lines, _LINES_LOOKED_AT)
    if beginning.lines and is_workbook(beginning.lines[0]):
        raise CalendarError(f"{WHAT_TO_DO} y revise ese archivo.")
    layout = _layout(beginning.lines, beginning.delimiter)
    rows = rows_of(itertools.chain(beginning.lines, lines), layout.delimiter)
    if layout.heading is None:
        raise CalendarError("El archivo está vacío; no tiene ninguna publicación.")
    names, rows = _named(layout.heading, rows, known=layout.known > 0)
    rows, kept = _without_old_report(names, rows)
    sample = list(itertools.islice(rows, _ROWS_SAMPLED))
    columns = guessed(kept, [row.cells for row in sample if not row.mistake])
    return Table(kept, columns, layout.delimiter, itertools.chain(sample, rows))


def _lines(stream: TextIO) -> Iterator[str]:
    try:
        yield from lines_of(stream)
    except OSError as error:
        raise CalendarError(f"El archivo no se pudo leer hasta el final: {error.strerror}.") from error


def _layout(lines: Sequence[str], declared: str | None) -> _Layout:
    """The delimiter that shows most of the known headings, and the row where they stand."""
    found = [_with_delimiter(lines, delimiter) for delimiter in declared or DELIMITERS]
    best = max(found, key=lambda layout: (layout.known, layout.fitting))
    if best.known or declared:
        return best
    usual = usual_delimiter("".join(lines[:1]))
    return next(layout for layout in found if layout.delimiter == usual)


def _with_delimiter(lines: Sequence[str], delimiter: str) -> _Layout:
    rows = list(itertools.islice(filter(_is_filled, rows_of(lines, delimiter)), _ROWS_LOOKED_AT))
    if not rows:
        return _Layout(0, 0, delimiter, None)
    heading = max(rows, key=lambda row: recognised(row.cells))
    fitting = sum(len(row.cells) == len(heading.cells) for row in rows)
    return _Layout(recognised(heading.cells), fitting, delimiter, heading)


def _named(heading: Row, rows: Iterator[Row], *, known: bool) -> tuple[list[str], Iterator[Row]]:
    """The column names, and the filled rows below them; columns without names are numbered."""
    rows = filter(_is_filled, rows)
    if not known and holds_content(heading.cells):
        width = len(heading.cells)
        return [f"columna {place}" for place in range(1, width + 1)], (fitted(row, width) for row in rows)
    names = [" ".join(name.split()) for name in heading.cells]
    while len(names) > 1 and not names[-1]:
        names.pop()
    below = itertools.dropwhile(lambda row: row.number <= heading.number, rows)
    called = [name or f"columna {place}" for place, name in enumerate(names, 1)]
    return called, (fitted(row, len(names)) for row in below)


def _without_old_report(names: list[str], rows: Iterator[Row]) -> tuple[Iterator[Row], list[str]]:
    if tuple(map(compared, names[-len(REPORT_COLUMNS) :])) != REPORT_COLUMNS:
        return rows, names
    kept = names[: -len(REPORT_COLUMNS)]
    return (Row(row.number, row.cells[: len(kept)], row.mistake) for row in rows), kept


def _is_filled(row: Row) -> bool:
    return bool(row.mistake) or any(map(str.strip, row.cells))
