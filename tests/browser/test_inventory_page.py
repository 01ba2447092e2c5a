"""The entity's inventory in the options: all rows of a file come in, or none, and a file goes out."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.browser.driver import Json
from tests.browser.files import choose_file
from tests.browser.page import Page
from tests.browser.stage import API, Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

HEADING = "red;usuario;clase;responsable\n"
FITTING = (
    f"{HEADING}X;@AlcaldiaValdeluna;institucional;Marta Rojas\nFlickr;valdeluna;institucional;Diego Pinto\n"
)
MISTAKEN = (
    f"{HEADING}X;@bomberos_valdeluna;institucional;Marta Rojas\nMyspace;valdeluna;institucional;Diego Pinto\n"
)

TABLE = "document.querySelector('[aria-label^=Inventario] table')?.textContent"
TOLD = "document.querySelector('.zone [role=status]').textContent"


@pytest_asyncio.fixture(loop_scope="session")
async def options(stage: Stage) -> AsyncIterator[Page]:
    """The options in a tab of their own, with nothing in the inventory before and after."""
    stage.local.forget_inventory()
    page = Page(await stage.driver.extension_page("options.html"))
    # What is below the declared accounts moves until they are there.
    await page.when("document.querySelector('.accounts .account')")
    yield page
    await page.tab.close()
    stage.local.forget_inventory()


async def choose(page: Page, name: str, csv: str) -> None:
    await choose_file(page, "#inventory-file", name, csv)


async def answer(stage: Stage, kind: str) -> Json:
    """What the service answers to a question of the options."""
    return await stage.options.evaluate(f"{API}.runtime.sendMessage({{ kind: '{kind}' }})")


async def test_a_file_fills_the_inventory_and_comes_out_again(options: Page, stage: Stage) -> None:
    await choose(options, "cuentas.csv", FITTING)
    table = await options.when(TABLE)
    assert "@AlcaldiaValdeluna" in table
    assert "Diego Pinto" in table
    assert "agregadas, 2" in await options.tab.evaluate(TOLD)
    kept = (await answer(stage, "inventory"))["inventory"]["accounts"]
    assert [(account["network"], account["handle"], account["responsible"]) for account in kept] == [
        ("x", "AlcaldiaValdeluna", "Marta Rojas"),
        ("flickr", "valdeluna", "Diego Pinto"),
    ]
    assert "AlcaldiaValdeluna" in (await answer(stage, "exportInventory"))["exported"]["csv"]
    await options.click(".inventory button")
    saved = "document.querySelector('.inventory [role=status]').textContent"
    assert "inventario-" in await options.when(saved)


async def test_a_mistake_changes_nothing_and_names_its_row(options: Page, stage: Stage) -> None:
    await choose(options, "cuentas.csv", FITTING)
    await options.when(TABLE)
    before = await answer(stage, "inventory")
    await choose(options, "más.csv", MISTAKEN)
    assert "Fila 3, columna «red»" in await options.when("document.querySelector('.problems')?.textContent")
    assert "No se cambió nada: más.csv tiene 1 error." in await options.tab.evaluate(TOLD)
    assert (await answer(stage, "inventory"))["inventory"] == before["inventory"]
    assert "bomberos" not in await options.tab.evaluate(TABLE)


async def test_who_the_person_is_stays_until_they_take_it_back(options: Page, stage: Stage) -> None:
    kept = f"{API}.storage.local.get('person').then(({{ person }}) => person ?? null)"
    await options.write("#person", "Marta Rojas")
    await options.tab.press("Tab")
    await options.when("document.querySelector('#person ~ .notice').textContent === 'Se guardó.'")
    assert await stage.options.evaluate(kept) == "Marta Rojas"
    await options.erase("#person", len("Marta Rojas"))
    await options.tab.press("Tab")
    await options.when("document.querySelector('#person ~ .notice').textContent === 'Se borró.'")
    assert await stage.options.evaluate(kept) is None
