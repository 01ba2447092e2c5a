"""`comedido check --file`: a content calendar, judged row by row into a table and, if asked for, a report."""

import os
import sys
import time
from collections import Counter
from collections.abc import Collection
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import TextIO

from rich.console import Console
from rich.text import Text

from comedido.batch.calendar_rows import CalendarWork, chunks_of
from comedido.batch.processes import LostProcessError, judged_chunks, usable_cores
from comedido.batch.report_log import Done
from comedido.batch.rules import Rules, rules_in_force
from comedido.batch.unfinished_report import ReportError, UnfinishedReport
from comedido.commands.calendar_columns import AskedColumns, chosen_columns, columns_line
from comedido.commands.calendar_progress import calendar_progress
from comedido.commands.calendar_report import calendar_report, how_to_go_on, reading, refuse_place, writing
from comedido.commands.calendar_view import heading_view, shown_on
from comedido.commands.harmless import harmless
from comedido.commands.terminal import Terminal
from comedido.commands.unread_output import leave_unread_output
from comedido.content_calendar.posts import Usual
from comedido.content_calendar.table import CalendarError, Table, read_table
from comedido.contract import CalendarColumns, Outcome
from comedido.sheet_encoding import encoding_of

BAD_USAGE = 2
INTERRUPTED = 130

_SECONDS_AT_STAKE = 1.0
"""Work that a killed process may lose at most; keeping it costs a moment."""


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
    it was interrupted, or when nobody reads any more what it shows."""
    console = Terminal(highlight=False)
    try:
        with _opened(file) as stream:
            outcomes = _reviewed(file, stream, asked, console)
    except (CalendarError, ReportError) as error:
        print(harmless(str(error)), file=sys.stderr)
        return BAD_USAGE
    except LostProcessError:
        _say_how_to_go_on("Uno de los procesos que revisan terminó de golpe.", asked)
        return BAD_USAGE
    except KeyboardInterrupt:
        _say_how_to_go_on("Revisión interrumpida.", asked)
        return INTERRUPTED
    except BrokenPipeError:
        leave_unread_output()
        if asked.output:
            _say_how_to_go_on("Revisión interrumpida.", asked)
        return INTERRUPTED
    try:
        console.print(_summary(outcomes))
        if asked.output:
            console.print(Text(f"Informe: {harmless(str(asked.output))}"), soft_wrap=True)
    except BrokenPipeError:
        leave_unread_output()
    return 1 if outcomes[Outcome.WARN] else 0


@dataclass(frozen=True, slots=True)
class _Calendar:
    stream: TextIO
    table: Table
    columns: CalendarColumns

    def position(self) -> int:
        """Bytes read so far, in pieces; the text's own position would cost a new reading of each."""
        return self.stream.buffer.tell()


def _reviewed(file: Path, stream: TextIO, asked: Asked, console: Console) -> Counter[Outcome | None]:
    """Judge, show and report every row, keeping none; how many came out how."""
    if asked.output:
        refuse_place(asked.output, file)
    table = read_table(stream)
    columns = chosen_columns(table, asked.columns)
    console.print(Text(harmless(columns_line(table, columns))), style="dim")
    calendar, rules = _Calendar(stream, table, columns), rules_in_force()
    if asked.output is None:
        return _judge_rest(calendar, asked, console, rules, None)
    chosen = (columns, asked.usual)
    with calendar_report(asked.output, file, table, chosen, rules, restart=asked.restart) as report:
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
                if report and asked.output:
                    with writing(asked.output):
                        report.add(chunk.lines, chunk.outcomes, chunk.position)
                        if time.monotonic() - kept > _SECONDS_AT_STAKE:
                            report.keep()
                            kept = time.monotonic()
                print(chunk.shown, end="", file=console.file)
                advance(done.rows, chunk.position)
    return Counter(done.outcomes)


def _opened(file: Path) -> TextIO:
    with reading(file):
        with file.open("rb") as content:
            encoding = encoding_of(content)
        return file.open(encoding=encoding, errors="replace", newline="")


def _say_how_to_go_on(happened: str, asked: Asked) -> None:
    with suppress(BrokenPipeError):  # as after `2>&1 | head`
        print(happened, how_to_go_on(asked.output), file=sys.stderr)


def _summary(counted: Counter[Outcome | None]) -> str:
    rows = counted.total()
    return (
        f"{rows} {'fila' if rows == 1 else 'filas'}. "
        f"Avisos: {counted[Outcome.WARN]}, recordatorios: {counted[Outcome.REMIND]}, "
        f"sin observaciones: {counted[Outcome.CLEAR]}, sin revisar: {counted[None]}."
    )
