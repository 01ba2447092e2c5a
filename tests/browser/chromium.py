"""Drives a browser of the Chromium family through Playwright."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path

from playwright.async_api import BrowserContext, CDPSession, Error, Page, Playwright, async_playwright

from comedido.extension_identity import DEVELOPMENT_ID
from tests.browser.driver import PRIVATE_WINDOW, Json
from tests.browser.installed import Family

VIEWPORT = {"width": 1280, "height": 860}


class ChromiumTab:
    """One tab, with the debugging session that reaches closed shadow roots."""

    def __init__(self, page: Page, session: CDPSession) -> None:
        self.page = page
        self.session = session

    async def open(self, url: str) -> None:
        await self.page.goto(url)

    async def evaluate(self, expression: str) -> Json:
        return await self.page.evaluate(f"async () => ({expression})")

    async def inside(self, host: str, function: str) -> Json:
        document = await self.session.send("DOM.getDocument", {"depth": 0})
        query = {"nodeId": document["root"]["nodeId"], "selector": host}
        found = (await self.session.send("DOM.querySelector", query))["nodeId"]
        if not found:
            raise LookupError(f"No hay {host} en la página.")
        described = await self.session.send("DOM.describeNode", {"nodeId": found, "depth": 1, "pierce": True})
        root = described["node"]["shadowRoots"][0]["backendNodeId"]
        resolved = await self.session.send("DOM.resolveNode", {"backendNodeId": root})
        answer = await self.session.send(
            "Runtime.callFunctionOn",
            {
                "objectId": resolved["object"]["objectId"],
                "functionDeclaration": f"function () {{ return ({function})(this); }}",
                "awaitPromise": True,
                "returnByValue": True,
            },
        )
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"]["exception"]["description"])
        return answer["result"].get("value")

    async def click_at(self, x: float, y: float) -> None:
        await self.page.mouse.click(x, y)

    async def type(self, text: str) -> None:
        for number, line in enumerate(text.split("\n")):
            if number:
                await self.page.keyboard.press("Shift+Enter")
            await self.page.keyboard.type(line)

    async def press(self, chord: str) -> None:
        await self.page.keyboard.press(chord)

    async def screenshot(self, file: Path) -> None:
        await self.page.screenshot(path=file)

    async def resize(self, width: int, height: int) -> None:
        await self.page.set_viewport_size({"width": width, "height": height})

    async def activate(self) -> None:
        await self.page.bring_to_front()

    async def close(self) -> None:
        await self.page.close()


class Chromium:
    """A persistent context: the only one in which Chromium runs extensions."""

    family = Family.CHROMIUM

    def __init__(
        self, playwright: Playwright, context: BrowserContext, welcome: ChromiumTab, extension: Path
    ) -> None:
        self._playwright = playwright
        self._context = context
        self._extension = extension
        self._welcome = welcome
        self._ended = asyncio.Event()
        context.on("close", lambda _: self._ended.set())

    @classmethod
    async def start(
        cls, program: Path, profile: Path, extension: Path, arguments: list[str], *, headless: bool = True
    ) -> "Chromium":
        """Start `program` with the unpacked extension.

        Branded Chrome ignores `--load-extension` since 137, so the extension is loaded over the debugging
        pipe, which every browser of the family understands.
        """
        async with AsyncExitStack() as on_failure:
            playwright = await async_playwright().start()
            on_failure.push_async_callback(playwright.stop)
            context = await playwright.chromium.launch_persistent_context(
                profile,
                executable_path=program,
                headless=headless,
                viewport=VIEWPORT if headless else None,
                no_viewport=not headless,
                # Whoever started the browser also removes its profile, and ends it first.
                handle_sigint=False,
                handle_sigterm=False,
                handle_sighup=False,
                ignore_default_args=["--disable-extensions"],
                args=[
                    *arguments,
                    "--no-sandbox",
                    "--enable-unsafe-extension-debugging",
                    *([] if headless else ["--start-maximized"]),
                ],
                env={**os.environ, "LANGUAGE": "es", "LANG": "es_CO.UTF-8"},
            )
            on_failure.push_async_callback(context.close)
            blank = context.pages
            browser = await _browser_session(context)
            # What opens by itself comes to the foreground: later it would take a test's place there.
            async with context.expect_page() as opened:
                await _load(browser, extension)
            page = await opened.value
            await page.wait_for_url("**/welcome.html")
            for tab in blank:
                await tab.close()
            welcome = ChromiumTab(page, await context.new_cdp_session(page))
            on_failure.pop_all()
        return cls(playwright, context, welcome, extension)

    @property
    def welcome(self) -> ChromiumTab:
        return self._welcome

    async def new_tab(self) -> ChromiumTab:
        page = await self._context.new_page()
        return ChromiumTab(page, await self._context.new_cdp_session(page))

    async def private_tab(self) -> ChromiumTab:
        asking = await self.extension_page("options.html")
        async with self._context.expect_page() as opened:
            await asking.evaluate(PRIVATE_WINDOW)
        await asking.close()
        page = await opened.value
        return ChromiumTab(page, await self._context.new_cdp_session(page))

    async def extension_page(self, path: str) -> ChromiumTab:
        tab = await self.new_tab()
        await tab.open(f"chrome-extension://{DEVELOPMENT_ID}/{path}")
        return tab

    @asynccontextmanager
    async def other_extension(self, folder: Path, page: str) -> AsyncIterator[ChromiumTab]:
        browser = await _browser_session(self._context)
        name = (await browser.send("Extensions.loadUnpacked", {"path": str(folder)}))["id"]
        tab = await self.new_tab()
        await tab.open(f"chrome-extension://{name}/{page}")
        try:
            yield tab
        finally:
            await tab.close()
            await browser.send("Extensions.uninstall", {"id": name})

    async def stop_background(self) -> None:
        session = await _browser_session(self._context)
        targets = (await session.send("Target.getTargets"))["targetInfos"]
        for target in targets:
            if target["type"] == "service_worker" and DEVELOPMENT_ID in target["url"]:
                await session.send("Target.closeTarget", {"targetId": target["targetId"]})

    async def update_extension(self) -> None:
        session = await _browser_session(self._context)
        await _load(session, self._extension)

    async def enable_extension(self, enabled: bool) -> None:
        page = await self._context.new_page()
        await page.goto("chrome://extensions")
        await page.evaluate(
            "([id, enabled]) => chrome.management.setEnabled(id, enabled)", [DEVELOPMENT_ID, enabled]
        )
        await page.close()

    async def closed_by_person(self) -> None:
        for page in self._context.pages:
            page.on("close", lambda _: self._ended.set() if not self._context.pages else None)
        await self._ended.wait()

    async def close(self) -> None:
        # The one that a person has closed refuses.
        with suppress(Error):
            await self._context.close()
        await self._playwright.stop()


async def _load(session: CDPSession, extension: Path) -> None:
    await session.send("Extensions.loadUnpacked", {"path": str(extension), "enableInIncognito": True})


async def _browser_session(context: BrowserContext) -> CDPSession:
    browser = context.browser
    if browser is None:
        raise RuntimeError("Playwright gives no browser for its persistent context.")
    return await browser.new_browser_cdp_session()
