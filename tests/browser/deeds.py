"""What a person can do in the replicas besides publishing: where to press, and what the site receives."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from comedido.language.politics import politics
from tests.browser.page import Page
from tests.browser.site_server import SiteServer

NEIGHBOUR = {"postBy": "vecina_del_sur", "postText": "Otra vez se fue el agua en la cuadra."}
CANDIDATE = {"postBy": "amigos_del_sur", "postText": "Este domingo vote por Rosalba Quintana al Senado."}
PARTY = {
    "postBy": politics().parties[0].handles[0].removeprefix("@"),
    "postName": politics().parties[0].name,
    "postText": "Hoy saludamos a las madres en su día.",
}
"""A real party's account as the data names it, so that no page of the replicas does."""


@dataclass(frozen=True)
class Deed:
    """`steps` are pressed with the mouse and lead to `control`, which does it; `undo` takes it back."""

    site: str
    kind: str
    control: str
    steps: tuple[str, ...] = ()
    undo: tuple[str, ...] = ()
    institution: str = "institutional"

    @property
    def name(self) -> str:
        """As tests are named."""
        return f"{self.site}-{self.kind}"

    async def open(
        self, page: Page, sites: SiteServer, post: Mapping[str, str], account: str = "personal"
    ) -> None:
        """Bring the post that it is done to into view."""
        acting = self.institution if account == "institutional" else account
        await page.tab.open(sites.url(self.site, "/home", account=acting, **post))

    async def do(self, page: Page, route: str) -> None:
        """Press everything that leads to the control, and then the control by `mouse` or `keyboard`."""
        for step in self.steps:
            await page.click(step)
        await self.press(page, route)

    async def press(self, page: Page, route: str) -> None:
        """Press the control that does it."""
        if route == "mouse":
            await page.click(self.control)
        else:
            await page.focus(self.control)
            await page.tab.press("Enter")

    async def take_back(self, page: Page) -> None:
        """Undo it with the mouse."""
        for control in self.undo:
            await page.click(control)

    def to_next_post(self) -> "Deed":
        """The same, done to the second post in view."""
        first, *more = (*self.steps, self.control)
        *steps, control = (f"{_POST[self.site]} ~ {_POST[self.site]} {first}", *more)
        return replace(self, steps=tuple(steps), control=control)


_POST = {"x": "article", "facebook": ".card[role=article]", "instagram": "article"}
NEXT_POST_BY = {"x": "biblioteca_norte", "facebook": "biblioteca.norte", "instagram": "museo_del_rio"}
"""Who wrote the second post in view, where an address asks for the first."""

_MENU, _DIALOG = ".choices[role=menu] ", ".choices[role=dialog] "

LIKES_AND_SHARES = [
    Deed("x", "like", "[data-testid=like]", undo=("[data-testid=unlike]",)),
    Deed(
        "x",
        "share",
        "[data-testid=retweetConfirm]",
        steps=("[data-testid=retweet]",),
        undo=("[data-testid=unretweet]", "[data-testid=unretweetConfirm]"),
    ),
    Deed(
        "facebook",
        "like",
        ".post-actions .like[aria-label='Me gusta']",
        undo=(".post-actions .like[aria-label='Eliminar Me gusta']",),
        institution="page",
    ),
    Deed("facebook", "share", _DIALOG + "[role=button]", steps=(".post-actions .share",), institution="page"),
    Deed(
        "instagram",
        "like",
        ".like[aria-label='Me gusta']",
        undo=(".like[aria-label='Ya no me gusta']",),
    ),
    Deed(
        "instagram",
        "share",
        ".repost[aria-label='Repostear']",
        undo=(".repost[aria-label='Dejar de repostear']",),
    ),
]
BLOCKS = [
    Deed(
        "x",
        "block",
        "[data-testid=confirmationSheetConfirm]",
        steps=("[data-testid=caret]", "[role=menuitem][data-testid=block]"),
    ),
    Deed(
        "facebook",
        "block",
        _DIALOG + "[role=button]",
        steps=(".options", _MENU + "[role=button]"),
        institution="page",
    ),
    Deed(
        "instagram",
        "block",
        ".choices[aria-label^='¿'] [role=button]",
        steps=(".options", _DIALOG + "[role=button]"),
    ),
]
