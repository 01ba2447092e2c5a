"""What a stop of the tour can be: a draft over a site, or a page of the extension itself."""

from dataclasses import dataclass, field
from pathlib import Path

from tests.browser.composers import COMPOSERS
from tests.browser.own_pages import dress, own_page
from tests.browser.page import Page
from tests.browser.stage import Stage, declarations

COMPOSER = {composer.name: composer for composer in COMPOSERS}
FEW = 4
"""Accounts of somebody who publishes on two networks."""

MARGIN = 15
"""Around a part of a page, in pixels: less than there is between two of them."""


@dataclass(frozen=True)
class Draft:
    """A stop over a site: somebody writes `text`, and publishes it where the panel is to be shown.

    `sign` is what the badge says when everything is there. `declared` is whether the accounts are.
    """

    name: str
    title: str
    words: str
    composer: str
    text: str
    sign: str
    published: bool = True
    declared: bool = True
    size: tuple[int, int] = (1200, 750)
    variants: dict[str, str] = field(default_factory=dict[str, str])

    async def picture(self, stage: Stage, file: Path) -> None:
        """Write, and save what is then in view."""
        composer = COMPOSER[self.composer]
        page = Page(await stage.driver.new_tab())
        await stage.declare(declarations() if self.declared else [])
        await page.tab.resize(*self.size)
        await composer.open(page, stage.sites, **self.variants)
        await composer.write(page, self.text)
        await page.badge(self.sign)
        if self.published:
            await composer.publish(page, composer.routes[0])
            await page.ready("publish")
        await page.screenshot(file)
        await stage.declare(declarations())
        await page.tab.close()


@dataclass(frozen=True)
class OwnPage:
    """A stop at a page of the extension, or at the part of it that a selector finds.

    `prepared` is a JavaScript expression that is done before, and `ready` one that then comes to hold.
    """

    name: str
    title: str
    words: str
    page: str
    size: tuple[int, int] = (1200, 900)
    part: str | None = None
    theme: str = "light"
    prepared: str = "null"
    ready: str = "true"

    async def picture(self, stage: Stage, file: Path) -> None:
        """Open the page and save it, or its part as large as it is."""
        await stage.declare(declarations()[:FEW])
        async with own_page(stage, self.page, self.size) as page:
            await dress(page, self.theme)
            await page.tab.evaluate(f"void ({self.prepared})")
            await page.when(self.ready)
            if self.part is not None:
                found = f"document.querySelector('{self.part}')"
                height = await page.tab.evaluate(f"{found}.getBoundingClientRect().height")
                await page.tab.resize(self.size[0], round(height) + 2 * MARGIN)
                await page.tab.evaluate(
                    f"void scrollTo(0, scrollY + {found}.getBoundingClientRect().top - {MARGIN})"
                )
            await page.screenshot(file)
