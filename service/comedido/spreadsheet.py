"""Reading the text of a CSV file as spreadsheets write it, whatever its delimiter, row by row."""

import csv
import io
import itertools
import re
import unicodedata
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TextIO

DELIMITERS = ",;\t|"

_LONGEST_LINE = 1_000_000
_MOST_LINES_IN_A_ROW = 2_000
_MOST_CHARACTERS_READ_AGAIN = 4_000_000
_FEW_LINES_IN_A_ROW = 20
"""How many a row may have once that much was read again; with so few, reading stays linear."""
_BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
# How Excel is told the delimiter; it shows the line to nobody, nor counts it among the rows.
_DECLARED_DELIMITER = re.compile(r'"?sep=(?P<delimiter>[,;|\t])"?[,;|\t]*\s*', re.IGNORECASE)
_BEGINS_A_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
_UNREADABLE = "La fila no se puede leer; revise sus comillas."


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


class Beginning(NamedTuple):
    """The first lines of a file, and the delimiter if the file declares it in a line of its own."""

    lines: list[str]
    delimiter: str | None


def read_sheet(text: str) -> Sheet:
    """The rows of `text`, each with as many cells as there are columns. Raises NoHeadingError."""
    lines = lines_of(io.StringIO(text, newline=""))
    beginning = beginning_of(lines, 1)
    delimiter = beginning.delimiter or usual_delimiter("".join(beginning.lines))
    rows = rows_of(itertools.chain(beginning.lines, lines), delimiter)
    heading = next(rows, None)
    if heading is None or heading.mistake or not any(heading.cells):
        raise NoHeadingError
    columns = [name.strip() for name in heading.cells]
    filled = [fitted(row, len(columns)) for row in rows if row.cells or row.mistake]
    return Sheet(columns, filled, delimiter)


def lines_of(stream: TextIO) -> Iterator[str]:
    """The lines of `stream` with their ends, whichever they are; one that is endless comes in pieces."""
    while line := stream.readline(_LONGEST_LINE):
        yield line


def beginning_of(lines: Iterator[str], count: int) -> Beginning:
    """Take up to `count` lines; a byte order mark and a line that declares the delimiter are left out."""
    taken = list(itertools.islice(lines, count))
    if not taken:
        return Beginning([], None)
    taken[0] = taken[0].removeprefix(_BYTE_ORDER_MARK)
    declared = _DECLARED_DELIMITER.fullmatch(taken[0])
    if not declared:
        return Beginning(taken, None)
    return Beginning([*taken[1:], *itertools.islice(lines, 1)], declared["delimiter"])


def usual_delimiter(heading: str) -> str:
    """The delimiter of a line of column names."""
    try:
        return csv.Sniffer().sniff(heading.partition("\n")[0], DELIMITERS).delimiter
    except csv.Error:
        return ","


def rows_of(lines: Iterable[str], delimiter: str) -> Iterator[Row]:
    """Every row, the empty ones too. One whose quotes are broken takes no other with it."""
    source = _Lines(lines)
    reader = csv.reader(source, delimiter=delimiter, strict=True)
    for number in itertools.count(1):
        source.begin_row()
        try:
            yield Row(number, next(reader), None)
        except StopIteration:
            return
        except csv.Error:
            yield _mended(number, source, delimiter)


def fitted(row: Row, width: int) -> Row:
    """`row` with exactly `width` cells; one that had another number of them says so."""
    mistake = row.mistake
    if not mistake and (len(row.cells) < width or any(map(str.strip, row.cells[width:]))):
        mistake = f"La fila tiene {len(row.cells)} celdas en lugar de {width}; revise comillas y separadores."
    return Row(row.number, (row.cells + [""] * width)[:width], mistake)


def without_formula(cell: str) -> str:
    """`cell` as no spreadsheet takes it for a formula: with «'» before it where it could be one."""
    return f"'{cell}" if _BEGINS_A_FORMULA.match(cell) else cell


def compared(name: str) -> str:
    """`name` as names are compared: its words in lower case without accents, with one space between them."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    bare = (character for character in apart if not unicodedata.combining(character))
    return " ".join("".join(letter if letter.isalnum() else " " for letter in bare).split())


class _Lines:
    """Lines for a csv reader that gives back those that a broken row has swallowed."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._source = iter(lines)
        self._waiting: deque[str] = deque()
        self._taken: list[str] = []
        self._most = _MOST_LINES_IN_A_ROW
        self._again = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        if len(self._taken) >= self._most:
            raise csv.Error
        line = self._waiting.popleft() if self._waiting else next(self._source)
        self._taken.append(line)
        return line

    def begin_row(self) -> None:
        self._taken = []

    def only_first(self) -> tuple[str, bool]:
        """The first line of the row, and whether it was alone; the others will come again."""
        first, *others = self._taken
        self._waiting.extendleft(reversed(others))
        self._again += sum(map(len, others))
        if self._again > _MOST_CHARACTERS_READ_AGAIN:
            # A file made of nothing but open quotes must not be read over and over.
            self._most = _FEW_LINES_IN_A_ROW
        return first, not others


def _mended(number: int, source: _Lines, delimiter: str) -> Row:
    line, alone = source.only_first()
    try:
        cells = next(csv.reader([line.rstrip("\r\n")], delimiter=delimiter), list[str]())
    except csv.Error:
        return Row(number, [], _UNREADABLE)
    # Quotes inside of a quoted cell are no reason to refuse it as long as its row is whole.
    closed = alone and line.count('"') % 2 == 0
    return Row(number, cells, None if closed else _UNREADABLE)


def joined(cells: Sequence[str], delimiter: str) -> str:
    """One line of a CSV file, with its end."""
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=delimiter).writerow(cells)
    return written.getvalue()
