from pathlib import Path

import pytest
from hypothesis import given, settings

from comedido.accounts.inventory_csv import csv_of
from comedido.accounts.inventory_import import MOST_PROBLEMS, import_csv
from comedido.accounts.inventory_store import InventoryStore
from comedido.contract import AccountKind, Import, InventoryAccount
from tests.accounts.inventory_samples import OWN, TODAY, TOWN_HALL, inventories


@pytest.fixture
def store(tmp_path: Path) -> InventoryStore:
    return InventoryStore(lambda: tmp_path / "inventory.sqlite3")


def imported(store: InventoryStore, text: str) -> Import:
    return import_csv(store, text, TODAY)


def kept(store: InventoryStore) -> list[InventoryAccount]:
    return list(store.read().accounts.values())


@settings(max_examples=25)  # each one is a file that is written to the disk
@given(inventories)
def test_an_inventory_moves_to_another_computer_whole(
    tmp_path_factory: pytest.TempPathFactory, inventory: list[InventoryAccount]
) -> None:
    folder = tmp_path_factory.mktemp("inventory")
    store = InventoryStore(lambda: folder / "inventory.sqlite3")
    assert imported(store, csv_of(inventory)) == Import(added=len(inventory))
    assert kept(store) == inventory
    assert imported(store, csv_of(inventory)) == Import()
    assert csv_of(kept(store)) == csv_of(inventory)


def test_known_accounts_are_changed_and_others_stay(store: InventoryStore) -> None:
    imported(store, csv_of([TOWN_HALL, OWN]))
    in_charge = TOWN_HALL.model_copy(update={"responsible": "Ana Ruiz"})
    new = OWN.model_copy(update={"handle": "otra"})
    assert imported(store, csv_of([in_charge, new])) == Import(added=1, changed=1)
    assert kept(store) == [in_charge, OWN, new]


def test_a_column_that_is_not_there_keeps_its_values(store: InventoryStore) -> None:
    imported(store, csv_of([TOWN_HALL]))
    done = imported(store, "red;usuario;clase;suplente\nX;@alcaldiasanmartin;institucional;\n")
    assert done == Import(changed=1)
    assert kept(store) == [TOWN_HALL.model_copy(update={"handle": "alcaldiasanmartin", "backup": None})]


def test_an_account_that_was_renamed_is_the_same_by_its_id(store: InventoryStore) -> None:
    imported(store, csv_of([TOWN_HALL]))
    renamed = TOWN_HALL.model_copy(update={"handle": "NuevoNombre"})
    assert imported(store, csv_of([renamed])) == Import(changed=1)
    assert kept(store) == [renamed]


def test_an_account_learns_its_id(store: InventoryStore) -> None:
    imported(store, csv_of([TOWN_HALL.model_copy(update={"id": None})]))
    assert imported(store, csv_of([TOWN_HALL])) == Import(changed=1)
    assert kept(store) == [TOWN_HALL]


def test_two_accounts_may_exchange_their_names(store: InventoryStore) -> None:
    other = TOWN_HALL.model_copy(update={"id": "2", "handle": "otra"})
    imported(store, csv_of([TOWN_HALL, other]))
    exchanged = [
        TOWN_HALL.model_copy(update={"handle": "otra"}),
        other.model_copy(update={"handle": TOWN_HALL.handle}),
    ]
    assert imported(store, csv_of(exchanged)) == Import(changed=2)
    assert kept(store) == exchanged


@pytest.mark.parametrize(
    ("twice", "column"),
    [
        (TOWN_HALL.model_copy(update={"id": "2", "handle": TOWN_HALL.handle.upper()}), "usuario"),
        (TOWN_HALL.model_copy(update={"handle": "otra"}), "id"),
    ],
)
def test_an_account_twice_in_a_file_is_named_with_both_rows(
    store: InventoryStore, twice: InventoryAccount, column: str
) -> None:
    [problem] = imported(store, csv_of([TOWN_HALL, OWN, twice])).problems
    assert (problem.row, problem.column) == (4, column)
    assert problem.message == f"@{twice.handle} de X es la misma cuenta de la fila 2; deje una sola."
    assert kept(store) == []


def test_a_name_that_another_account_holds_is_refused(store: InventoryStore) -> None:
    imported(store, csv_of([TOWN_HALL, OWN]))
    somebody_else = TOWN_HALL.model_copy(update={"id": "2"})
    [problem] = imported(store, csv_of([OWN, somebody_else])).problems
    assert (problem.row, problem.column) == (3, "usuario")
    assert f"con el id {TOWN_HALL.id}" in problem.message
    assert kept(store) == [TOWN_HALL, OWN]


def test_two_rows_that_are_one_known_account_are_refused(store: InventoryStore) -> None:
    imported(store, csv_of([TOWN_HALL]))
    by_id = TOWN_HALL.model_copy(update={"handle": "nuevo"})
    by_handle = TOWN_HALL.model_copy(update={"id": None})
    [problem] = imported(store, csv_of([by_id, by_handle])).problems
    assert problem.message == f"@{TOWN_HALL.handle} de X es la misma cuenta de la fila 2; deje una sola."
    assert kept(store) == [TOWN_HALL]


def test_one_wrong_row_leaves_the_inventory_as_it_was(store: InventoryStore) -> None:
    imported(store, csv_of([TOWN_HALL]))
    changed = csv_of([TOWN_HALL.model_copy(update={"kind": AccountKind.PERSONAL}), OWN])
    done = imported(store, f"{changed}Orkut;yo;;personal;;;;;;;\r\n")
    assert (done.added, done.changed, [problem.row for problem in done.problems]) == (0, 0, [4])
    assert kept(store) == [TOWN_HALL]


def test_a_file_full_of_mistakes_is_told_in_part(store: InventoryStore) -> None:
    problems = imported(store, "red;usuario;clase\n" + "?;a;?\n" * 5000).problems
    assert len(problems) == MOST_PROBLEMS + 1
    assert problems[-1].message == f"Hay {2 * 5000 - MOST_PROBLEMS} problemas más; corrija primero estos."
