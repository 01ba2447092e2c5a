"""A browser dies while a draft is held in it; another one of the same person goes on with their service."""

import shutil
from collections.abc import AsyncIterator
from contextlib import suppress

import psutil
import pytest
import pytest_asyncio

from tests.browser.installed import obtain
from tests.browser.page import Page
from tests.browser.stage import API, Stage, declarations, install
from tests.hostile.canary import new_canary, traces
from tests.hostile.every_request import WARNED
from tests.hostile.held import INLINE, hold

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

ENDING_SECONDS = 20


@pytest_asyncio.fixture(loop_scope="session")
async def second(stage: Stage) -> AsyncIterator[Stage]:
    """Another browser of the same person: a profile of its own, the same service."""
    family = stage.driver.family
    browser = await install(family, obtain(family), stage.sites, home=stage.local.home)
    await browser.declare(declarations())
    yield browser
    with suppress(Exception):
        await browser.driver.close()
    shutil.rmtree(browser.folder, ignore_errors=True)


def crash(browser: Stage) -> list[psutil.Process]:
    """Kill every process of a browser; returns the native hosts that it leaves behind."""
    profile = str(browser.folder / "profile")
    own = [process for process in psutil.process_iter() if any(profile in word for word in command(process))]
    hosts = [
        child
        for process in own
        for child in process.children(recursive=True)
        if "comedido.host" in command(child)
    ]
    for process in own:
        if process not in hosts:
            with suppress(psutil.Error):
                process.kill()
    return hosts


def command(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []


async def test_a_browser_that_dies_while_a_draft_is_held_publishes_and_keeps_nothing(
    page: Page, stage: Stage, second: Stage
) -> None:
    canary = new_canary()
    other = Page(await second.driver.new_tab())
    await INLINE.open(other, stage.sites)
    await INLINE.write(other, f"{WARNED} {canary}")
    await INLINE.publish(other, "mouse")
    await other.panel_opened()
    kept = f"Promise.all([{API}.storage.local.get(), {API}.storage.session.get()])"
    assert canary not in str(await second.options.evaluate(kept))
    hosts = crash(second)
    assert len(hosts) == 1
    _, alive = psutil.wait_procs(hosts, timeout=ENDING_SECONDS)
    assert alive == []
    assert "1.7" in await hold(page, stage, INLINE)
    assert stage.sites.received == []
    assert traces(canary, second.folder, stage.local.home) == []
