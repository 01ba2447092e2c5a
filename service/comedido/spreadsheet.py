"""Reading a CSV file as spreadsheets write it, whatever its encoding and delimiter."""

import codecs
import csv
import io
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_DELIMITERS = ",;\t|"


class NoHeadingError(Exception):
    """A file that does not begin with the names of its columns."""


class Row(NamedTuple):
    """One row: its number as a spreadsheet counts rows, its cells, and what is wrong with it, if anything."""

    number: int
    cells: list[str]
    mistake: str | None


class Sheet(NamedTuple):
    """A file's column names and rows, without the empty ones, and the delimiter it uses."""

    columns: list[str]
    rows: list[Row]
    delimiter: str


def decoded(content: bytes) -> str:
    """`content` as text: what its byte order mark says, else UTF-8, else what Excel for Windows writes."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def read_sheet(text: str) -> Sheet:
    """The rows of `text`, each with as many cells as there are columns. Raises NoHeadingError."""
    text = text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    delimiter = _delimiter(text)
    rows = _rows(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    heading = next(rows, None)
    if heading is None or heading.mistake or not any(heading.cells):
        raise NoHeadingError
    columns = [name.strip() for name in heading.cells]
    filled = [_fitting(row, len(columns)) for row in rows if row.cells or row.mistake]
    return Sheet(columns, filled, delimiter)


def _delimiter(text: str) -> str:
    # Only the heading: texts for publishing are full of commas.
    heading = text.partition("\n")[0]
    try:
        return csv.Sniffer().sniff(heading, _DELIMITERS).delimiter
    except csv.Error:
        return ","


def _rows(reader: Iterator[Sequence[str]]) -> Iterator[Row]:
    number = 0
    while True:
        number += 1
        try:
            yield Row(number, list(next(reader)), None)
        except StopIteration:
            return
        except csv.Error:
            yield Row(number, [], "La fila no se puede leer; revise sus comillas.")


def _fitting(row: Row, width: int) -> Row:
    """`row` with exactly `width` cells; one that had another number of them says so."""
    mistake = row.mistake
    if not mistake and len(row.cells) != width:
        mistake = f"La fila tiene {len(row.cells)} celdas en lugar de {width}; revise comillas y separadores."
    return Row(row.number, (row.cells + [""] * width)[:width], mistake)
