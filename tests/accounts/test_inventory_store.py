import sqlite3
import stat
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from peewee import Database

from comedido.accounts import inventory_database
from comedido.accounts.current_inventory import CurrentInventory
from comedido.accounts.inventory_file import InventoryError
from comedido.accounts.inventory_store import Change, InventoryStore
from comedido.accounts.migrations import STEPS, step_0001_accounts
from comedido.contract import Actor, InventoryAccount, Network
from comedido.migrated_database import step_name
from tests.accounts.inventory_samples import OWN, TOWN_HALL, inventories


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "inventory.sqlite3"


@pytest.fixture
def store(file: Path) -> InventoryStore:
    return InventoryStore(lambda: file)


def add(store: InventoryStore, *accounts: InventoryAccount) -> None:
    store.change(lambda _: [Change(None, account) for account in accounts])


def kept(store: InventoryStore) -> list[InventoryAccount]:
    return list(store.read().accounts.values())


def test_without_a_file_the_inventory_is_empty_and_none_is_made(store: InventoryStore, file: Path) -> None:
    assert kept(store) == []
    assert not file.exists()


def test_accounts_are_added_changed_and_removed(store: InventoryStore) -> None:
    add(store, TOWN_HALL, OWN)
    assert kept(store) == [TOWN_HALL, OWN]
    renamed = TOWN_HALL.model_copy(update={"handle": "Alcaldia", "devices": []})
    store.change(lambda known: [Change(number, renamed) for number in known if known[number] == TOWN_HALL])
    assert kept(store) == [renamed, OWN]
    store.change(lambda known: [Change(number, None) for number in known if known[number] == OWN])
    assert kept(store) == [renamed]


def test_nothing_is_changed_when_the_last_change_fails(store: InventoryStore) -> None:
    add(store, TOWN_HALL)
    not_an_account = OWN.model_copy(update={"network": None})
    with pytest.raises(InventoryError):
        store.change(lambda _: [Change(1, None), Change(None, OWN), Change(None, not_an_account)])
    assert kept(store) == [TOWN_HALL]


def test_only_its_owner_can_read_the_file(store: InventoryStore, file: Path) -> None:
    add(store, TOWN_HALL)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@settings(max_examples=25)  # each one is a file that is written to the disk
@given(inventories)
def test_whatever_the_contract_permits_is_kept(
    tmp_path_factory: pytest.TempPathFactory, inventory: list[InventoryAccount]
) -> None:
    store = InventoryStore(lambda: place)
    place = tmp_path_factory.mktemp("inventory") / "inventory.sqlite3"
    add(store, *inventory)
    assert kept(store) == inventory


def later_step(name: str, *statements: str) -> ModuleType:
    """A step of a later version of Comedido."""

    def up(_migrator: object, database: Database) -> None:
        for statement in statements:
            database.execute_sql(statement)

    module = ModuleType(f"comedido.accounts.migrations.{name}")
    vars(module)["up"] = up
    return module


ADD_COLUMN = later_step("step_0002_colour", "ALTER TABLE account ADD COLUMN colour TEXT")
BROKEN = later_step(
    "step_0002_broken", "UPDATE account SET handle = 'nadie'", "UPDATE nothing SET handle = 'nadie'"
)


def released(monkeypatch: pytest.MonkeyPatch, *steps: ModuleType) -> None:
    monkeypatch.setattr(inventory_database, "STEPS", steps)


def steps_made(file: Path) -> list[str]:
    return [name for (name,) in sqlite3.connect(file).execute("SELECT name FROM schema_migration")]


def test_a_new_file_remembers_every_step(store: InventoryStore, file: Path) -> None:
    add(store, TOWN_HALL)
    assert steps_made(file) == [step_name(step) for step in STEPS]


def test_an_older_file_is_brought_up_to_date_with_its_accounts(
    store: InventoryStore, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(store, TOWN_HALL)
    released(monkeypatch, step_0001_accounts, ADD_COLUMN)
    assert kept(store) == [TOWN_HALL]
    [fields] = sqlite3.connect(file).execute("SELECT handle, colour FROM account")
    assert fields == (TOWN_HALL.handle, None)
    assert steps_made(file)[-1] == "step_0002_colour"


def test_a_step_that_fails_leaves_the_accounts_as_they_were(
    store: InventoryStore, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(store, TOWN_HALL)
    with monkeypatch.context() as later:
        released(later, step_0001_accounts, BROKEN)
        with pytest.raises(InventoryError):
            store.read()
    assert kept(store) == [TOWN_HALL]


def test_a_file_of_a_newer_version_is_left_alone(
    store: InventoryStore, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as later:
        released(later, step_0001_accounts, ADD_COLUMN)
        with inventory_database.opened(file, patience_seconds=0, create=True):
            pass
    before = file.read_bytes()
    with pytest.raises(InventoryError, match="versión más nueva"):
        store.read()
    with pytest.raises(InventoryError, match="versión más nueva"):
        add(store, TOWN_HALL)
    assert file.read_bytes() == before
    assert list(file.parent.iterdir()) == [file]


def test_checks_see_each_change_and_read_nothing_twice(
    store: InventoryStore, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    current = CurrentInventory(lambda: file)
    assert current.accounts().accounts == ()
    add(store, TOWN_HALL)
    assert current.accounts().accounts == (TOWN_HALL,)
    with monkeypatch.context() as counted:
        counted.setattr(InventoryStore, "read", None)
        assert current.accounts().accounts == (TOWN_HALL,)
    add(store, OWN)
    assert current.accounts().accounts == (TOWN_HALL, OWN)
    file.unlink()
    assert (current.accounts().accounts, current.problems()) == ((), [])


def test_an_account_is_found_by_what_its_page_shows(store: InventoryStore, file: Path) -> None:
    add(store, TOWN_HALL, OWN)
    accounts = CurrentInventory(lambda: file).accounts()
    assert accounts.find(Network.X, Actor(handle="@alcaldiasanmartin")) == TOWN_HALL
    assert accounts.find(Network.X, Actor(id=TOWN_HALL.id, handle="otro")) == TOWN_HALL
    assert accounts.find(Network.FACEBOOK, Actor(name="Íngrid Peña")) == OWN
    assert accounts.find(Network.FACEBOOK, Actor(handle="otra", name="Íngrid Peña")) is None
    assert accounts.find(Network.X, Actor(name="Íngrid Peña")) is None
