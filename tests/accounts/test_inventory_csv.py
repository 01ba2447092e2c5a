import csv
import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comedido.accounts.inventory_csv import COLUMNS, csv_of, read_csv
from comedido.contract import AccountKind, InventoryAccount, Network
from comedido.sheet_encoding import decoded
from tests.accounts.inventory_samples import OWN, TODAY, TOWN_HALL, inventories

DOCUMENTATION = Path(__file__).parents[2] / "docs"
NAMES = [column.name for column in COLUMNS]
FILLED = {
    "red": "Twitter",
    "usuario": "@alcaldia",
    "id": "",
    "clase": "Institucional",
    "entidad": "Alcaldía",
    "responsable": "Íngrid Peña",
    "suplente": "",
    "correo": "prensa@alcaldia.gov.co",
    "cambio_de_clave": "5/3/2026",
    "equipos": "PC-1; PC-2",
    "canal_oficial": "",
}


def sheet(*rows: dict[str, str], delimiter: str = ";") -> str:
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, rows[0], delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue()


def accounts_of(text: str) -> list[InventoryAccount]:
    content = read_csv(text, TODAY)
    assert content.problems == []
    return [row.account for row in content.rows]


def problems_of(text: str) -> list[tuple[int, str | None, str]]:
    content = read_csv(text, TODAY)
    assert content.rows == []
    return [(problem.row, problem.column, problem.message) for problem in content.problems]


@given(inventories)
def test_what_is_exported_comes_back_exactly(inventory: list[InventoryAccount]) -> None:
    exported = csv_of(inventory)
    assert accounts_of(exported) == inventory
    assert csv_of(accounts_of(exported)) == exported


@given(inventories)
def test_no_exported_cell_is_a_formula(inventory: list[InventoryAccount]) -> None:
    for row in csv.reader(io.StringIO(csv_of(inventory), newline=""), delimiter=";"):
        assert not [cell for cell in row if cell[:1] in set("=+-@\t\r\n＝＋－＠")]


@given(st.text(max_size=300) | st.text("red;usuario,clase\n\"'=-x", max_size=200))
def test_no_text_at_all_breaks_the_reading(text: str) -> None:
    content = read_csv(text, TODAY)
    assert not (content.rows and content.problems)


def test_an_exported_file_is_for_people() -> None:
    exported = csv_of([TOWN_HALL, OWN])
    assert exported.startswith("\ufeffred;usuario;id;clase;")
    assert (
        "X;AlcaldiaSanMartin;1234567890123456789;institucional;Alcaldía de San Martín;Íngrid Peña;Raúl Ñáñez;"
        "prensa@sanmartin.gov.co;2026-03-15;PRENSA-01 | PRENSA-02;no\r\n"
    ) in exported
    assert "Facebook;Íngrid Peña;;personal;;;;;;;sí\r\n" in exported


def test_without_accounts_the_file_is_a_template() -> None:
    assert csv_of([]) == f"\ufeff{';'.join(NAMES)}\r\n"
    assert accounts_of(csv_of([])) == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_file_of_any_spreadsheet_is_understood(encoding: str, delimiter: str) -> None:
    written = sheet(FILLED, delimiter=delimiter).encode(encoding)
    assert accounts_of(decoded(written)) == [
        InventoryAccount(
            network=Network.X,
            handle="alcaldia",
            kind=AccountKind.INSTITUTIONAL,
            entity="Alcaldía",
            responsible="Íngrid Peña",
            email="prensa@alcaldia.gov.co",
            password_changed_on=date(2026, 3, 5),
            devices=["PC-1", "PC-2"],
        )
    ]


def test_columns_may_be_few_in_any_order_and_written_by_people() -> None:
    [account] = accounts_of("Canal Oficial,CLASE , Usuario,Red,,\nSí,personal,yo,instagram,,\n,,,,,\n")
    assert account == InventoryAccount(
        network=Network.INSTAGRAM, handle="yo", kind=AccountKind.PERSONAL, official_channel=True
    )
    assert account.model_fields_set == {"network", "handle", "kind", "official_channel"}


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-03-05", date(2026, 3, 5)),
        ("05/03/2026", date(2026, 3, 5)),
        ("5-3-2026", date(2026, 3, 5)),
        ("28/11/2026", TODAY),
        ("", None),
    ],
)
def test_dates_have_the_day_first(written: str, day: date | None) -> None:
    [account] = accounts_of(sheet(FILLED | {"cambio_de_clave": written}))
    assert account.password_changed_on == day


