"""The inventory as a CSV file: the columns that people fill in, in Spanish."""

import csv
import io
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from pydantic import ValidationError

from comedido.accounts import inventory_cells as cells
from comedido.accounts.inventory_cells import CellError
from comedido.contract import InventoryAccount, RowProblem
from comedido.problems import problem_of
from comedido.spreadsheet import NoHeadingError, Row, read_sheet
from comedido.workbook import WHAT_TO_DO, is_workbook

# Excel takes a file for UTF-8 by this mark, and where decimals have a comma it divides cells at semicolons.
_MARK_OF_UTF_8 = "\N{ZERO WIDTH NO-BREAK SPACE}"
_DELIMITER = ";"
_HEADING_ROW = 1
_LONGEST_SHOWN_NAME = 40


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, the field of an account that it holds, and how its cells are read and written."""

    name: str
    field: str
    read: Callable[[str, date], object]
    write: Callable[[InventoryAccount], str | None]
    required: bool = False


class FileRow(NamedTuple):
    """The account in one row; only the fields that have a column are set."""

    number: int
    account: InventoryAccount


class FileContent(NamedTuple):
    """What a file says: its accounts, or what is wrong in it."""

    rows: list[FileRow]
    problems: list[RowProblem]


def _day(account: InventoryAccount) -> str | None:
    changed = account.password_changed_on
    return changed.isoformat() if changed else None


COLUMNS = (
    Column(
        "red",
        "network",
        lambda cell, _: cells.network(cell),
        lambda account: cells.NETWORK_NAMES[account.network],
        required=True,
    ),
    Column(
        "usuario",
        "handle",
        lambda cell, _: cells.handle(cell),
        lambda account: account.handle,
        required=True,
    ),
    Column("id", "id", lambda cell, _: cells.identifier(cell), lambda account: account.id),
    Column(
        "clase",
        "kind",
        lambda cell, _: cells.kind(cell),
        lambda account: cells.KIND_NAMES[account.kind],
        required=True,
    ),
    Column("entidad", "entity", lambda cell, _: cells.optional(cell), lambda account: account.entity),
    Column(
        "responsable",
        "responsible",
        lambda cell, _: cells.optional(cell),
        lambda account: account.responsible,
    ),
    Column("suplente", "backup", lambda cell, _: cells.optional(cell), lambda account: account.backup),
    Column("correo", "email", lambda cell, _: cells.email(cell), lambda account: account.email),
    Column("cambio_de_clave", "password_changed_on", cells.past_day, _day),
    Column(
        "equipos",
        "devices",
        lambda cell, _: cells.devices(cell),
        lambda account: " | ".join(account.devices),
    ),
    Column(
        "canal_oficial",
        "official_channel",
        lambda cell, _: cells.yes(cell),
        lambda account: "sí" if account.official_channel else "no",
    ),
)
_BY_NAME = {column.name: column for column in COLUMNS}
_BY_FIELD = {column.field: column for column in COLUMNS}


def csv_of(accounts: Iterable[InventoryAccount]) -> str:
    """The accounts as a file that spreadsheets open; without accounts, a template with the columns' names."""
    written = io.StringIO(newline="")
    written.write(_MARK_OF_UTF_8)
    writer = csv.writer(written, delimiter=_DELIMITER)
    writer.writerow(column.name for column in COLUMNS)
    for account in accounts:
        writer.writerow(cells.shown(column.write(account) or "") for column in COLUMNS)
    return written.getvalue()


def read_csv(text: str, today: date) -> FileContent:
    """The accounts of `text`, or every problem by row and column; there are never both."""
    if is_workbook(text):
        return FileContent([], [_of_heading(f"{WHAT_TO_DO} e importe ese archivo.")])
    try:
        sheet = read_sheet(text)
    except NoHeadingError:
        return FileContent([], [_of_heading(f"El archivo debe empezar con las columnas {_names(COLUMNS)}.")])
    columns = [_BY_NAME.get(_compared(name)) for name in sheet.columns]
    filled = [row for row in sheet.rows if row.mistake or any(map(str.strip, row.cells))]
    if problems := list(_problems_of_heading(sheet.columns, columns, filled)):
        return FileContent([], problems)
    rows: list[FileRow] = []
    for row in filled:
        try:
            rows.append(FileRow(row.number, _account(row, columns, today)))
        except _RowError as error:
            problems += error.problems
    return FileContent([] if problems else rows, problems)


class _RowError(Exception):
    def __init__(self, problems: list[RowProblem]) -> None:
        super().__init__()
        self.problems = problems


def _problems_of_heading(
    names: Sequence[str], columns: Sequence[Column | None], rows: Sequence[Row]
) -> Iterator[RowProblem]:
    for position, (whole_name, column) in enumerate(zip(names, columns, strict=True)):
        # What is no CSV file at all can have a first line without end.
        name = whole_name[:_LONGEST_SHOWN_NAME]
        # Spreadsheets leave empty columns behind the last one.
        if column is None and (name or any(row.cells[position].strip() for row in rows)):
            yield _of_heading(f"La columna «{name}» no existe; las columnas son {_names(COLUMNS)}.", name)
        if column is not None and column in columns[:position]:
            yield _of_heading(f"La columna «{name}» aparece dos veces; deje una sola.", name)
    for column in COLUMNS:
        if column.required and column not in columns:
            yield _of_heading(f"Falta la columna «{column.name}».", column.name)


def _account(row: Row, columns: Sequence[Column | None], today: date) -> InventoryAccount:
    if row.mistake:
        raise _RowError([RowProblem(row=row.number, column=None, message=row.mistake)])
    fields: dict[str, object] = {}
    problems: list[RowProblem] = []
    for column, cell in zip(columns, row.cells, strict=True):
        if column is None:
            continue
        try:
            fields[column.field] = column.read(cells.content(cell), today)
        except CellError as error:
            problems.append(RowProblem(row=row.number, column=column.name, message=str(error)))
    if problems:
        raise _RowError(problems)
    try:
        return InventoryAccount.model_validate(fields)
    except ValidationError as error:
        # Every value has its type by now: only lengths are left to be wrong.
        problem = problem_of(error)
        field = (problem.where or "").partition(".")[0]
        name = _BY_FIELD[field].name if field in _BY_FIELD else None
        raise _RowError([RowProblem(row=row.number, column=name, message=problem.message)]) from None


def _of_heading(message: str, column: str | None = None) -> RowProblem:
    return RowProblem(row=_HEADING_ROW, column=column, message=message)


def _compared(name: str) -> str:
    """A column's name as people may write it: «Canal Oficial» is `canal_oficial`."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(character for character in apart if not unicodedata.combining(character))
    return "_".join(bare.replace("_", " ").split())


def _names(columns: Iterable[Column]) -> str:
    return ", ".join(column.name for column in columns)
