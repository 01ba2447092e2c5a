import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient

from comedido.accounts import inventory_import
from comedido.accounts.inventory_csv import csv_of
from comedido.accounts.inventory_file import set_aside_files
from comedido.contract import Import, Inventory, InventoryAccount, InventoryFile, Problem, Status
from comedido.server.limits import Limits
from tests.accounts.inventory_samples import OWN, TOWN_HALL
from tests.server.conftest import StartClient

FILE = "inventory.sqlite3"


async def shown(client: TestClient) -> Inventory:
    response = await client.get("/inventory")
    assert response.status == 200
    return Inventory.model_validate_json(await response.read())


async def bring(client: TestClient, *accounts: InventoryAccount) -> Import:
    response = await client.post("/inventory/import", json={"csv": csv_of(accounts)})
    assert response.status == 200
    return Import.model_validate_json(await response.read())


async def problem_of(client: TestClient, method: str, path: str, **more: object) -> tuple[int, Problem]:
    response = await client.request(method, path, **more)
    return response.status, Problem.model_validate_json(await response.read())


async def test_without_an_inventory_there_is_a_template_and_no_file(
    start_client: StartClient, tmp_path: Path
) -> None:
    client = await start_client()
    assert await shown(client) == Inventory(accounts=[])
    exported = InventoryFile.model_validate_json(await (await client.get("/inventory/export")).read())
    assert exported.csv == csv_of([])
    assert not (tmp_path / FILE).exists()


async def test_an_inventory_is_brought_in_shown_and_taken_out(start_client: StartClient) -> None:
    client = await start_client()
    assert await bring(client, TOWN_HALL, OWN) == Import(added=2)
    assert await shown(client) == Inventory(accounts=[TOWN_HALL, OWN])
    exported = InventoryFile.model_validate_json(await (await client.get("/inventory/export")).read())
    assert exported.csv == csv_of([TOWN_HALL, OWN])
    changed = OWN.model_copy(update={"official_channel": False})
    assert await bring(client, changed) == Import(changed=1)
    assert await shown(client) == Inventory(accounts=[TOWN_HALL, changed])


async def test_a_file_with_mistakes_changes_nothing(start_client: StartClient, tmp_path: Path) -> None:
    client = await start_client()
    response = await client.post("/inventory/import", json={"csv": "red;usuario;clase\nX;a;personal\n?;;\n"})
    done = Import.model_validate_json(await response.read())
    assert [(problem.row, problem.column) for problem in done.problems] == [
        (3, "red"),
        (3, "usuario"),
        (3, "clase"),
    ]
    assert not (tmp_path / FILE).exists()


async def test_a_damaged_inventory_is_told_everywhere_and_can_be_replaced(
    start_client: StartClient, tmp_path: Path
) -> None:
    client = await start_client()
    (tmp_path / FILE).write_bytes(b"nada" * 500)
    assert (await shown(client)).accounts == []
    [told] = (await shown(client)).problems
    assert "está dañado" in told
    status, problem = await problem_of(client, "GET", "/inventory/export")
    assert (status, problem.code, problem.message) == (503, "unavailable", told)
    health = Status.model_validate_json(await (await client.get("/health")).read())
    assert told in health.problems
    assert (await client.post("/check", json={"text": "hola"})).status == 200

    assert await bring(client, OWN) == Import(added=1)
    assert await shown(client) == Inventory(accounts=[OWN])
    [kept] = set_aside_files(tmp_path / FILE)
    assert kept.read_bytes() == b"nada" * 500


async def test_a_locked_inventory_refuses_an_import(
    start_client: StartClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("comedido.accounts.inventory_store.PATIENCE_SECONDS", 0)
    client = await start_client()
    await bring(client, TOWN_HALL)
    with closing(sqlite3.connect(tmp_path / FILE, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        status, problem = await problem_of(client, "POST", "/inventory/import", json={"csv": csv_of([OWN])})
        assert (status, problem.code) == (503, "unavailable")
        assert "en uso por otro programa" in problem.message
    assert await shown(client) == Inventory(accounts=[TOWN_HALL])


async def test_a_file_that_is_too_large_is_for_the_command_line(start_client: StartClient) -> None:
    client = await start_client(limits=Limits(body_bytes=1000))
    status, problem = await problem_of(client, "POST", "/inventory/import", json={"csv": "x" * 2000})
    assert (status, problem.code) == (413, "too_large")
    assert "comedido accounts import" in problem.message


@pytest.mark.parametrize("body", [{}, {"csv": 7}, {"csv": "red", "more": 1}])
async def test_what_is_no_file_is_refused(start_client: StartClient, body: dict[str, object]) -> None:
    client = await start_client()
    status, problem = await problem_of(client, "POST", "/inventory/import", json=body)
    assert (status, problem.code) == (400, "invalid")


async def test_the_service_answers_while_a_large_file_is_brought_in(
    start_client: StartClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = await start_client()
    answered: list[int] = []
    loop = asyncio.get_running_loop()
    import_csv = inventory_import.import_csv

    def slow(*arguments: object) -> Import:
        # Were this on the event loop, nobody could answer meanwhile, and the test would hang.
        answered.append(asyncio.run_coroutine_threadsafe(client.get("/health"), loop).result().status)
        return import_csv(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(inventory_import, "import_csv", slow)
    assert await bring(client, OWN) == Import(added=1)
    assert answered == [200]
