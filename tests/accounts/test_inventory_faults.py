"""Whatever happens to the inventory's file: a clear sentence, no account lost, and the checks go on."""

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from peewee import SqliteDatabase

from comedido.accounts.current_inventory import CurrentInventory
from comedido.accounts.inventory_csv import csv_of
from comedido.accounts.inventory_file import InventoryError, set_aside_files
from comedido.accounts.inventory_import import import_csv
from comedido.accounts.inventory_store import InventoryStore
from comedido.contract import Import, InventoryAccount
from tests.accounts.inventory_samples import OWN, TODAY, TOWN_HALL
from tests.accounts.inventory_victim import KILLED

ROOT = Path(__file__).parents[2]


def permissions_bind() -> bool:
    with tempfile.NamedTemporaryFile() as probe:
        os.chmod(probe.name, 0)
        return not os.access(probe.name, os.R_OK)


needs_permissions = pytest.mark.skipif(not permissions_bind(), reason="root may read and write everything")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An inventory with one account."""
    place = tmp_path / "state" / "inventory.sqlite3"
    place.parent.mkdir()
    bring(place, TOWN_HALL)
    return place


def bring(file: Path, *accounts: InventoryAccount) -> Import:
    return import_csv(InventoryStore(lambda: file), csv_of(accounts), TODAY)


def seen(file: Path) -> tuple[tuple[InventoryAccount, ...], list[str]]:
    """What checks see and what people are told."""
    current = CurrentInventory(lambda: file)
    return current.accounts().accounts, current.problems()


@pytest.fixture
def held(file: Path) -> Iterator[sqlite3.Connection]:
    """Another program that keeps the inventory to itself."""
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield other


def no_database(file: Path) -> None:
    file.write_bytes(b"esto no es una base de datos" * 50)


def cut_short(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


def overwritten_in_the_middle(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    file.write_bytes(content)


def other_database(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as database:
        database.execute("CREATE TABLE account (colour TEXT)")
        database.execute("CREATE TABLE schema_migration (id INTEGER, name TEXT)")
        database.execute("INSERT INTO schema_migration VALUES (1, 'step_0001_accounts')")
        database.commit()


@pytest.mark.parametrize("harm", [no_database, cut_short, overwritten_in_the_middle, other_database])
def test_a_damaged_inventory_is_told_set_aside_untouched_and_replaced(harm: object, file: Path) -> None:
    harm(file)  # type: ignore[operator]
    damaged = file.read_bytes()
    accounts, [problem] = seen(file)
    assert accounts == ()
    assert problem.startswith(f"El inventario de cuentas está dañado y no se usa: {file}.")
    assert file.read_bytes() == damaged

    assert bring(file, OWN) == Import(added=1)
    [kept] = set_aside_files(file)
    assert kept.read_bytes() == damaged
    assert seen(file) == ((OWN,), [])

    no_database(file)
    assert bring(file, OWN) == Import(added=1)
    assert len(set_aside_files(file)) == 2
    assert kept.read_bytes() == damaged


def test_a_file_with_mistakes_does_not_set_a_damaged_inventory_aside(file: Path) -> None:
    no_database(file)
    damaged = file.read_bytes()
    store = InventoryStore(lambda: file)
    assert import_csv(store, "red;usuario;clase\n?;a;personal\n", TODAY).problems
    assert (file.read_bytes(), set_aside_files(file)) == (damaged, [])


def test_an_account_that_is_not_understood_is_told_and_the_others_count(file: Path) -> None:
    bring(file, OWN)
    with closing(sqlite3.connect(file)) as database:
        database.execute("UPDATE account SET network = 'orkut' WHERE number = 1")
        database.commit()
    accounts, problems = seen(file)
    assert accounts == (OWN,)
    assert problems == ["La cuenta número 1 del inventario no se entiende; impórtela otra vez."]


def test_a_locked_inventory_is_told_and_read_when_it_is_free(file: Path, held: sqlite3.Connection) -> None:
    current = CurrentInventory(lambda: file)
    assert current.accounts().accounts == ()
    [problem] = current.problems()
    assert "está en uso por otro programa" in problem
    held.execute("COMMIT")
    assert (current.accounts().accounts, current.problems()) == ((TOWN_HALL,), [])


def test_while_it_is_locked_checks_use_what_was_read_before(file: Path) -> None:
    current = CurrentInventory(lambda: file)
    assert current.accounts().accounts == (TOWN_HALL,)
    bring(file, OWN)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert current.accounts().accounts == (TOWN_HALL,)
        assert "en uso" in current.problems()[0]
    assert current.accounts().accounts == (TOWN_HALL, OWN)


@pytest.mark.usefixtures("held")
def test_an_import_into_a_locked_inventory_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("comedido.accounts.inventory_store.PATIENCE_SECONDS", 0)
    with pytest.raises(InventoryError, match=r"está en uso por otro programa.* Ciérrelo e intente otra vez"):
        bring(file, OWN)


def victim(misfortune: str, file: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.accounts.inventory_victim", misfortune, str(file)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_a_full_disk_leaves_the_inventory_as_it_was(file: Path) -> None:
    told = victim("full", file).stderr.splitlines()[-1]
    assert "InventoryError: El inventario de cuentas no" in told
    assert "dañado" not in told
    assert seen(file) == ((TOWN_HALL,), [])
    assert set_aside_files(file) == []


def test_a_database_that_may_not_grow_says_so(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "comedido.migrated_database.SqliteDatabase",
        partial(SqliteDatabase, pragmas={"max_page_count": 1}),
    )
    many = [OWN.model_copy(update={"handle": f"cuenta{number}"}) for number in range(500)]
    with pytest.raises(InventoryError, match=r"no cabe en el disco: .* Libere espacio"):
        bring(file, *many)
    assert seen(file) == ((TOWN_HALL,), [])


def test_a_process_that_dies_while_it_writes_loses_nothing(file: Path) -> None:
    assert victim("killed", file).returncode == KILLED
    assert seen(file) == ((TOWN_HALL,), [])
    assert bring(file, OWN) == Import(added=1)


@needs_permissions
def test_a_read_only_inventory_is_read_and_not_changed(file: Path) -> None:
    file.chmod(0o400)
    assert seen(file) == ((TOWN_HALL,), [])
    with pytest.raises(InventoryError, match="es de solo lectura"):
        bring(file, OWN)
    assert seen(file) == ((TOWN_HALL,), [])


@needs_permissions
def test_a_folder_in_which_nothing_can_be_written_is_told(file: Path) -> None:
    file.parent.chmod(0o500)
    try:
        assert seen(file) == ((TOWN_HALL,), [])
        with pytest.raises(InventoryError, match=r"Revise el disco y los permisos|Corrija los permisos"):
            bring(file, OWN)
        assert seen(file) == ((TOWN_HALL,), [])
    finally:
        file.parent.chmod(0o700)


@needs_permissions
def test_an_unreadable_inventory_is_told(file: Path) -> None:
    file.chmod(0)
    accounts, [problem] = seen(file)
    assert accounts == ()
    assert "no se puede usar" in problem


def on_a_read_only_disk(address: str, **more: object) -> SqliteDatabase:
    return SqliteDatabase(address.replace("mode=rw", "mode=ro"), **more)


def test_a_read_only_disk_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("comedido.migrated_database.SqliteDatabase", on_a_read_only_disk)
    assert seen(file) == ((TOWN_HALL,), [])
    with pytest.raises(InventoryError, match="es de solo lectura"):
        bring(file, OWN)


def test_a_folder_in_the_way_is_told(tmp_path: Path) -> None:
    accounts, [problem] = seen(tmp_path)
    assert accounts == ()
    assert "no se puede usar" in problem
    with pytest.raises(InventoryError, match="no se puede usar"):
        bring(tmp_path, OWN)


def test_a_folder_that_went_away_is_no_inventory(tmp_path: Path) -> None:
    file = tmp_path / "nada" / "inventory.sqlite3"
    assert seen(file) == ((), [])
    with pytest.raises(InventoryError, match="no se puede usar"):
        bring(file, OWN)


def test_a_folder_of_somebody_else_is_told() -> None:
    def locate() -> Path:
        raise PermissionError("La carpeta pertenece a otro usuario.")

    current = CurrentInventory(locate)
    assert current.accounts().accounts == ()
    assert "pertenece a otro usuario" in current.problems()[0]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("sound") / "inventory.sqlite3"
    bring(file, TOWN_HALL, OWN)
    return file


@settings(max_examples=60)  # each one is a file that is written to the disk
@given(st.data())
def test_no_byte_in_the_file_makes_a_check_fail(
    tmp_path_factory: pytest.TempPathFactory, sound: Path, data: st.DataObject
) -> None:
    content = bytearray(sound.read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, 200) | st.integers(0, len(content) - 1))
        content[place] = data.draw(st.integers(0, 255))
    file = tmp_path_factory.mktemp("harmed") / "inventory.sqlite3"
    file.write_bytes(content)
    accounts, problems = seen(file)
    assert all(isinstance(account, InventoryAccount) for account in accounts)
    assert all(problems)
