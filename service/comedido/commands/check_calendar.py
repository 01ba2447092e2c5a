"""`comedido check --file`: a content calendar, judged row by row into a table and, if asked for, a report."""

import hashlib
import os
import sys
import time
from collections import Counter
from collections.abc import Collection, Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import TextIO

from rich.console import Console

from comedido.batch.calendar_rows import CalendarWork, chunks_of
from comedido.batch.processes import LostProcessError, judged_chunks, usable_cores
from comedido.batch.report_log import Done
from comedido.batch.rules import Rules, fingerprints, rules_in_force
from comedido.batch.unfinished_report import (
    ReportError,
    UnfinishedReport,
    unfinished_file,
    unfinished_report,
)
from comedido.commands.calendar_columns import AskedColumns, chosen_columns, columns_line
from comedido.commands.calendar_progress import calendar_progress
from comedido.commands.calendar_view import heading_view, shown_on
from comedido.content_calendar.judged import heading_line
from comedido.content_calendar.posts import Usual
from comedido.content_calendar.table import CalendarError, Table, read_table
from comedido.contract import CalendarColumns, Outcome
from comedido.sheet_encoding import encoding_of

BAD_USAGE = 2
INTERRUPTED = 130

_SECONDS_AT_STAKE = 1.0
"""Work that a killed process may lose at most; keeping it costs a moment."""
# It tells Excel that this is UTF-8.
_BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the person asked for besides the file."""

    columns: AskedColumns = field(default_factory=AskedColumns)
    usual: Usual = field(default_factory=Usual)
    only: Collection[Outcome] = ()
    """Outcomes that the table shows; empty for all rows. The report always has all."""
    output: Path | None = None
    restart: bool = False
    """Whether a report that was interrupted is given up."""
    processes: int | None = None
    """How many processes judge; None for one on each core."""


def check_calendar(file: Path, asked: Asked) -> int:
    """Judge every row of `file`; 0, 1 when one is warned about, 2 when it can't be read or written, 130 when
    it was interrupted."""
    console = Console(highlight=False)
    try:
        with _opened(file) as stream:
            table = read_table(stream)
            columns = chosen_columns(table, asked.columns)
            console.print(columns_line(table, columns), style="dim")
            outcomes = _judge(_Calendar(file, stream, table, columns), asked, console)
    except (CalendarError, ReportError) as error:
        print(error, file=sys.stderr)
        return BAD_USAGE
    except LostProcessError:
        print("Uno de los procesos que revisan terminó de golpe.", _how_to_go_on(asked), file=sys.stderr)
        return BAD_USAGE
    except KeyboardInterrupt:
        print("Revisión interrumpida.", _how_to_go_on(asked), file=sys.stderr)
        return INTERRUPTED
    console.print(_summary(outcomes))
    if asked.output:
        console.print(f"Informe: {asked.output}", soft_wrap=True)
    return 1 if outcomes[Outcome.WARN] else 0


@dataclass(frozen=True, slots=True)
class _Calendar:
    file: Path
    stream: TextIO
    table: Table
    columns: CalendarColumns

    def position(self) -> int:
        """Bytes read so far, in pieces; the text's own position would cost a new reading of each."""
        return self.stream.buffer.tell()


def _judge(calendar: _Calendar, asked: Asked, console: Console) -> Counter[Outcome | None]:
    """Judge, show and report every row, keeping none; how many came out how."""
    rules = rules_in_force()
    if asked.output is None:
        return _judge_rest(calendar, asked, console, rules, None)
    with _report(asked.output, calendar, asked, rules) as report:
        if report.done.rows:
            console.print(f"Se sigue después de {report.done.rows} filas que ya estaban revisadas.")
        return _judge_rest(calendar, asked, console, replace(rules, today=report.today), report)


def _judge_rest(
    calendar: _Calendar, asked: Asked, console: Console, rules: Rules, report: UnfinishedReport | None
) -> Counter[Outcome | None]:
    """Judge the rows that the report does not have yet."""
    table, done = calendar.table, report.done if report else Done()
    show = shown_on(console, asked.only)
    work = CalendarWork(rules, calendar.columns, asked.usual, table.delimiter, show)
    console.print(heading_view(console.width))
    size = os.fstat(calendar.stream.fileno()).st_size
    kept = time.monotonic()
    with calendar_progress(done.rows, done.position, size) as advance:
        # What is done is read again: only so the rows after it are told apart as they were.
        chunks = chunks_of(islice(table.rows, done.rows, None), calendar.position)
        with closing(judged_chunks(work, chunks, asked.processes or usable_cores())) as judged:
            for chunk in judged:
                done = done.with_rows(chunk.outcomes, len(chunk.lines), chunk.position)
                if report:
                    report.add(chunk.lines, chunk.outcomes, chunk.position)
                    if time.monotonic() - kept > _SECONDS_AT_STAKE:
                        report.keep()
                        kept = time.monotonic()
                print(chunk.shown, end="", file=console.file)
                advance(done.rows, chunk.position)
    return Counter(done.outcomes)


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
def _report(output: Path, calendar: _Calendar, asked: Asked, rules: Rules) -> Generator[UnfinishedReport]:
    """Where the report is written; what is done of it stays when the body raises."""
    if output.exists() and output.samefile(calendar.file):
        raise CalendarError("El informe no puede reemplazar el calendario; déle otro nombre.")
    table = calendar.table
    try:
        with calendar.file.open("rb") as content:
            fingerprint = hashlib.file_digest(content, "sha256").hexdigest()
        chosen = repr((calendar.columns, asked.usual, table.delimiter, table.names))
        options = hashlib.sha256(chosen.encode()).hexdigest()
        made_from = {"el calendario": fingerprint, "las opciones": options, **fingerprints(rules)}
        heading = _BYTE_ORDER_MARK + heading_line(table.names, table.delimiter)
        with unfinished_report(
            output, made_from, rules.today, heading=heading, restart=asked.restart
        ) as report:
            try:
                yield report
            except (KeyboardInterrupt, LostProcessError):
                report.keep()
                raise
    except OSError as error:
        raise CalendarError(
            f"No se puede escribir {output}: {error.strerror}. {_how_to_go_on(asked)}"
        ) from error


def _how_to_go_on(asked: Asked) -> str:
    if asked.output is None:
        return "Con --output, lo revisado se guarda y se puede seguir después."
    if not unfinished_file(asked.output).exists():
        return ""
    return "Para seguir donde quedó, repita la misma orden."


def _summary(counted: Counter[Outcome | None]) -> str:
    rows = counted.total()
    return (
        f"{rows} {'fila' if rows == 1 else 'filas'}. "
        f"Advertencias: {counted[Outcome.WARN]}, recordatorios: {counted[Outcome.REMIND]}, "
        f"sin observaciones: {counted[Outcome.CLEAR]}, sin revisar: {counted[None]}."
    )
