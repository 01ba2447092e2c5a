"""Chromium without the extension: the replicas by themselves."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import BrowserContext, async_playwright

from tests.browser.site_server import SiteServer


@asynccontextmanager
async def plain_browser(program: Path, sites: SiteServer) -> AsyncIterator[BrowserContext]:
    """A browser in which only the replicas can be reached."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=program, args=[*sites.chromium_arguments(), "--no-sandbox"]
        )
        yield await browser.new_context(viewport={"width": 1280, "height": 860})
        await browser.close()
