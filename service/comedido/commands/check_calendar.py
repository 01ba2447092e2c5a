"""`comedido check --file`: a content calendar, judged row by row into a table and, if asked for, a report."""

import logging
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Collection, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import IO, TextIO

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from comedido.accounts.current_inventory import CurrentInventory
from comedido.commands.calendar_columns import AskedColumns, chosen_columns, columns_line
from comedido.commands.calendar_view import heading_view, row_view
from comedido.content_calendar.judged import BROKEN, heading_line, judged_row, outcome_of
from comedido.content_calendar.posts import Post, Usual, post_of
from comedido.content_calendar.table import CalendarError, Table, read_table
from comedido.contract import CalendarColumns, CalendarRow, Draft, Outcome, Verdict
from comedido.loading import loaded_checker
from comedido.spreadsheet import encoding_of

BAD_USAGE = 2

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the person asked for besides the file."""

    columns: AskedColumns = field(default_factory=AskedColumns)
    usual: Usual = field(default_factory=Usual)
    only: Collection[Outcome] = ()
    """Outcomes that the table shows; empty for all rows. The report always has all."""
    output: Path | None = None


def check_calendar(file: Path, asked: Asked) -> int:
    """Judge every row of `file`; 0, 1 when one is warned about, 2 when it can't be read or written."""
    console = Console(highlight=False)
    try:
        with _opened(file) as stream:
            table = read_table(stream)
            columns = chosen_columns(table, asked.columns)
            console.print(columns_line(table, columns), style="dim")
            with _report(asked.output, file) as report:
                counted = _judge(table, columns, asked, _Outputs(console, report, stream))
    except CalendarError as error:
        print(error, file=sys.stderr)
        return BAD_USAGE
    console.print(_summary(counted))
    if asked.output:
        console.print(f"Informe: {asked.output}", soft_wrap=True)
    return 1 if counted[Outcome.WARN] else 0


@dataclass(frozen=True, slots=True)
class _Outputs:
    console: Console
    report: IO[str] | None
    stream: TextIO


def _judge(
    table: Table, columns: CalendarColumns, asked: Asked, outputs: _Outputs
) -> Counter[Outcome | None]:
    """Judge, show and report row after row, keeping none; how many came out how."""
    known = CurrentInventory().accounts()
    judge = loaded_checker().check
    counted: Counter[Outcome | None] = Counter()
    if outputs.report:
        outputs.report.write(heading_line(table.names, table.delimiter))
    outputs.console.print(heading_view(outputs.console.width))
    with _progress() as progress:
        task = progress.add_task("Revisando", total=os.fstat(outputs.stream.fileno()).st_size)
        for row in table.rows:
            judged = _judged(post_of(row, columns, asked.usual, known, date.today()), table, judge)
            outcome = outcome_of(judged.verdicts)
            counted[outcome] += 1
            if outputs.report:
                outputs.report.write(judged.line)
            if not asked.only or outcome in asked.only:
                outputs.console.print(row_view(judged, outputs.console.width))
            progress.update(task, completed=_position(outputs.stream))
    return counted


def _judged(post: Post, table: Table, judge: Callable[[Draft], Verdict]) -> CalendarRow:
    try:
        verdicts = [(draft, judge(draft)) for draft in post.drafts]
    except Exception as error:
        # The message of the error could quote the draft; its kind can't.
        _log.error("La revisión de la fila %s falló con %s", post.row.number, type(error).__name__)
        verdicts, post = [], post._replace(problem=BROKEN)
    return judged_row(post, verdicts, table.delimiter)


@contextmanager
def _opened(file: Path) -> Generator[TextIO]:
    try:
        with file.open("rb") as content:
            encoding = encoding_of(content)
        with file.open(encoding=encoding, errors="replace", newline="") as stream:
            yield stream
    except OSError as error:
        raise CalendarError(f"No se puede leer {file}: {error.strerror}.") from error


@contextmanager
def _report(output: Path | None, file: Path) -> Generator[IO[str] | None]:
    """Where the report is written; it takes the name `output` only once it is whole."""
    if output is None:
        yield None
        return
    if output.exists() and output.samefile(file):
        raise CalendarError("El informe no puede reemplazar el calendario; déle otro nombre.")
    try:
        # The mark at the beginning tells Excel that this is UTF-8.
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8-sig", newline="", dir=output.parent, prefix=".comedido-", delete=False
        ) as written:
            try:
                yield written
                written.close()
                os.replace(written.name, output)
            except BaseException:
                written.close()
                Path(written.name).unlink(missing_ok=True)
                raise
    except OSError as error:
        raise CalendarError(f"No se puede escribir {output}: {error.strerror}.") from error


def _progress() -> Progress:
    console = Console(stderr=True)
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )


def _position(stream: TextIO) -> int:
    """Bytes read so far, in pieces; the text's own position would cost a new reading of each."""
    return stream.buffer.tell()


def _summary(counted: Counter[Outcome | None]) -> str:
    rows = counted.total()
    return (
        f"{rows} {'fila' if rows == 1 else 'filas'}. "
        f"Advertencias: {counted[Outcome.WARN]}, recordatorios: {counted[Outcome.REMIND]}, "
        f"sin observaciones: {counted[Outcome.CLEAR]}, sin revisar: {counted[None]}."
    )
