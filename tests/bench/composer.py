"""The composer in which browsers are measured: X's own for a new post, in a real Chromium."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.browser.chromium import ChromiumTab
from tests.browser.composers import X
from tests.browser.installed import Family
from tests.browser.page import AWAITED, BADGE, Page
from tests.browser.plain_browser import plain_browser
from tests.browser.site_server import SiteServer
from tests.browser.stage import Stage, set_stage

INLINE = next(composer for composer in X if composer.name == "x-post-inline")
VERDICTS = ["clear", "remind", "warn"]
"""What the badge's pill says in `data-state` once there is a verdict."""


@asynccontextmanager
async def composer_on_stage(program: Path) -> AsyncIterator[tuple[Stage, Page]]:
    """The composer in a browser with the extension, host and service, all awake; and where they are."""
    async with replicas() as sites:
        stage = await set_stage(Family.CHROMIUM, program, sites)
        try:
            await stage.status()
            page = Page(await stage.driver.new_tab())
            await INLINE.open(page, sites)
            yield stage, page
        finally:
            await stage.close()


@asynccontextmanager
async def composer_with_extension(program: Path) -> AsyncIterator[Page]:
    """The composer in a browser with the extension, host and service, all awake."""
    async with composer_on_stage(program) as (_, page):
        yield page


@asynccontextmanager
async def composer_alone(program: Path) -> AsyncIterator[Page]:
    """The same composer in a browser without the extension."""
    async with replicas() as sites, plain_browser(program, sites) as context:
        tab = await context.new_page()
        page = Page(ChromiumTab(tab, await context.new_cdp_session(tab)))
        await INLINE.open(page, sites)
        yield page


async def rewrite(page: Page, text: str) -> None:
    """Write `text` in the composer, in place of what it has."""
    await page.put_caret(INLINE.editor)
    await page.tab.press("Control+A")
    await page.tab.press("Backspace")
    await page.tab.type(text)


async def wait_for_verdict(page: Page) -> str:
    """Wait until the badge shows a verdict and return which."""
    await page.when(f"document.querySelector('{BADGE}')")
    state = "root.querySelector('.pill').dataset.state"
    shown = f"() => {json.dumps(VERDICTS)}.find((verdict) => verdict === {state})"
    return str(await page.tab.inside(BADGE, f"(root) => {AWAITED}({shown}, root)"))


@asynccontextmanager
async def replicas() -> AsyncIterator[SiteServer]:
    """The sites, for as long as they are needed."""
    sites = SiteServer()
    await sites.start()
    try:
        yield sites
    finally:
        await sites.stop()
