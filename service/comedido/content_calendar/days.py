"""The day in a cell, however people and programs write it."""

import re
from datetime import date

from comedido.content_calendar.vocabulary import vocabulary
from comedido.spreadsheet import compared

_YEAR_FIRST = re.compile(r"(?P<year>20\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"(?<!\d)(?P<one>\d{1,2})[-/.](?P<other>\d{1,2})[-/.](?P<year>\d{4}|\d{2})(?!\d)")
_DAY_AND_MONTH = re.compile(
    r"(?<!\w)(?P<day>\d{1,2}) (?:de )?(?P<month>[a-z]+)(?: (?:de |del )?(?P<year>20\d\d))?"
)
_MONTH_AND_DAY = re.compile(
    r"\b(?P<month>[a-z]+) (?P<day>\d{1,2})(?!\d)(?:st|nd|rd|th)?(?: (?P<year>20\d\d))?"
)
_LONGEST = 60
_LAST_MONTH = 12


def day_in(cell: str) -> date | None:
    """The day that `cell` names with its year; None when it names none.

    «3/4/2026» is the third of April, as in Colombia; «3/27/2026» can only be the 27th of March.
    """
    if len(cell) > _LONGEST:
        return None
    if found := _YEAR_FIRST.search(cell):
        return _day(found["year"], found["month"], found["day"])
    if found := _YEAR_LAST.search(cell):
        year = found["year"] if len(found["year"]) == len("2026") else f"20{found['year']}"
        swapped = int(found["other"]) > _LAST_MONTH
        day, month = (found["other"], found["one"]) if swapped else (found["one"], found["other"])
        return _day(year, month, day)
    return _in_words(cell)


def looks_like_a_day(cell: str) -> bool:
    """Whether `cell` is a day, also one without its year."""
    return day_in(cell) is not None or (len(cell) <= _LONGEST and _names_a_month(cell))


def _in_words(cell: str) -> date | None:
    written = compared(cell)
    for pattern in (_DAY_AND_MONTH, _MONTH_AND_DAY):
        for found in pattern.finditer(written):
            month = vocabulary().months.get(found["month"])
            if month and found["year"]:
                return _day(found["year"], str(month), found["day"])
    return None


def _names_a_month(cell: str) -> bool:
    written = compared(cell)
    found = (found for pattern in (_DAY_AND_MONTH, _MONTH_AND_DAY) for found in pattern.finditer(written))
    return any(one["month"] in vocabulary().months for one in found)


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
