"""An inventory as a CSV file in any encoding: its accounts, or problems of rows that it has."""

from datetime import date

from comedido.accounts.inventory_csv import csv_of, read_csv
from comedido.sheet_encoding import decoded
from tests.accounts.inventory_samples import OWN, TOWN_HALL
from tests.hostile.fuzz.target import Target

TODAY = date(2026, 11, 28)


def check(data: bytes) -> None:
    """Never both, and what was read is read again from what is written of it."""
    text = decoded(data)
    content = read_csv(text, TODAY)
    assert not (content.rows and content.problems)
    # Every way to end a line, and the line that has none.
    most = len(text.splitlines()) + text.count("\r") + text.count("\n") + 1
    assert all(1 <= problem.row <= most and problem.message for problem in content.problems)
    accounts = [row.account for row in content.rows]
    again = read_csv(csv_of(accounts), TODAY)
    assert [row.account for row in again.rows] == accounts
    assert again.problems == []


def seeds() -> list[bytes]:
    """As it is exported, and as spreadsheets write it."""
    exported = csv_of([TOWN_HALL, OWN])
    return [
        exported.encode(),
        exported.encode("utf-16"),
        exported.encode("cp1252", "replace"),
        b"sep=,\r\nRed,Usuario,Clase\r\nx,@min_ejemplo,institucional\r\n",
        b'red;usuario;clase\nx;"sin cerrar;personal\nfacebook;"a ""b""";personal\n',
        b"red;usuario;clase;cambio_de_clave;canal_oficial\nx;'=1+1;personal;15/03/2026;s\xed\n",
    ]


TARGET = Target(
    check,
    seeds,
    words=(
        b"red;usuario;clase",
        b"responsable",
        b"equipos",
        b"institucional",
        b"personal",
        b"facebook",
        b"sep=;",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b'"',
        b";",
        b"\r\n",
        b"'=",
        b"2026-02-31",
        b"0000-00-00",
    ),
)
