"""`comedido check --file`: a content calendar, checked row by row into a report beside it."""

import csv
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple, cast

from pydantic import ValidationError
from rich.console import Console
from rich.progress import track

from comedido.commands.calendar_file import Calendar, CalendarError, read_calendar
from comedido.contract import AccountKind, Draft, Network, Outcome, Verdict
from comedido.loading import loaded_checker
from comedido.problems import problem_of
from comedido.spreadsheet import Row

BAD_USAGE = 2

REPORT_COLUMNS = [
    "comedido_fila",
    "comedido_resultado",
    "comedido_numerales",
    "comedido_mensajes",
    "comedido_palabras",
]
OUTCOMES = {Outcome.CLEAR: "sin observaciones", Outcome.REMIND: "recordatorio", Outcome.WARN: "advertencia"}
ERROR = "error"

_NETWORKS = {network.value: network for network in Network} | {"twitter": Network.X, "x/twitter": Network.X}
_ACCOUNT_KINDS = {kind.value: kind for kind in AccountKind} | {
    "institucional": AccountKind.INSTITUTIONAL,
    "desconocida": AccountKind.UNKNOWN,
}


class Columns(NamedTuple):
    """Names of the columns that hold a draft's fields; without a name, one value stands for all rows."""

    text: str
    network: str | None = None
    account: str | None = None
    account_kind: str | None = None


def check_calendar(file: Path, columns: Columns, given: Mapping[str, object]) -> int:
    """Write the report on `file`; 0, 1 when a row is warned about, 2 when the calendar can't be used.

    `given` holds the fields of a draft that are the same for all rows.
    """
    console = Console(stderr=True)
    try:
        calendar = read_calendar(file)
        drafted = _drafting(calendar, columns, given)
    except CalendarError as error:
        print(error, file=sys.stderr)
        return BAD_USAGE
    judge = loaded_checker().check
    report = file.with_name(f"{file.stem}.comedido.csv")
    counted: Counter[str] = Counter()
    try:
        # The mark at the beginning tells Excel that this is UTF-8.
        with report.open("w", encoding="utf-8-sig", newline="") as opened:
            writer = csv.writer(opened, delimiter=calendar.delimiter)
            writer.writerow(calendar.columns + REPORT_COLUMNS)
            for row in track(calendar.rows, description="Revisando", console=console):
                judged = _judged(row, drafted, judge)
                counted[judged[0]] += 1
                writer.writerow([*row.cells, str(row.number), *judged])
    except OSError as error:
        print(f"No se puede escribir {report}: {error.strerror}.", file=sys.stderr)
        return BAD_USAGE
    console.print(_summary(counted, len(calendar.rows), report), highlight=False)
    return 1 if counted[OUTCOMES[Outcome.WARN]] else 0


def _drafting(calendar: Calendar, columns: Columns, given: Mapping[str, object]) -> Callable[[Row], Draft]:
    """How to make a draft of a row. Raises CalendarError when a column is not there."""
    text_at = calendar.position(columns.text)
    network_at = calendar.position(columns.network) if columns.network else None
    account_at = calendar.position(columns.account) if columns.account else None
    kind_at = calendar.position(columns.account_kind) if columns.account_kind else None
    actor = cast("Mapping[str, object]", given.get("actor") or {})

    def drafted(row: Row) -> Draft:
        fields = {**given, "text": row.cells[text_at]}
        if network_at is not None:
            fields["network"] = _known(row.cells[network_at], _NETWORKS, "red")
        told: dict[str, object] = {}
        if account_at is not None and (handle := row.cells[account_at].strip()):
            told["handle"] = handle
        if kind_at is not None:
            told["kind"] = _known(row.cells[kind_at], _ACCOUNT_KINDS, "clase de cuenta")
        if told:
            fields["actor"] = {**actor, **told}
        return Draft.model_validate(fields)

    return drafted


def _known(cell: str, values: Mapping[str, Network] | Mapping[str, AccountKind], what: str) -> object:
    value = values.get(cell.strip().casefold())
    if value is None:
        raise CalendarError(f"No se reconoce la {what}; use {', '.join(values)}.")
    return value


def _judged(row: Row, drafted: Callable[[Row], Draft], judge: Callable[[Draft], Verdict]) -> list[str]:
    """The report's cells for `row`, beginning with the outcome."""
    if row.mistake:
        return [ERROR, "", row.mistake, ""]
    try:
        draft = drafted(row)
    except ValidationError as error:
        return [ERROR, "", problem_of(error).message, ""]
    except CalendarError as error:
        return [ERROR, "", str(error), ""]
    verdict = judge(draft)
    return [
        OUTCOMES[verdict.outcome],
        ", ".join(finding.clause for finding in verdict.findings),
        " | ".join(f"{finding.message} {finding.advice}" for finding in verdict.findings),
        " | ".join(finding.evidence for finding in verdict.findings),
    ]


def _summary(counted: Counter[str], rows: int, report: Path) -> str:
    named = [*OUTCOMES.values(), ERROR]
    parts = ", ".join(f"{name}: {counted[name]}" for name in named)
    return f"{rows} filas. {parts[0].upper()}{parts[1:]}.\nInforme: {report}"
