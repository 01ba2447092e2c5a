"""First use: from installing to the first warning on one page, with the keyboard alone."""

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from comedido.contract import Period
from comedido.journal.journal import FILE_NAME, Journal
from tests.browser.composers import COMPOSERS, WARNED
from tests.browser.driver import Json
from tests.browser.installed import obtain
from tests.browser.keyboard import tab_to
from tests.browser.page import PANEL, Page
from tests.browser.stage import API, Stage, install

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

COMPOSER = next(composer for composer in COMPOSERS if composer.name == "x-post-inline")
ACCOUNT = "document.querySelector('.accounts .account')?.textContent"
PRESSED = "document.querySelector('[aria-pressed=true]')?.innerText"
TOLD = "document.querySelector('.told').textContent"
PUBLISH = "#try-publish"
RULES = "document.querySelector('.rules li') && document.querySelector('.rules').innerText"
POLICY = """\
version: "1"
entity: Alcaldía de Valdeluna
people_may_silence: false
device: {role: institutional}
clauses:
  "2.6": {enabled: false}
"""


async def stored(stage: Stage, key: str) -> Json:
    return await stage.options.evaluate(f"{API}.storage.local.get('{key}').then((kept) => kept['{key}'])")


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def fresh(shared_stage: Stage) -> AsyncIterator[Stage]:
    """A browser of its own in which the extension has just been installed, and a service that is awake."""
    family = shared_stage.driver.family
    shared_stage.sites.clear()
    stage = await install(family, obtain(family), shared_stage.sites)
    await asyncio.to_thread(stage.local.warm_up)
    yield stage
    await stage.close()


@pytest_asyncio.fixture(loop_scope="session")
async def welcome(stage: Stage) -> AsyncIterator[Page]:
    """The welcome as somebody sees it who has not declared anything."""
    await stage.declare([])
    page = Page(await stage.driver.extension_page("welcome.html"))
    await page.when("document.querySelector('.state')")
    yield page
    await page.tab.close()


async def test_from_installing_to_the_first_warning_on_a_network(fresh: Stage) -> None:
    page = Page(fresh.options)
    # It has opened by itself.
    assert await page.tab.evaluate("location.pathname") == "/welcome.html"
    await page.when("document.querySelector('.state.good')")
    await tab_to(page, "Abrir X")
    await page.tab.press("Enter")
    assert await page.when(ACCOUNT) == "@marta_rojas_p · X"
    await tab_to(page, "Es mi cuenta personal")
    await page.tab.press("Enter")
    assert await page.when(PRESSED) == "Es mi cuenta personal"
    await tab_to(page, "Publicar de prueba")
    await page.tab.press("Enter")
    assert "1.7" in await page.panel_opened()
    await page.tab.press("Escape")
    assert "Así es un aviso" in await page.when(TOLD)

    network = Page(await fresh.driver.new_tab())
    await COMPOSER.open(network, fresh.sites)
    await COMPOSER.write(network, WARNED)
    await COMPOSER.publish(network, "mouse")
    shown = await network.panel_opened()
    assert ("1.7" in shown, "@marta_rojas_p" in shown, "sin declarar" in shown) == (True, True, False)
    await network.choose("edit")
    assert fresh.sites.received == []
    kept = [{"network": "x", "handle": "marta_rojas_p", "id": "2244100001", "kind": "personal"}]
    assert await stored(fresh, "accounts") == kept


async def test_shows_what_the_entity_has_fixed(fresh: Stage) -> None:
    fresh.local.set_policy(POLICY)
    await fresh.status()
    page = Page(await fresh.driver.extension_page("welcome.html"))
    told = await page.when(RULES)
    for fact in ("Alcaldía de Valdeluna", "institucional", "no se pueden silenciar", "365 días", "2.6"):
        assert fact in told


async def test_a_trial_warns_like_a_network_and_is_counted_nowhere(welcome: Page, stage: Stage) -> None:
    journal = Journal(lambda: stage.local.home / "state" / FILE_NAME)
    journal.forget()
    await welcome.click(".try-examples button:last-child")
    await welcome.badge("Revise: 1 aviso")
    await welcome.click(PUBLISH)
    assert "1.5" in await welcome.panel_opened()
    assert await welcome.tab.inside(PANEL, "(root) => root.querySelector('button.mistaken') === null")
    await welcome.choose("publish")
    assert "no se publicó nada" in await welcome.when(TOLD)
    await stage.status()
    kept = journal.read(Period.model_validate({"since": "2000-01-01", "until": "2100-01-01"}))
    assert not kept.drafts
    assert not kept.mistaken
    assert not (stage.local.home / "state" / "history.sqlite3").exists()
    assert await stage.options.evaluate(f"{API}.storage.session.get('seenAccounts')") == {}


async def test_the_trial_follows_the_role_and_lets_what_is_clear_through(welcome: Page) -> None:
    await welcome.click("[name=role][value=elected_member]")
    await welcome.when("document.querySelector('.roles .notice').textContent")
    await welcome.click(".try-examples button:nth-child(2)")
    await welcome.click(PUBLISH)
    assert "Sin observaciones" in await welcome.when(TOLD)
    assert not await welcome.panel_is_open()


async def test_says_what_to_do_without_service_and_comes_back(welcome: Page, stage: Stage) -> None:
    with stage.local.absent():
        await welcome.tab.open(await welcome.tab.evaluate("location.href"))
        told = await welcome.when(
            "document.querySelector('.rules p') && document.querySelector('.service').innerText"
        )
        assert "comedido doctor" in told
        assert "no se sabe qué ha fijado su entidad" in told
        await welcome.click(PUBLISH)
        assert "No se pudo revisar" in await welcome.when(TOLD)
    await welcome.click(".service button")
    assert await welcome.when("document.querySelector('.service .state.good')?.innerText") == "Funciona"


async def test_popup_and_options_lead_to_it(welcome: Page, stage: Stage) -> None:
    popup, options = [await stage.driver.extension_page(f"{name}.html") for name in ("popup", "options")]
    to_welcome = "document.querySelector('a[href=\"welcome.html\"]')?.innerText"
    assert "Empezar" in await Page(popup).when(to_welcome)
    assert "bienvenida" in await Page(options).when(to_welcome)
    await popup.close()
    await options.close()
