"""Every flow with nothing but a keyboard: the focus is seen, goes in order, and is never lost."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from comedido.journal.journal import FILE_NAME, Journal
from tests.browser.composers import CLEAR, WARNED
from tests.browser.files import choose_file
from tests.browser.keyboard import focused, tab_to, tab_to_in_panel, walk
from tests.browser.lived_in import CALENDAR, INVENTORY, fill_inventory, fill_journal, forget
from tests.browser.own_pages import OWN_PAGES, own_page
from tests.browser.page import Page
from tests.browser.stage import API, Stage, declarations

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

EDITOR = "[role=dialog] [data-testid=tweetTextarea_0]"
IN_EDITOR = f"document.activeElement.closest('{EDITOR}')?.isContentEditable"
ROWS = "document.querySelectorAll('table.calendar tbody tr').length"


@pytest_asyncio.fixture(loop_scope="session")
async def used(stage: Stage) -> AsyncIterator[Stage]:
    """The browser of somebody who has an inventory and a journal."""
    forget(stage)
    await fill_inventory(stage)
    fill_journal(stage)
    yield stage
    forget(stage)


@pytest.mark.parametrize("name", OWN_PAGES)
async def test_every_control_of_a_page_is_reached_in_order_and_seen(used: Stage, name: str) -> None:
    async with own_page(used, name, (360, 640)) as page:
        await page.tab.activate()
        walked = await walk(page)
        assert walked.pop("stops") > 0
        assert walked == {"missed": [], "unseen": [], "backwards": []}


async def write(page: Page, stage: Stage, text: str) -> None:
    """Write in X's dialog, which takes the focus as it opens."""
    await page.tab.open(stage.sites.url("x", "/home"))
    await page.focus("[data-testid=SideNav_NewTweet_Button]")
    await page.tab.press("Enter")
    await page.when(IN_EDITOR)
    await page.tab.type(text)
    await page.badge("Revise")


async def test_a_warned_draft_is_edited_marked_and_published(page: Page, stage: Stage) -> None:
    await write(page, stage, WARNED)
    for back in ("Enter", "Escape"):
        await page.tab.press("Control+Enter")
        await page.panel_opened()
        assert "Volver a editar" in await page.focused_in_panel()
        await page.tab.press(back)
        await page.panel_closed()
        assert await page.when(IN_EDITOR)
    await page.tab.press("Control+Enter")
    await page.ready("publish")
    await tab_to_in_panel(page, "equivocado", "Shift+Tab")
    await page.tab.press("Space")
    assert "equivocado" in await page.focused_in_panel()
    await tab_to_in_panel(page, "Publicar de todos modos")
    await page.quiet()
    assert stage.sites.received == []
    await page.tab.press("Space")
    (received,) = await stage.received(1)
    assert received.text == WARNED


async def test_an_account_is_declared_and_the_draft_goes_out(page: Page, stage: Stage) -> None:
    await stage.declare([])
    await write(page, stage, CLEAR)
    await page.tab.press("Control+Enter")
    await page.panel_opened()
    await tab_to_in_panel(page, "Es mi cuenta personal", "Shift+Tab")
    await page.tab.press("Enter")
    (received,) = await stage.received(1)
    assert received.text == CLEAR
    kept = await stage.options.evaluate(f"{API}.storage.local.get('accounts')")
    assert [account["kind"] for account in kept["accounts"]] == ["personal"]


async def test_a_tab_is_watched_no_more_from_the_popup(used: Stage) -> None:
    async with own_page(used, "popup", (360, 640)) as page:
        await page.tab.activate()
        await tab_to(page, "Vigilar esta pestaña")
        await page.tab.press("Space")
        assert await page.when("document.querySelector('[role=switch]').checked === false")
        assert "Vigilar" in (await focused(page))["words"]
        await page.tab.press("Space")
        assert await page.when("document.querySelector('[role=switch]').checked === true")
        for link in ("Guía de la circular", "Mi actividad", "Mis cuentas y opciones"):
            await tab_to(page, link)


