"""Run by `test_managed_browsers`, in namespaces of its own: what policies fix holds in real browsers."""

import asyncio
import json
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.browser.composers import WARNED, X
from tests.browser.driver import Json, Tab
from tests.browser.installed import Family
from tests.browser.local_service import LocalService
from tests.browser.page import Page
from tests.browser.site_server import SiteServer
from tests.browser.site_session import ACCOUNTS
from tests.browser.stage import API
from tests.distribution.managed.browsers import ORIGINS, START
from tests.distribution.managed.computer import ManagedComputer

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

SEEN_WITHIN_SECONDS = 10
"""Within this time Chromium shows what has been changed. Firefox reads its policies when it starts."""

MINE = ACCOUNTS["x"][0].handle
FIXED = {
    "entity": "Ministerio de Ejemplo",
    "role": "community_manager",
    "accounts": [{"network": "x", "handle": MINE, "kind": "personal"}],
    "language": "es",
    "may_switch_off": False,
    "open_welcome": False,
    "guide_url": "https://intranet.ejemplo.gov.co/redes",
    # What is wrong is left out by itself.
    "person": 49,
    "when_service_is_absent": "never",
    "unknown": True,
}
NOT_FIXED = {"entity": "Ministerio de Ejemplo", "open_welcome": False}
FIXED_LATER = {
    "entity": "Ministerio de Ejemplo",
    "role": "contractor",
    "person": "Inés Ávila",
    "language": "es",
}


@pytest.fixture(scope="session")
def folder() -> Iterator[Path]:
    # A socket's path is short on every system.
    folder = Path(tempfile.mkdtemp(prefix="cmd-"))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def computer(folder: Path) -> ManagedComputer:
    return ManagedComputer(folder)


@pytest_asyncio.fixture(loop_scope="session")
async def sites(computer: ManagedComputer) -> AsyncIterator[SiteServer]:
    server = SiteServer()
    await server.start()
    yield server
    await server.stop()


@pytest.fixture(params=list(Family), ids=str)
def family(request: pytest.FixtureRequest) -> Family:
    return request.param


@pytest.fixture
def home(family: Family, folder: Path) -> Iterator[Path]:
    """Where the browser finds its native host."""
    home = Path(tempfile.mkdtemp(dir=folder))
    local = LocalService(family.value, home, home / "comedido")
    local.warm_up()
    yield home
    local.end()


async def test_what_an_entity_fixes_holds(
    family: Family, home: Path, computer: ManagedComputer, sites: SiteServer
) -> None:
    computer.fix(FIXED)
    async with START[family](home, sites) as open_tab:
        options = Page(await open_tab(f"{ORIGINS[family]}/options.html"))
        await it_is_fixed(options, "community_manager")
        await local_storage_unlocks_nothing(options)
        await it_is_fixed(options, "community_manager")
        await nothing_fixed_is_stored(options.tab, FIXED)
        await no_tab_is_switched_off(options.tab)
        await a_warned_post_waits(Page(await open_tab("about:blank")), sites)
        if family is Family.CHROMIUM:
            computer.fix(FIXED_LATER)
            await asyncio.wait_for(it_is_fixed_later(options), SEEN_WITHIN_SECONDS)
    if family is Family.FIREFOX:
        computer.fix(FIXED_LATER)
        async with START[family](home, sites) as open_tab:
            await it_is_fixed_later(Page(await open_tab(f"{ORIGINS[family]}/options.html")))


# Firefox reads its policies when it starts, and no tab is switched off then.
@pytest.mark.parametrize("family", [Family.CHROMIUM], ids=str)
async def test_every_tab_is_watched_again_as_soon_as_an_entity_wants_it_so(
    family: Family, home: Path, computer: ManagedComputer, sites: SiteServer
) -> None:
    computer.fix(NOT_FIXED)
    async with START[family](home, sites) as open_tab:
        pages = [Page(await open_tab("about:blank")) for _ in range(3)]
        options = Page(await open_tab(f"{ORIGINS[family]}/options.html"))
        await options.when("document.querySelector('#role-fixed[hidden]')")
        assert await switch_every_tab_off(options.tab) >= len(pages)
        computer.fix(FIXED)
        await asyncio.wait_for(no_tab_is_off(options.tab), SEEN_WITHIN_SECONDS)
        computer.fix(NOT_FIXED)
        await asyncio.wait_for(
            options.when("document.querySelector('#role-fixed[hidden]')"), SEEN_WITHIN_SECONDS
        )
        for page in pages:
            await page.tab.activate()
            await a_warned_post_waits(page, sites)


async def it_is_fixed(options: Page, role: str) -> None:
    await options.when(f"document.querySelector('.roles:disabled [value={role}]')?.checked")
    said = await options.when("document.querySelector('#role-fixed:not([hidden])')?.textContent")
    assert said == "Fijado por su entidad: Ministerio de Ejemplo."


async def it_is_fixed_later(options: Page) -> None:
    await it_is_fixed(options, "contractor")
    await options.when("document.querySelector('#person:disabled')?.value === 'Inés Ávila'")
    await nothing_fixed_is_stored(options.tab, FIXED_LATER)


async def local_storage_unlocks_nothing(options: Page) -> None:
    """Write there whatever a person could, and open the page anew."""
    account = {"network": "x", "handle": MINE, "id": None, "kind": "institutional"}
    written = {"role": "elected_member", "person": "yo", "accounts": [account], "language": "en"}
    await options.tab.evaluate(f"{API}.storage.local.set({json.dumps(written)})")
    await options.tab.open(await options.tab.evaluate("location.href"))
    await options.when("document.querySelector('#person:not(:disabled)')?.value === 'yo'")
    shown = await options.when("document.querySelector('.accounts > li:only-child')?.innerText")
    assert "cuenta personal" in shown
    assert "Fijado por su entidad" in shown


async def no_tab_is_switched_off(options: Tab) -> None:
    wish = json.dumps({"kind": "watch", "tab": 1, "on": False})
    assert (await options.evaluate(f"{API}.runtime.sendMessage({wish})"))["watching"]


async def switch_every_tab_off(options: Tab) -> int:
    """Ask for it one after the other, as a person does; how many there were."""
    wish = f"{API}.runtime.sendMessage({{ kind: 'watch', tab: tab.id, on: false }})"
    answers = await options.evaluate(
        "(async () => { const answers = [];"
        f"for (const tab of await {API}.tabs.query({{}})) answers.push(await {wish}); return answers; }})()"
    )
    assert not any(answer["watching"] for answer in answers)
    return len(answers)


async def no_tab_is_off(options: Tab) -> None:
    """Return as soon as the extension remembers no tab that is switched off."""
    await options.evaluate(
        "new Promise((resolve) => {"
        f"const paused = () => {API}.storage.session.get('paused').then(({{ paused }}) => paused);"
        "const look = async () => (await paused()).length === 0 && resolve(true);"
        f"{API}.storage.onChanged.addListener(look); look(); }})"
    )


async def nothing_fixed_is_stored(tab: Tab, settings: Json) -> None:
    stored = await tab.evaluate(f"{API}.storage.local.get().then(JSON.stringify)")
    for name in ("entity", "role", "guide_url"):
        assert settings.get(name, "nothing of the kind") not in stored


async def a_warned_post_waits(page: Page, sites: SiteServer) -> None:
    """Through the native host and the service, as with an extension that a person installed."""
    post = X[0]
    await post.open(page, sites)
    await post.write(page, WARNED)
    await post.publish(page, "mouse")
    assert "1.7" in await page.panel_opened()
    await page.quiet()
    assert sites.received == []
    await page.choose("edit")
