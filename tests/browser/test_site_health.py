"""A site that has changed is noticed on the day, and what is warned about is still held, and nothing else."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from comedido.contract import SurfaceHealth
from comedido.doctor import observations
from comedido.folders import HOME_VARIABLE
from comedido.site_health.store import FILE_NAME, SiteCounts
from tests.browser.composers import CLEAR, COMPOSERS, WARNED, Composer
from tests.browser.page import Page
from tests.browser.site_session import ACCOUNTS
from tests.browser.stage import API, Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

BY_NAME = {composer.name: composer for composer in COMPOSERS}
X, FACEBOOK, INSTAGRAM = (
    BY_NAME[name] for name in ("x-post-inline", "facebook-comment", "instagram-comment")
)
SURFACES = {"x": "post_inline", "facebook": "comment", "instagram": "comment"}
CHANGED = [
    ("editor", replace(X, editor="[data-testid=writingArea]")),
    ("submit", replace(X, submit="[data-testid=sendingButton]")),
    ("account", X),
    ("editor", replace(FACEBOOK, editor="form[role=group] [contenteditable]")),
    ("submit", replace(FACEBOOK, submit="#sending [role=button]")),
    ("account", FACEBOOK),
    ("editor", replace(INSTAGRAM, editor=".comment-form textarea", submit=".comment-form [role=button]")),
    ("account", INSTAGRAM),
]
FAILING = {
    "editor": ("composer", "el cuadro de escribir"),
    "submit": ("submit", "el botón de publicar"),
    "account": ("account", "la cuenta"),
}
"""The part that fails when a site has renamed something, and its words in popup and options."""

ODD_BOX = (
    "((place) => (place.id = 'odd', place.append(document.createElement('textarea')),"
    " document.body.append(place)))(document.createElement('article'))"
)


def counts_file(stage: Stage) -> Path:
    return stage.local.home / "state" / FILE_NAME


@pytest.fixture(autouse=True)
def nothing_counted(stage: Stage) -> None:
    counts_file(stage).unlink(missing_ok=True)


async def counted(stage: Stage) -> list[SurfaceHealth]:
    """What the counts say once the service has answered everything that it was told before."""
    await stage.status()
    return SiteCounts(lambda: counts_file(stage)).health().surfaces


@asynccontextmanager
async def popup_over(stage: Stage, page: Page) -> AsyncIterator[Page]:
    """The popup as it is over `page`: it tells about the tab in the foreground."""
    popup = await stage.driver.extension_page("popup.html")
    await page.tab.activate()
    await popup.open(await popup.evaluate("location.href"))
    yield Page(popup)
    await popup.close()


async def icon_mark(stage: Stage, page: Page) -> str:
    await page.tab.activate()
    shown = f"{API}.tabs.query({{ active: true, currentWindow: true }})"
    mark = f"{shown}.then(([{{ id }}]) => {API}.action.getBadgeText({{ tabId: id }}))"
    return str(await stage.options.evaluate(mark))


async def test_the_options_show_every_site_and_open_the_one_that_changed(page: Page, stage: Stage) -> None:
    composer = replace(X, submit="[data-testid=sendingButton]")
    await composer.open(page, stage.sites, renamed="submit")
    await composer.write(page, CLEAR)
    await composer.publish(page, "mouse")
    await stage.received(1)
    await stage.status()
    options = Page(await stage.driver.extension_page("options.html"))
    opened = await options.when("document.querySelector('.sites details[open]')?.innerText")
    assert await options.tab.evaluate("document.querySelectorAll('.sites details[open]').length") == 1
    assert await options.tab.evaluate("document.querySelectorAll('.sites details').length") >= 3
    await options.tab.close()
    for words in ("Definición 20", "post_inline", "degradado", "el botón de publicar", "docs/sitios.md"):
        assert words in opened


@pytest.mark.parametrize(
    ("renamed", "composer"), CHANGED, ids=[f"{composer.name}-{renamed}" for renamed, composer in CHANGED]
)
async def test_a_changed_site_is_noticed_and_still_holds_what_is_warned_alone(
    page: Page, stage: Stage, renamed: str, composer: Composer
) -> None:
    await composer.open(page, stage.sites, renamed=renamed)
    await composer.write(page, WARNED)
    await composer.publish(page, "mouse")
    await page.panel_opened()
    await page.quiet()
    assert stage.sites.received == []
    await page.choose("publish")
    await stage.received(1)
    await page.emptied(composer.editor)
    await page.count_panels()
    await composer.write(page, CLEAR)
    await composer.publish(page, composer.routes[-1])
    await stage.received(2)
    assert await page.panels_counted() == 0
    assert [received.text for received in stage.sites.received] == [WARNED, CLEAR]
    part, words = FAILING[renamed]
    [health] = await counted(stage)
    assert (health.surface, health.state) == (SURFACES[composer.site], "degraded")
    assert health.failing == [part]
    async with popup_over(stage, page) as popup:
        shown = await popup.when("document.querySelector('.sites li')?.innerText")
        assert "degradado" in shown
        assert words in shown
    assert await icon_mark(stage, page) == ("~" if part == "composer" else "")


async def test_a_site_as_defined_is_up_to_date_and_nothing_written_is_kept(
    page: Page, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await X.open(page, stage.sites)
    await X.write(page, WARNED)
    await X.publish(page, "mouse")
    await page.panel_opened()
    await page.choose("publish")
    await stage.received(1)
    [health] = await counted(stage)
    assert (health.surface, health.state, health.last_whole) == (
        "post_inline",
        "current",
        health.last_used,
    )
    monkeypatch.setenv(HOME_VARIABLE, str(stage.local.home))
    observed = next(seen for seen in observations() if seen.subject.startswith("Sitio x"))
    assert (observed.found.split(".")[0], observed.well) == ("post_inline: al día", True)
    kept = counts_file(stage).read_text()
    canaries = [
        "vecino",
        "imbécil",
        *(account.handle for account in ACCOUNTS["x"]),
        ACCOUNTS["x"][0].id,
        "home",
    ]
    assert [word for word in canaries if word in kept] == []


async def test_an_editor_that_nobody_knows_how_to_publish_is_unwatched_and_no_alarm(
    page: Page, stage: Stage
) -> None:
    await page.tab.open(stage.sites.url("x", "/home"))
    await page.tab.evaluate(ODD_BOX)
    await page.write("#odd textarea", WARNED)
    await page.badge("No vigilado")
    [health] = await counted(stage)
    assert (health.surface, health.state) == (None, "unwatched")
    async with popup_over(stage, page) as popup:
        assert await popup.when("document.querySelector('.state.bad')?.innerText") == "no vigilado"
    assert await icon_mark(stage, page) == ""
