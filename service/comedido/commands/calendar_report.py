"""The report of `comedido check --file`: where it may stand, what it follows from, and how it goes on."""

import hashlib
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from comedido.batch.rules import Rules, fingerprints
from comedido.batch.unfinished_report import UnfinishedReport, unfinished_file, unfinished_report
from comedido.content_calendar.judged import heading_line
from comedido.content_calendar.table import CalendarError, Table

# It tells Excel that this is UTF-8.
_BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


def refuse_place(report: Path, calendar: Path) -> None:
    """Raise CalendarError where no report of `calendar` can be: sooner than after hours of judging."""
    with writing(report):
        if not report.name or report.is_dir():
            raise CalendarError(f"{report} es una carpeta; escriba también el nombre del informe.")
        if not report.exists():
            return
        if not report.is_file():
            raise CalendarError(f"{report} no es un archivo; dé otro nombre al informe.")
        if report.samefile(calendar):
            raise CalendarError("El informe no puede reemplazar el calendario; déle otro nombre.")
        with report.open("r+b"):
            pass


@contextmanager
def calendar_report(
    report: Path, calendar: Path, table: Table, chosen: tuple[object, ...], rules: Rules, *, restart: bool
) -> Generator[UnfinishedReport]:
    """Where the lines of `report` are written; what is done of it stays when the body raises.

    Raises CalendarError, ReportError; whatever the body raises.
    """
    with reading(calendar), calendar.open("rb") as content:
        fingerprint = hashlib.file_digest(content, "sha256").hexdigest()
    options = hashlib.sha256(repr((*chosen, table.delimiter, table.names)).encode()).hexdigest()
    made_from = {"el calendario": fingerprint, "las opciones": options, **fingerprints(rules)}
    heading = _BYTE_ORDER_MARK + heading_line(table.names, table.delimiter)
    of_the_body = None
    try:
        with unfinished_report(report, made_from, rules.today, heading=heading, restart=restart) as begun:
            try:
                yield begun
            except BaseException as error:
                of_the_body = error
                begun.keep()
                raise
    except OSError as error:
        if error is of_the_body:
            raise
        raise _unwritable(report, error) from error


@contextmanager
def reading(calendar: Path) -> Generator[None]:
    """Tell what keeps `calendar` from being read. Raises CalendarError."""
    try:
        yield
    except OSError as error:
        raise CalendarError(f"No se puede leer {calendar}: {error.strerror}.") from error


@contextmanager
def writing(report: Path) -> Generator[None]:
    """Tell what keeps `report` from being written. Raises CalendarError."""
    try:
        yield
    except OSError as error:
        raise _unwritable(report, error) from error


def how_to_go_on(report: Path | None) -> str:
    """What to do after a review that did not get to its end."""
    if report is None:
        return "Con --output, lo revisado se guarda y se puede seguir después."
    if not unfinished_file(report).exists():
        return ""
    return "Para seguir donde quedó, repita la misma orden."


def _unwritable(report: Path, error: OSError) -> CalendarError:
    return CalendarError(f"No se puede escribir {report}: {error.strerror}. {how_to_go_on(report)}".rstrip())
