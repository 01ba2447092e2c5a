"""Every place of the replicas where something is published, and every way to publish there."""

from dataclasses import dataclass, field

from tests.browser.page import Page
from tests.browser.site_server import SiteServer

CLEAR = "Mañana la biblioteca abre a las nueve."
WARNED = "Ese vecino es un imbécil."
OTHER_WARNED = "Ese vecino es un idiota."


@dataclass(frozen=True)
class Composer:
    """How a person gets to one composer: the page, what to press, where to write, what publishes.

    `routes` are `mouse`, `enter`, `shortcut` and `focused_button`. `first` is written in an earlier part of
    the same post: editor, text, and what adds the next part.
    """

    name: str
    network: str
    surface: str
    path: str
    editor: str
    submit: str
    routes: tuple[str, ...]
    steps: tuple[str, ...] = ()
    variants: dict[str, str] = field(default_factory=dict)
    account: str = "personal"
    first: tuple[str, str, str] | None = None

    async def open(self, page: Page, sites: SiteServer, **variants: str) -> None:
        """Bring the composer into view, ready to be written in."""
        await page.tab.open(sites.url(self.network, self.path, **self.variants, **variants))
        for step in self.steps:
            await page.click(step)
        if self.first:
            editor, text, add = self.first
            await page.write(editor, text)
            await page.click(add)

    def whole(self, text: str) -> str:
        """What the server receives when `text` was written in the editor."""
        return f"{self.first[1]}\n\n{text}" if self.first else text

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


X_BUTTONS = ("mouse", "shortcut", "focused_button")
FIRST_PART = "[data-testid=tweetTextarea_0]"
DIALOG = "[role=dialog] "

X = [
    Composer(
        name="x-post-inline",
        network="x",
        surface="post",
        path="/home",
        editor=FIRST_PART,
        submit="[data-testid=tweetButtonInline]",
        routes=X_BUTTONS,
    ),
    Composer(
        name="x-post-modal",
        network="x",
        surface="post",
        path="/home",
        steps=("[data-testid=SideNav_NewTweet_Button]",),
        editor=DIALOG + FIRST_PART,
        submit="[data-testid=tweetButton]",
        routes=X_BUTTONS,
    ),
    Composer(
        name="x-thread",
        network="x",
        surface="thread",
        path="/home",
        steps=("[data-testid=SideNav_NewTweet_Button]",),
        first=(DIALOG + FIRST_PART, "Abrimos temprano.", "[data-testid=addButton]"),
        editor="[data-testid=tweetTextarea_1]",
        submit="[data-testid=tweetButton]",
        routes=X_BUTTONS,
    ),
    Composer(
        name="x-reply-modal",
        network="x",
        surface="reply",
        path="/home",
        steps=("[data-testid=reply]",),
        editor=DIALOG + FIRST_PART,
        submit="[data-testid=tweetButton]",
        routes=X_BUTTONS,
    ),
    Composer(
        name="x-reply-inline",
        network="x",
        surface="reply",
        path="/biblioteca_norte/status/1801",
        editor=FIRST_PART,
        submit="[data-testid=tweetButtonInline]",
        routes=X_BUTTONS,
    ),
    Composer(
        name="x-quote",
        network="x",
        surface="quote",
        path="/home",
        steps=("[data-testid=quote]",),
        editor=DIALOG + FIRST_PART,
        submit="[data-testid=tweetButton]",
        routes=X_BUTTONS,
    ),
]
COMPOSERS = X
ROUTES = [(composer, route) for composer in COMPOSERS for route in composer.routes]
ROUTE_NAMES = [f"{composer.name}-{route}" for composer, route in ROUTES]
