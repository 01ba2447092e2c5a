"""How a person gets to one composer of a replica, writes in it and publishes."""

from dataclasses import dataclass, field

from tests.browser.page import Page
from tests.browser.site_server import SiteServer

CLEAR = "El puente amaneció con niebla."
WARNED = "Ese vecino es un imbécil."
OTHER_WARNED = "Ese vecino es un idiota."

BUTTON_AND_SHORTCUT = ("mouse", "shortcut", "focused_button")
COMMENT_ROUTES = ("enter", "mouse", "focused_button", "shortcut")


@dataclass(frozen=True)
class Composer:
    """How a person gets to one composer: the page, what to press, where to write, what publishes.

    `routes` are `mouse`, `enter`, `shortcut` and `focused_button`. `first` is written in an earlier part of
    the same post: editor, text, and what adds the next part. `existing` is what an editor holds beforehand.
    `onwards` and `back` lead from the editor to the last step before publishing, and back.
    """

    name: str
    site: str
    surface: str
    path: str
    editor: str
    submit: str
    routes: tuple[str, ...]
    steps: tuple[str, ...] = ()
    variants: dict[str, str] = field(default_factory=dict)
    account: str = "personal"
    first: tuple[str, str, str] | None = None
    existing: str = ""
    onwards: str | None = None
    back: str | None = None

    async def open(self, page: Page, sites: SiteServer, **variants: str) -> None:
        """Bring the composer into view, ready to be written in."""
        await page.tab.open(sites.url(self.site, self.path, **{**self.variants, **variants}))
        for step in self.steps:
            await page.click(step)
        if self.first:
            editor, text, add = self.first
            await page.write(editor, text)
            await page.click(add)

    async def write(self, page: Page, text: str) -> None:
        """Write at the end of the editor and go on to the last step before publishing."""
        await page.write(self.editor, self._typed(text))
        if self.onwards:
            await page.click(self.onwards)

    async def rewrite(self, page: Page, old: str, new: str) -> None:
        """Go back to the editor, take back what was written last, and write something else."""
        if self.back:
            await page.click(self.back)
        await page.erase(self.editor, len(self._typed(old)))
        await self.write(page, new)

    async def publish(self, page: Page, route: str) -> None:
        """Ask the page to publish, in one of the ways that people do."""
        match route:
            case "mouse":
                await page.click(self.submit)
            case "focused_button":
                await page.focus(self.submit)
                await page.tab.press("Enter")
            case "enter":
                await page.tab.press("Enter")
            case "shortcut":
                await page.tab.press("Control+Enter")

    def whole(self, text: str) -> str:
        """What the server receives when `text` was written."""
        return f"{self.first[1]}\n\n{text}" if self.first else self.existing + self._typed(text)

    def _typed(self, text: str) -> str:
        return f" {text}" if self.existing else text