async def test_an_account_is_added_and_removed_in_the_options(used: Stage) -> None:
    await used.declare(declarations()[:1])
    async with own_page(used, "options") as page:
        await tab_to(page, "Cuenta")
        await page.tab.type("@bomberos_valdeluna")
        await tab_to(page, "De quién es")
        await page.tab.press("ArrowDown")
        await tab_to(page, "Agregar cuenta")
        await page.tab.press("Enter")
        await page.when("document.querySelectorAll('.accounts .account').length === 3")
        assert (await focused(page))["words"] == "Cuenta"
        kept = await used.options.evaluate(f"{API}.storage.local.get('accounts')")
        assert [(account["handle"], account["kind"]) for account in kept["accounts"][1:]] == [
            ("bomberos_valdeluna", "institutional")
        ]
        await tab_to(page, "Quitar @bomberos_valdeluna de X", "Shift+Tab")
        await page.tab.press("Space")
        await page.when("document.querySelectorAll('.accounts .account').length === 2")
        assert (await focused(page))["words"] == "Cuenta"


async def test_files_and_silences_of_the_options(used: Stage) -> None:
    async with own_page(used, "options") as page:
        await tab_to(page, "Elegir archivo CSV")
        await choose_file(page, "#inventory-file", "cuentas.csv", INVENTORY.format(long_ago="", lately=""))
        await page.when("document.querySelector('.zone .state.good')")
        await tab_to(page, "Descargar CSV", "Shift+Tab")
        await page.tab.press("Enter")
        await page.when("document.querySelector('.inventory [role=status]').textContent.includes('.csv')")
        await focused(page)
        await tab_to(page, "Elegir calendario CSV")
        await choose_file(page, "#calendar-file", "parrilla.csv", CALENDAR)
        await page.when("document.querySelector('.calendar-part .done')")
        await tab_to(page, "Resultado")
        await page.tab.press("ArrowDown")
        assert await page.when(f"{ROWS} === 2")
        assert "Resultado" in (await focused(page))["words"]
        await tab_to(page, "2.4")
        await page.tab.press("Enter")
        await page.when("document.querySelector('.silences').innerText.includes('Silenciado')")
        assert "2.4" in (await focused(page))["words"]
        assert Journal(lambda: used.local.home / "state" / FILE_NAME).silent() == {"2.4"}


async def test_a_clause_of_the_guide_is_found_opened_and_printed(used: Stage) -> None:
    async with own_page(used, "guide") as page:
        await page.tab.evaluate("void (window.print = () => (window.printed = true))")
        await tab_to(page, "Ir a los numerales")
        await page.tab.press("Enter")
        await page.when("document.activeElement.id === 'clauses'")
        await tab_to(page, "Buscar en la guía", "Shift+Tab")
        await page.tab.type("proselitismo")
        await page.when("document.querySelector('.found').textContent !== '49 numerales'")
        await tab_to(page, "4.4")
        await page.tab.press("Enter")
        assert await page.when("document.activeElement.id === '4.4'")
        await tab_to(page, "Imprimir", "Shift+Tab")
        await page.tab.press("Enter")
        assert await page.tab.evaluate("window.printed")


async def test_a_period_is_chosen_saved_and_everything_deleted(used: Stage) -> None:
    sentence = "document.querySelector('.sum')?.textContent"
    async with own_page(used, "activity") as page:
        first = await page.tab.evaluate(sentence)
        await tab_to(page, "Período")
        await page.tab.press("ArrowDown")
        await page.when(f"{sentence} && {sentence} !== '{first}'")
        assert "Período" in (await focused(page))["words"]
        await tab_to(page, "Descargar CSV")
        await page.tab.press("Space")
        await page.when("document.querySelector('.buttons [role=status]').textContent.includes('.csv')")
        await tab_to(page, "Borrar todo")
        await page.tab.press("Enter")
        await page.when("document.querySelector('dialog[open]')")
        assert (await focused(page))["words"] == "No borrar"
        await page.tab.press("Escape")
        await page.when("!document.querySelector('dialog[open]')")
        assert (await focused(page))["words"] == "Borrar todo"
        await page.tab.press("Enter")
        await tab_to(page, "Sí, borrar todo")
        await page.tab.press("Enter")
        assert "No hay nada" in await page.when("document.querySelector('.empty')?.textContent")
        assert (await focused(page))["words"] == "Borrar todo"
