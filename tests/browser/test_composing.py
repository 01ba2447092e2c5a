"""What is no attempt to publish, what is left alone, and composers that no definition knows."""

import pytest

from tests.browser.composers import CLEAR, COMPOSERS, WARNED
from tests.browser.page import BADGE, Page, found
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

BY_NAME = {composer.name: composer for composer in COMPOSERS}
MESSAGES = [
    ("x", "/messages", "[data-testid=dm-composer-textarea]"),
    ("facebook", "/", "[aria-label=Mensaje]"),
    ("instagram", "/direct/t/1/", "[aria-label=Mensaje]"),
    ("youtube", "/live_chat", "#input"),
    ("business", "/latest/inbox/all", "[aria-label='Responder en Messenger…']"),
    ("linkedin", "/feed/", ".msg-form__contenteditable"),
]
CLOSED = [
    ("x-post-modal", "[data-testid=app-bar-close]"),
    # Its dialog goes within a shadow root, of which the document hears nothing.
    ("linkedin-post", "#interop-outlet >>> .dialog-title button"),
]
"""Composers in dialogs, and what closes them without a question."""

COOKIE_SWITCHED = """new Promise((resolve) => {
  const look = () => document.cookie.includes("2244100002") ? resolve(true) : requestAnimationFrame(look);
  look();
})"""
"""Kept once the site has named the other account in its cookie, with which nothing changes in the page."""


@pytest.mark.parametrize("name", ["facebook-comment", "facebook-reply"])
async def test_enter_that_chooses_a_mention_publishes_nothing(page: Page, stage: Stage, name: str) -> None:
    composer = BY_NAME[name]
    await composer.open(page, stage.sites)
    # Lexical narrows its list behind the typing: only the bare sign shows all of it at once.
    await composer.write(page, f"{WARNED} @")
    await page.when("!!document.querySelector('#typeahead-menu [role=option][aria-selected=true]')")
    chosen = await page.tab.evaluate(
        "document.querySelector('[role=option][aria-selected=true]').textContent"
    )
    await page.tab.press("Enter")
    await page.when("!document.querySelector('#typeahead-menu [role=listbox]')")
    await page.quiet()
    assert stage.sites.received == []
    assert not await page.panel_is_open()
    await page.tab.press("Enter")
    await page.panel_opened()
    await page.choose("publish")
    (received,) = await stage.received(1)
    assert received.text.strip() == f"{WARNED} {chosen}"


@pytest.mark.parametrize("name", ["facebook-comment", "instagram-comment"])
async def test_enter_that_finishes_a_character_publishes_nothing(page: Page, stage: Stage, name: str) -> None:
    composer = BY_NAME[name]
    await composer.open(page, stage.sites)
    await composer.write(page, WARNED)
    await page.tab.evaluate(
        "document.activeElement.dispatchEvent(new KeyboardEvent('keydown',"
        " { key: 'Enter', code: 'Enter', keyCode: 229, isComposing: true, bubbles: true, cancelable: true }))"
    )
    await page.quiet()
    assert stage.sites.received == []
    assert not await page.panel_is_open()


@pytest.mark.parametrize(("network", "path", "editor"), MESSAGES, ids=[network for network, *_ in MESSAGES])
async def test_private_messages_are_left_alone(
    page: Page, stage: Stage, network: str, path: str, editor: str
) -> None:
    await page.tab.open(stage.sites.url(network, path))
    await page.count_panels()
    await page.write(editor, WARNED)
    await page.tab.press("Enter")
    (received,) = await stage.received(1)
    assert (received.surface, received.text) == ("message", WARNED)
    assert await page.panels_counted() == 0
    assert not await page.tab.evaluate("document.querySelector('comedido-badge') !== null")


@pytest.mark.parametrize(("name", "close"), CLOSED)
async def test_a_composer_that_is_closed_takes_its_badge_along(
    page: Page, stage: Stage, name: str, close: str
) -> None:
    composer = BY_NAME[name]
    await composer.open(page, stage.sites)
    await composer.write(page, WARNED)
    await page.badge("1 aviso")
    await page.click(close)
    await page.when(f"!{found(composer.editor)} && !document.querySelector('{BADGE}')")
    assert stage.sites.received == []


@pytest.mark.parametrize(
    "name",
    [
        "x-post-inline",
        "instagram-comment",
        "flickr-comment",
        "youtube-studio-video",
        "business-post",
        "linkedin-post",
    ],
)
async def test_an_undeclared_account_can_be_declared_in_the_panel(
    page: Page, stage: Stage, name: str
) -> None:
    composer = BY_NAME[name]
    await stage.declare([])
    await composer.open(page, stage.sites)
    await composer.write(page, CLEAR)
    await composer.publish(page, "mouse")
    await page.panel_opened()
    assert stage.sites.received == []
    await page.choose("personal")
    (received,) = await stage.received(1)
    assert received.text == composer.whole(CLEAR)


async def test_while_a_switch_of_account_is_not_shown_yet_the_account_is_uncertain(
    page: Page, stage: Stage
) -> None:
    composer = BY_NAME["x-post-inline"]
    await composer.open(page, stage.sites, lag="held")
    await page.click("[data-testid=SideNav_AccountSwitcher_Button]")
    await page.click("[data-testid=UserCell]")
    await page.tab.evaluate(COOKIE_SWITCHED)
    await composer.write(page, CLEAR)
    await composer.publish(page, "mouse")
    assert "No se pudo confirmar" in await page.panel_opened()
    assert stage.sites.received == []


async def test_renamed_attributes_degrade_the_definition_and_the_text_is_still_held(
    page: Page, stage: Stage
) -> None:
    composer = BY_NAME["x-post-inline"]
    await composer.open(page, stage.sites)
    await page.when("!!document.querySelector('[data-testid=tweetTextarea_0]')")
    await page.tab.evaluate(
        "[...document.querySelectorAll('[data-testid=tweetTextarea_0], [data-testid=tweetButtonInline]')]"
        ".forEach((element, index) => element.dataset.testid = `renamed${index}`)"
    )
    await page.write("[data-testid=renamed0]", WARNED)
    await page.badge("itio degradado")
    await page.click("[data-testid=renamed1]")
    await page.panel_opened()
    await page.quiet()
    assert stage.sites.received == []
    await page.choose("publish")
    (received,) = await stage.received(1)
    assert received.text == WARNED


async def test_the_generic_rule_holds_texts_where_little_is_known_of_a_site(page: Page, stage: Stage) -> None:
    await BY_NAME["flickr-comment"].open(page, stage.sites, markup="renamed")
    await page.write(".renamed textarea", WARNED)
    await page.badge("itio degradado")
    await page.click(".renamed button")
    await page.panel_opened()
    await page.quiet()
    assert stage.sites.received == []
    await page.choose("publish")
    (received,) = await stage.received(1)
    assert received.text == WARNED
