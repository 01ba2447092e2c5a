"""Reading a content calendar: a CSV file with a column for each field of a draft."""

from pathlib import Path
from typing import NamedTuple

from comedido.spreadsheet import NoHeadingError, Row, decoded, read_sheet


class CalendarError(Exception):
    """A calendar that can't be read at all, with a sentence for people."""


class Calendar(NamedTuple):
    """A calendar's column names and rows, and the delimiter it uses."""

    columns: list[str]
    rows: list[Row]
    delimiter: str

    def position(self, column: str) -> int:
        """Place of `column` in a row. Raises CalendarError naming the columns that there are."""
        if column not in self.columns:
            raise CalendarError(
                f"No hay una columna «{column}». Las columnas son: {', '.join(self.columns)}."
            )
        return self.columns.index(column)


def read_calendar(file: Path) -> Calendar:
    """Read `file`. Raises CalendarError when it can't be opened or has no columns."""
    try:
        return Calendar(*read_sheet(decoded(file.read_bytes())))
    except OSError as error:
        raise CalendarError(f"No se puede leer {file}: {error.strerror}.") from error
    except NoHeadingError as error:
        raise CalendarError(f"{file} no empieza con los nombres de las columnas.") from error
