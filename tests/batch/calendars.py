"""Calendars for the tests of batches, and what a review of them writes."""

import csv
from collections.abc import Sequence
from pathlib import Path

from comedido.commands.check_calendar import Asked, check_calendar
from comedido.contract import Draft, Outcome, Verdict
from tests.commands.conftest import JudgeOfBadWords

REPORT = "informe.csv"


class CountingJudge(JudgeOfBadWords):
    """Stands in for the checker and remembers which texts it judged."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def check(self, draft: Draft) -> Verdict:
        self.texts.append(draft.text)
        return super().check(draft)


def calendar_of(texts: Sequence[str], folder: Path) -> Path:
    """A calendar with one column more than its texts."""
    file = folder / "calendario.csv"
    with file.open("w", encoding="utf-8", newline="") as opened:
        rows = csv.writer(opened)
        rows.writerow(["n", "texto"])
        rows.writerows(enumerate(texts))
    return file


def reviewed(calendar: Path, *, restart: bool = False, processes: int = 1) -> tuple[int, bytes]:
    """Exit status, and the report; what was left of an earlier review is continued."""
    report = calendar.with_name(REPORT)
    asked = Asked(only=[Outcome.REMIND], output=report, restart=restart, processes=processes)
    status = check_calendar(calendar, asked)
    return status, report.read_bytes() if report.exists() else b""
