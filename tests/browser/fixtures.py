"""Browsers are shared by all tests of the session; every test has a tab of its own and clean servers."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.browser.installed import Family, obtain
from tests.browser.page import Page
from tests.browser.site_server import SiteServer
from tests.browser.stage import Stage, declarations, set_stage

FAILED = pytest.StashKey[bool]()
PICTURES = Path(__file__).parents[2] / "build" / "failures"


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def sites() -> AsyncIterator[SiteServer]:
    """The replicas of the sites."""
    server = SiteServer()
    await server.start()
    yield server
    await server.stop()


@pytest_asyncio.fixture(scope="session", loop_scope="session", params=list(Family), ids=str)
async def shared_stage(request: pytest.FixtureRequest, sites: SiteServer) -> AsyncIterator[Stage]:
    """One running browser of each family."""
    stage = await set_stage(request.param, obtain(request.param), sites)
    yield stage
    await stage.close()


@pytest_asyncio.fixture(loop_scope="session")
async def stage(shared_stage: Stage) -> Stage:
    """The browser with nothing received, no history, every account declared, and its service awake."""
    shared_stage.sites.clear()
    await shared_stage.declare(declarations())
    await shared_stage.forget_seen_accounts()
    await shared_stage.forget_asked_profiles()
    if not shared_stage.local.is_warm:
        await asyncio.to_thread(shared_stage.local.warm_up)
    await shared_stage.status()
    # What the test before published has been counted by now: the service answers in order.
    shared_stage.local.forget_history()
    return shared_stage


@pytest_asyncio.fixture(loop_scope="session")
async def page(request: pytest.FixtureRequest, stage: Stage) -> AsyncIterator[Page]:
    """A new tab in the foreground; a failed test leaves a picture of it."""
    tab = await stage.driver.new_tab()
    yield Page(tab)
    if request.node.stash.get(FAILED, False):
        PICTURES.mkdir(parents=True, exist_ok=True)
        name = re.sub(r"[^-.\w]+", "-", request.node.name)
        await tab.screenshot(PICTURES / f"{name}.png")
    await tab.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Remember a failure until the fixtures of its test are torn down."""
    report = yield
    if report.when == "call":
        item.stash[FAILED] = report.failed
    return report
