import stat
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from comedido import folders
from comedido.accounts.inventory_csv import csv_of
from comedido.accounts.inventory_file import inventory_file
from comedido.accounts.inventory_store import InventoryStore
from comedido.checker import create_checker
from comedido.command_line.application import app
from comedido.contract import InventoryAccount
from tests.accounts.inventory_samples import OWN, TOWN_HALL
from tests.workbooks import WORKBOOKS


@pytest.fixture(autouse=True)
def own_home(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COLUMNS", "200")
    return home


@pytest.fixture
def file(tmp_path: Path) -> Path:
    place = tmp_path / "cuentas.csv"
    place.write_bytes(csv_of([TOWN_HALL, OWN]).encode())
    return place


def run(terminal: CliRunner, *words: object) -> Result:
    return terminal.invoke(app, ["accounts", *map(str, words)])


def kept() -> list[InventoryAccount]:
    return list(InventoryStore().read().accounts.values())


def test_an_empty_inventory_says_how_to_fill_it(terminal: CliRunner) -> None:
    result = run(terminal, "list")
    assert result.exit_code == 0
    assert "El inventario está vacío" in result.output
    assert not inventory_file().exists()


def test_accounts_are_brought_in_listed_and_taken_out(
    terminal: CliRunner, file: Path, tmp_path: Path
) -> None:
    result = run(terminal, "import", file)
    assert (result.exit_code, result.output) == (0, "Cuentas nuevas: 2. Cuentas cambiadas: 0.\n")
    assert kept() == [TOWN_HALL, OWN]
    assert stat.S_IMODE(inventory_file().stat().st_mode) == 0o600

    listed = run(terminal, "list").output
    for shown in ("Inventario de cuentas: 2", "AlcaldiaSanMartin", "Íngrid Peña", "2026-03-15", "PRENSA-02"):
        assert shown in listed
    assert "personal, canal oficial" in listed

    exported = tmp_path / "otra.csv"
    assert run(terminal, "export", exported).exit_code == 0
    assert exported.read_bytes() == file.read_bytes()


def test_a_file_of_an_old_spreadsheet_is_understood(terminal: CliRunner, file: Path) -> None:
    old = csv_of([TOWN_HALL]).removeprefix("\ufeff").replace("2026-03-15", "15/03/2026")
    file.write_bytes(old.encode("cp1252"))
    assert run(terminal, "import", file).exit_code == 0
    assert kept() == [TOWN_HALL]
    assert kept()[0].password_changed_on == date(2026, 3, 15)


def test_mistakes_are_shown_by_row_and_column_and_nothing_is_brought_in(
    terminal: CliRunner, file: Path
) -> None:
    file.write_text("red;usuario;clase\nX;a;personal\nOrkut;[bold]b;personal\n", encoding="utf-8")
    result = run(terminal, "import", file)
    assert result.exit_code == 1
    [line] = [line for line in result.output.splitlines() if "Escriba uno de estos valores" in line]
    assert [cell.strip() for cell in line.strip("│").split("│")][:2] == ["3", "red"]
    assert "No se importó nada" in result.output
    assert not inventory_file().exists()


@pytest.mark.parametrize("kind", WORKBOOKS)
def test_a_workbook_is_no_inventory_and_the_way_to_one_is_told(
    terminal: CliRunner, file: Path, kind: str
) -> None:
    file.write_bytes(WORKBOOKS[kind])
    result = run(terminal, "import", file)
    assert result.exit_code == 1
    assert "libro de Excel o LibreOffice; guárdelo como «CSV UTF-8» e importe ese archivo." in result.output
    assert not inventory_file().exists()


def test_a_file_that_is_not_there_is_told(terminal: CliRunner, tmp_path: Path) -> None:
    result = run(terminal, "import", tmp_path / "nada.csv")
    assert result.exit_code == 2
    assert "No se puede leer" in result.output


def test_an_export_replaces_a_file_only_when_asked(terminal: CliRunner, file: Path, tmp_path: Path) -> None:
    before = file.read_bytes()
    result = run(terminal, "export", file)
    assert (result.exit_code, file.read_bytes()) == (2, before)
    assert "--replace" in result.output
    assert run(terminal, "export", file, "--replace").exit_code == 0
    assert file.read_bytes().decode() == csv_of([])
    assert list(tmp_path.iterdir()) == [file]


def test_an_export_to_nowhere_is_told(terminal: CliRunner, tmp_path: Path) -> None:
    result = run(terminal, "export", tmp_path / "nada" / "cuentas.csv")
    assert result.exit_code == 2
    assert "No se puede escribir" in result.output


def test_an_account_is_removed_by_its_name(terminal: CliRunner, file: Path) -> None:
    run(terminal, "import", file)
    result = run(terminal, "remove", "x", "@alcaldiasanmartin")
    assert (result.exit_code, result.output) == (0, "Se retiró @AlcaldiaSanMartin de X.\n")
    assert kept() == [OWN]
    assert run(terminal, "remove", "x", "@alcaldiasanmartin").exit_code == 1
    assert kept() == [OWN]


@pytest.mark.parametrize("words", [["list"], ["export", "nueva.csv"], ["remove", "x", "nadie"]])
def test_a_damaged_inventory_is_told_and_stays_as_it_is(
    terminal: CliRunner, words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    inventory_file().write_bytes(b"nada" * 500)
    result = run(terminal, *words)
    assert result.exit_code == 1
    assert "está dañado" in result.output
    assert inventory_file().read_bytes() == b"nada" * 500
    assert list(tmp_path.iterdir()) == []


def test_an_import_replaces_a_damaged_inventory_and_keeps_it(terminal: CliRunner, file: Path) -> None:
    inventory_file().write_bytes(b"nada" * 500)
    assert run(terminal, "import", file).exit_code == 0
    assert kept() == [TOWN_HALL, OWN]
    [damaged] = folders.state().glob("*.damaged")
    assert damaged.read_bytes() == b"nada" * 500


def test_the_command_line_checks_with_the_inventory(terminal: CliRunner, file: Path) -> None:
    run(terminal, "import", file)
    assert create_checker().accounts().accounts == (TOWN_HALL, OWN)
