"""The electoral windows: days in which an act of medium weight becomes a high one."""

from datetime import date
from functools import cache

from comedido.data_bundle.contents import ELECTIONS
from comedido.data_bundle.in_force import data_in_force
from comedido.documents import read_document
from comedido.language.proselytism_data import Calendar, Window, read_data


def election_window(today: date) -> Window | None:
    """The window that `today` falls in. Outside all of them the ban stays in force: it has no season."""
    return next((window for window in _calendar().windows if window.start <= today <= window.end), None)


@cache
def _calendar() -> Calendar:
    newer = data_in_force().file(ELECTIONS)
    return read_document(newer, Calendar) if newer else read_data("politics_calendar.yaml", Calendar)
