"""Which columns of a calendar a command reads: those that the person named, else those that were guessed."""

from dataclasses import dataclass

from comedido.content_calendar.table import CalendarError, Table
from comedido.contract import CalendarColumns
from comedido.spreadsheet import compared


@dataclass(frozen=True, slots=True)
class AskedColumns:
    """Names of columns, or their numbers from 1, as the person gave them."""

    text: str | None = None
    network: str | None = None
    account: str | None = None
    date: str | None = None
    account_kind: str | None = None


_CALLED = {
    "text": "texto",
    "network": "red",
    "account": "cuenta",
    "date": "fecha",
    "account_kind": "clase de cuenta",
}


def chosen_columns(table: Table, asked: AskedColumns) -> CalendarColumns:
    """The columns of `table`. Raises CalendarError when one is not there, or nothing holds the texts."""
    given = {field: getattr(asked, field) for field in _CALLED}
    places: dict[str, int | None] = {
        field: _position(table, name) for field, name in given.items() if name is not None
    }
    taken = set(places.values())
    # What is asked for is no longer what it was guessed to be.
    guessed = table.columns.model_dump(exclude=set(places))
    kept = {field: None if field in _CALLED and place in taken else place for field, place in guessed.items()}
    columns = CalendarColumns.model_validate(kept | places)
    if columns.text is None:
        raise CalendarError(
            "No se reconoce la columna con el texto; dígala con --text-column. "
            f"Las columnas son: {', '.join(table.names)}."
        )
    return columns


def columns_line(table: Table, columns: CalendarColumns) -> str:
    """What is read where, for the person to see it."""
    parts = [
        f"{called}: «{table.names[place]}»"
        for field, called in _CALLED.items()
        if (place := getattr(columns, field)) is not None
    ]
    if columns.network is None and columns.networks:
        names = ", ".join(f"«{table.names[flag.column]}»" for flag in columns.networks)
        parts.append(f"una columna por red: {names}")
    return f"Columnas → {'; '.join(parts)}."


def _position(table: Table, asked: str) -> int:
    names = [compared(name) for name in table.names]
    if asked in table.names:
        return table.names.index(asked)
    if compared(asked) in names:
        return names.index(compared(asked))
    if asked.isdecimal() and 1 <= int(asked) <= len(names):
        return int(asked) - 1
    raise CalendarError(f"No hay una columna «{asked}». Las columnas son: {', '.join(table.names)}.")
