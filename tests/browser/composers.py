"""Every place of the replicas where something is published, and every way to publish there."""

from dataclasses import dataclass, field

from tests.browser.page import Page
from tests.browser.site_server import SiteServer

CLEAR = "El puente amaneció con niebla."
WARNED = "Ese vecino es un imbécil."
OTHER_WARNED = "Ese vecino es un idiota."


@dataclass(frozen=True)
class Composer:
    """How a person gets to one composer: the page, what to press, where to write, what publishes.

    `routes` are `mouse`, `enter`, `shortcut` and `focused_button`. `first` is written in an earlier part of
    the same post: editor, text, and what adds the next part. `existing` is what an editor holds beforehand.
    `onwards` and `back` lead from the editor to the last step before publishing, and back.
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
    existing: str = ""
    onwards: str | None = None
    back: str | None = None

    async def open(self, page: Page, sites: SiteServer, **variants: str) -> None:
        """Bring the composer into view, ready to be written in."""
        await page.tab.open(sites.url(self.network, self.path, **{**self.variants, **variants}))
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
        first=(DIALOG + FIRST_PART, "Hoy llueve en el valle.", "[data-testid=addButton]"),
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

COMMENT_EDITOR = "form[role=presentation] [contenteditable=true]"
COMMENT_SUBMIT = "#focused-state-composer-submit [role=button]"
COMMENT_ROUTES = ("enter", "mouse", "focused_button", "shortcut")
PAGE = {"acting": "page"}

FACEBOOK = [
    Composer(
        name="facebook-post",
        network="facebook",
        surface="post",
        path="/",
        steps=("[role=region] [role=button]",),
        editor="[role=dialog] [contenteditable=true]",
        submit="[role=dialog] [aria-label=Publicar]",
        routes=X_BUTTONS,
    ),
    Composer(
        name="facebook-post-as-page",
        network="facebook",
        surface="post",
        path="/",
        variants=PAGE,
        account="page",
        steps=("[role=region] [role=button]",),
        editor="[role=dialog] [contenteditable=true]",
        onwards="[role=dialog] [aria-label=Siguiente]",
        back="[role=dialog] [aria-label=Volver]",
        submit="[role=dialog] [aria-label=Publicar]",
        routes=("mouse", "focused_button"),
    ),
    Composer(
        name="facebook-edit",
        network="facebook",
        surface="edit",
        path="/",
        steps=("[aria-label='Acciones para esta publicación']",),
        editor="[role=dialog] [contenteditable=true]",
        existing="Hoy caminamos el sendero del río con vecinas y vecinos del barrio La Loma.",
        submit="[role=dialog] [aria-label=Guardar]",
        routes=X_BUTTONS,
    ),
    Composer(
        name="facebook-comment",
        network="facebook",
        surface="comment",
        path="/",
        editor=COMMENT_EDITOR,
        submit=COMMENT_SUBMIT,
        routes=COMMENT_ROUTES,
    ),
    Composer(
        name="facebook-comment-as-page",
        network="facebook",
        surface="comment",
        path="/",
        variants=PAGE | {"labels": "new"},
        account="page",
        editor=COMMENT_EDITOR,
        submit=COMMENT_SUBMIT,
        routes=COMMENT_ROUTES,
    ),
    Composer(
        name="facebook-permalink-comment",
        network="facebook",
        surface="comment",
        path="/biblioteca.norte/posts/9001",
        editor="[role=dialog] " + COMMENT_EDITOR,
        submit="[role=dialog] " + COMMENT_SUBMIT,
        routes=("enter", "mouse"),
    ),
    Composer(
        name="facebook-reply",
        network="facebook",
        surface="reply",
        path="/",
        steps=(".comment-actions [role=button]:last-child",),
        editor=".replies " + COMMENT_EDITOR,
        submit=".replies " + COMMENT_SUBMIT,
        routes=COMMENT_ROUTES,
    ),
]

INSTAGRAM = [
    Composer(
        name="instagram-comment",
        network="instagram",
        surface="comment",
        path="/",
        editor="form textarea",
        submit="form [role=button]",
        routes=COMMENT_ROUTES,
    ),
    Composer(
        name="instagram-caption",
        network="instagram",
        surface="caption",
        path="/",
        steps=("[role=navigation] [role=button]", "[role=dialog] .publish", "[role=dialog] .publish"),
        editor="[role=dialog] [contenteditable=true]",
        submit="[role=dialog] .publish",
        routes=("mouse", "focused_button"),
    ),
]

COMPOSERS = [*X, *FACEBOOK, *INSTAGRAM]
ROUTES = [(composer, route) for composer in COMPOSERS for route in composer.routes]
ROUTE_NAMES = [f"{composer.name}-{route}" for composer, route in ROUTES]
