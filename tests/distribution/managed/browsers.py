"""Browsers that install the extension by themselves, because policies say so."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Protocol

from playwright.async_api import Worker, async_playwright

from comedido.extension_identity import DEVELOPMENT_ID, FIREFOX_EXTENSION_ID
from tests.browser.bidi import BidiConnection
from tests.browser.chromium import VIEWPORT, ChromiumTab
from tests.browser.driver import Tab
from tests.browser.firefox import EXTENSION_UUID, START_SECONDS, FirefoxTab, debugging_address, preferences
from tests.browser.installed import Family, obtain
from tests.browser.page import PATIENCE_SECONDS
from tests.browser.site_server import SiteServer

INSTALLED = f"""new Promise((resolve) => {{
  const {{ Management }} = ChromeUtils.importESModule("resource://gre/modules/Extension.sys.mjs");
  const look = () => WebExtensionPolicy.getByID("{FIREFOX_EXTENSION_ID}")?.active && resolve("installed");
  Management.on("ready", look);
  look();
}})"""


class OpenTab(Protocol):
    """Opens an address in a new tab."""

    async def __call__(self, url: str) -> Tab:
        """Return the tab once the page has loaded."""
        ...


ORIGINS = {
    Family.CHROMIUM: f"chrome-extension://{DEVELOPMENT_ID}",
    Family.FIREFOX: f"moz-extension://{EXTENSION_UUID}",
}


@asynccontextmanager
async def managed_chromium(home: Path, sites: SiteServer) -> AsyncIterator[OpenTab]:
    """A Chromium with its profile in `home`, in which policies have installed the extension."""
    async with async_playwright() as playwright:
        context = await playwright.chromium.launch_persistent_context(
            home,
            executable_path=obtain(Family.CHROMIUM),
            headless=True,
            viewport=VIEWPORT,
            # Chromium installs nothing that policies ask for without its own networking.
            ignore_default_args=["--disable-extensions", "--disable-background-networking"],
            args=[*sites.chromium_arguments(), "--no-sandbox"],
            env={**os.environ, "LANGUAGE": "es", "LANG": "es_CO.UTF-8"},
        )

        async def open_tab(url: str) -> Tab:
            page = await context.new_page()
            await page.goto(url)
            return ChromiumTab(page, await context.new_cdp_session(page))

        try:
            if not any(map(_is_ours, context.service_workers)):
                patience = PATIENCE_SECONDS * 1000
                await context.wait_for_event("serviceworker", predicate=_is_ours, timeout=patience)
            yield open_tab
        finally:
            await context.close()


def _is_ours(worker: Worker) -> bool:
    return worker.url.startswith(ORIGINS[Family.CHROMIUM])


@asynccontextmanager
async def managed_firefox(home: Path, sites: SiteServer) -> AsyncIterator[OpenTab]:
    """A Firefox with HOME at `home`, in which policies have installed the extension."""
    profile = home / "profile"
    profile.mkdir(parents=True, exist_ok=True)
    (profile / "user.js").write_text(preferences(sites.port), encoding="utf-8")
    async with AsyncExitStack() as ending:
        process = await asyncio.create_subprocess_exec(
            obtain(Family.FIREFOX),
            *("--headless", "--no-remote", "--profile", profile),
            *("--remote-debugging-port=0", "--remote-allow-system-access"),
            env={**os.environ, "HOME": str(home)},
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        ending.push_async_callback(process.wait)
        ending.callback(process.terminate)
        address = await asyncio.wait_for(debugging_address(process), START_SECONDS)
        bidi = await BidiConnection.open(f"{address}/session")
        ending.push_async_callback(bidi.close)
        tree = await bidi.send("browsingContext.getTree", {"moz:scope": "chrome"})
        chrome = {"context": tree["contexts"][0]["context"]}
        installed = bidi.send(
            "script.evaluate", {"expression": INSTALLED, "target": chrome, "awaitPromise": True}
        )
        await asyncio.wait_for(installed, PATIENCE_SECONDS)

        async def open_tab(url: str) -> Tab:
            created = await bidi.send("browsingContext.create", {"type": "tab"})
            size = {"context": created["context"], "viewport": VIEWPORT}
            await bidi.send("browsingContext.setViewport", size)
            tab = FirefoxTab(bidi, created["context"])
            await tab.open(url)
            return tab

        yield open_tab


START = {Family.CHROMIUM: managed_chromium, Family.FIREFOX: managed_firefox}
