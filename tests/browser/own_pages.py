"""The pages of the extension itself, as the bundle has them, filled with what a person may see there."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.browser.files import drop_file
from tests.browser.lived_in import CALENDAR
from tests.browser.page import Page
from tests.browser.stage import API, EXTENSION, Stage

OWN_PAGES = sorted(file.stem for file in (EXTENSION / "chromium").glob("*.html"))

ANSWERED = "document.querySelector('[role=status] .state')"
SILENCED = "document.querySelector('.silences li')"
FILLED = {
    "popup": f"{ANSWERED} && document.querySelector('[role=switch]')",
    "options": f"{ANSWERED} && document.querySelector('.inventory table') && {SILENCED}",
    "guide": "document.querySelector('article.clause')",
    "activity": "document.querySelectorAll('svg[role=img]').length === 3",
    "welcome": f"{ANSWERED} && document.querySelector('.accounts li')",
}
"""What holds once a page shows what the service has answered; another page is ready with its heading."""

COMPOSER_OF_X = "[data-testid=tweetTextarea_0]"


@asynccontextmanager
async def own_page(stage: Stage, name: str, size: tuple[int, int] = (1280, 900)) -> AsyncIterator[Page]:
    """Open a page in a tab of its own until everything is there; the popup tells about X, open before it."""
    site = await stage.driver.new_tab() if name == "popup" else None
    if site is not None:
        await site.open(stage.sites.url("x", "/home", account="personal"))
        await Page(site).click(COMPOSER_OF_X)
    page = Page(await stage.driver.extension_page(f"{name}.html"))
    await page.tab.resize(*size)
    if site is not None:
        # The popup asks about the tab in the foreground: as a tab itself, it does so from behind.
        await site.activate()
        await page.tab.open(await page.tab.evaluate("location.href"))
    try:
        await page.when(FILLED.get(name, "document.querySelector('main h1, header h1')"))
        if name == "options":
            await drop_file(page, "#calendar-file", "parrilla.csv", CALENDAR)
            await page.when("document.querySelector('.calendar-part .done')")
        yield page
    finally:
        await page.tab.close()
        if site is not None:
            await site.close()


async def dress(page: Page, theme: str) -> None:
    """Show a page of the extension in the `light` or `dark` theme, whatever the system prefers."""
    await page.tab.evaluate(f"void (document.documentElement.dataset.theme = '{theme}')")


async def speak(stage: Stage, language: str) -> None:
    """Prefer a language, `es` or `en`: pages that are opened from now on speak it."""
    await stage.options.evaluate(f"{API}.storage.local.set({{ language: '{language}' }}).then(() => true)")
