"""Browsers are shared by all tests of the session; every test has a tab of its own and clean servers."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.browser.installed import Family, obtain
from tests.browser.page import Page
from tests.browser.site_server import SiteServer
from tests.browser.stage import Stage, declarations, set_stage


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def sites() -> AsyncIterator[SiteServer]:
    """The replicas of X, Facebook and Instagram."""
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
    """The browser with nothing received, every account declared and its service awake."""
    shared_stage.sites.clear()
    await shared_stage.declare(declarations())
    await shared_stage.status()
    return shared_stage


@pytest_asyncio.fixture(loop_scope="session")
async def page(stage: Stage) -> AsyncIterator[Page]:
    """A new tab in the foreground."""
    tab = await stage.driver.new_tab()
    yield Page(tab)
    await tab.close()