@pytest.mark.parametrize(
    ("said", "meant"),
    [("SÍ", True), ("si", True), ("x", True), ("VERDADERO", True), ("No", False), ("0", False), ("", False)],
)
def test_yes_and_no_are_said_in_spanish(said: str, meant: bool) -> None:
    [account] = accounts_of(sheet(FILLED | {"canal_oficial": said}))
    assert account.official_channel is meant


@pytest.mark.parametrize(
    ("column", "cell", "says"),
    [
        ("red", "Orkut", "X, Facebook, Instagram, LinkedIn, YouTube, Flickr"),
        ("usuario", " @ ", "Falta el usuario"),
        ("usuario", "https://x.com/alcaldia", "Escriba solo el usuario"),
        ("usuario", "x" * 201, "el máximo es 200"),
        ("usuario", "alcald�a", "CSV UTF-8"),
        ("id", "1,23457E+18", "redondeó"),
        ("clase", "", "institucional, personal"),
        ("responsable", "a\nb", "un solo renglón"),
        ("suplente", "a\x00b", "caracteres invisibles"),
        ("correo", "prensa", "prensa@entidad.gov.co"),
        ("cambio_de_clave", "03/15/2026", "día/mes/año"),
        ("cambio_de_clave", "31/02/2026", "día/mes/año"),
        ("cambio_de_clave", "15/03/26", "día/mes/año"),
        ("cambio_de_clave", "29/11/2026", "futuro"),
        ("equipos", "x" * 101, "el máximo es 100"),
        ("equipos", "|".join(map(str, range(51))), "el máximo son 50"),
        ("canal_oficial", "quizá", "sí o no"),
    ],
)
def test_a_wrong_cell_is_named_by_row_and_column(column: str, cell: str, says: str) -> None:
    [(row, named, message)] = problems_of(sheet(FILLED, FILLED | {column: cell}))
    assert (row, named) == (3, column)
    assert says in message


def test_every_problem_is_told_and_no_account_is_taken() -> None:
    wrong = FILLED | {"red": "?", "clase": "?"}
    assert [problem[:2] for problem in problems_of(sheet(FILLED, wrong, FILLED, wrong))] == [
        (3, "red"),
        (3, "clase"),
        (5, "red"),
        (5, "clase"),
    ]


def test_a_row_with_too_few_cells_is_told() -> None:
    [(row, column, message)] = problems_of("red;usuario;clase\nX;a\n")
    assert (row, column) == (2, None)
    assert "2 celdas en lugar de 3" in message


@pytest.mark.parametrize(
    ("text", "column", "says"),
    [
        ("", None, "debe empezar con las columnas red, usuario, id"),
        ("red;usuario\nX;a\n", "clase", "Falta la columna «clase»"),
        ("red;usuario;clase;tono\nX;a;personal;alto\n", "tono", "La columna «tono» no existe"),
        ("red;usuario;clase;Red\nX;a;personal;X\n", "Red", "aparece dos veces"),
        ("red;usuario;clase;\nX;a;personal;alto\n", "", "no existe"),
    ],
)
def test_a_wrong_heading_is_told(text: str, column: str | None, says: str) -> None:
    [(row, named, message)] = problems_of(text)
    assert (row, named) == (1, column)
    assert says in message


def test_what_is_no_table_is_told_briefly() -> None:
    for _, named, message in problems_of("{" * 100_000):
        assert len(message) < 250
        assert named is None or len(named) <= 40


def test_the_example_of_the_documentation_can_be_imported_as_it_is() -> None:
    content = (DOCUMENTATION / "ejemplos" / "cuentas.csv").read_bytes()
    accounts = accounts_of(decoded(content))
    assert len(accounts) == 4
    assert csv_of(accounts).encode() == content


def test_the_documentation_names_every_column() -> None:
    written = (DOCUMENTATION / "cuentas.md").read_text(encoding="utf-8")
    assert [name for name in NAMES if f"| `{name}` |" not in written] == []
