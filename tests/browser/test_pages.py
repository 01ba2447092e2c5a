"""The replicas by themselves, without the extension: each publishes exactly once and acts like its site."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import BrowserContext

from tests.browser.chromium import ChromiumTab
from tests.browser.composers import ROUTE_NAMES, ROUTES, Composer
from tests.browser.installed import Family, obtain
from tests.browser.page import Page
from tests.browser.plain_browser import plain_browser
from tests.browser.site_server import SiteServer
from tests.browser.site_session import ACCOUNTS

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

INLINE = "[data-testid=tweetTextarea_0]"
INLINE_SUBMIT = "[data-testid=tweetButtonInline]"
COMMENT = "form[role=presentation] [contenteditable]"
COMMENT_SUBMIT = "#focused-state-composer-submit [role=button]"
MESSAGES = {
    "x": ("/messages", "[data-testid=dm-composer-textarea]", "[data-testid=dm-composer-send-button]"),
    "facebook": ("/", "[aria-label=Mensaje]", "[aria-label='Presiona Enter para enviar']"),
    "instagram": ("/direct/t/1/", "[aria-label=Mensaje]", "[aria-label=Enviar]"),
    "youtube": ("/live_chat", "#input", "#send-button button"),
    "business": ("/latest/inbox/all", "[aria-label='Responder en Messenger…']", "[aria-label=Enviar]"),
    "linkedin": ("/feed/", ".msg-form__contenteditable", ".msg-form__send-button"),
}
MENTIONS = {
    "x": (INLINE, "@", "@diego_pinto_r "),
    "facebook": (COMMENT, "@", "Diego Pinto "),
}
ADD_FOREIGN = (
    "document.documentElement.append(Object.assign(document.createElement('aside'), {id: 'foreign'}))"
)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser(sites: SiteServer) -> AsyncIterator[BrowserContext]:
    async with plain_browser(obtain(Family.CHROMIUM), sites) as context:
        yield context


@pytest_asyncio.fixture(loop_scope="session")
async def visit(browser: BrowserContext, sites: SiteServer) -> AsyncIterator[Page]:
    sites.clear()
    tab = await browser.new_page()
    yield Page(ChromiumTab(tab, await browser.new_cdp_session(tab)))
    await tab.close()


@pytest.mark.parametrize(("composer", "route"), ROUTES, ids=ROUTE_NAMES)
async def test_publishes_exactly_once(composer: Composer, route: str, visit: Page, sites: SiteServer) -> None:
    await composer.open(visit, sites)
    await composer.write(visit, "Abrimos a las nueve.")
    await composer.publish(visit, route)
    await sites.wait_for(1)
    await visit.quiet()
    (received,) = sites.received
    assert received.text == composer.whole("Abrimos a las nueve.")
    assert received.surface == composer.surface
    actor = next(account for account in ACCOUNTS[composer.site] if account.key == composer.account)
    assert received.actor == actor.handle


@pytest.mark.parametrize("network", MESSAGES)
async def test_messages_are_sent_with_button_and_enter(network: str, visit: Page, sites: SiteServer) -> None:
    path, editor, send = MESSAGES[network]
    await visit.tab.open(sites.url(network, path))
    await visit.write(editor, "Nos vemos")
    await visit.click(send)
    await sites.wait_for(1)
    await visit.emptied(editor)
    await visit.write(editor, "mañana")
    await visit.tab.press("Enter")
    await sites.wait_for(2)
    assert [(sent.surface, sent.text) for sent in sites.received] == [
        ("message", "Nos vemos"),
        ("message", "mañana"),
    ]


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize(
    ("network", "words"),
    [
        ("x", {"es": "Postear", "en": "Post"}),
        ("facebook", {"es": "Escribe un comentario…", "en": "Write a comment…"}),
        ("instagram", {"es": "Agrega un comentario…", "en": "Add a comment…"}),
        ("youtube", {"es": "Responder", "en": "Reply"}),
        ("flickr", {"es": "Agregar un comentario", "en": "Add a comment"}),
        ("business", {"es": "Publicar en Alcaldía de Valdeluna", "en": "Post to Alcaldía de Valdeluna"}),
        ("linkedin", {"es": "Escribe un mensaje…", "en": "Write a message…"}),
    ],
)
async def test_speaks(
    network: str, words: dict[str, str], language: str, visit: Page, sites: SiteServer
) -> None:
    await visit.tab.open(sites.url(network, "/home", lang=language))
    found = (
        "[...document.querySelectorAll('[aria-label], [data-testid=tweetButtonInline]')]"
        ".map((element) => element.ariaLabel ?? element.innerText)"
    )
    assert await visit.when(f"{found}.includes('{words[language]}')")


@pytest.mark.parametrize(
    "network", ["x", "facebook", "instagram", "youtube", "flickr", "business", "linkedin"]
)
async def test_enforces_trusted_types(network: str, visit: Page, sites: SiteServer) -> None:
    await visit.tab.open(sites.url(network))
    refused = (
        "(() => { try { document.body.innerHTML = '<b></b>'; return ''; }"
        " catch (error) { return error.name; } })()"
    )
    assert await visit.tab.evaluate(refused) == "TypeError"


@pytest.mark.parametrize("network", MENTIONS)
async def test_enter_chooses_a_mention(network: str, visit: Page, sites: SiteServer) -> None:
    editor, written, chosen = MENTIONS[network]
    await visit.tab.open(sites.url(network, "/home"))
    await visit.write(editor, written)
    await visit.when("document.querySelector('[role=listbox] [role=option][aria-selected=true]')")
    await visit.tab.press("Enter")
    await visit.when("!document.querySelector('[role=listbox]')")
    await visit.quiet()
    assert sites.received == []
    await visit.tab.press("Control+Enter")
    await sites.wait_for(1)
    assert sites.received[0].text == chosen


async def test_x_keeps_editor_and_button_far_apart(visit: Page, sites: SiteServer) -> None:
    await visit.tab.open(sites.url("x", "/home"))
    levels = (
        "(() => { let levels = 0, element = document.querySelector('[data-testid=tweetTextarea_0]');"
        "const button = document.querySelector('[data-testid=tweetButtonInline]');"
        "while (!element.contains(button)) { element = element.parentElement; levels += 1; }"
        "return levels; })()"
    )
    assert 17 <= await visit.when(levels) <= 20
    assert await visit.tab.evaluate("document.querySelector('[data-testid=tweetButtonInline]').disabled")


async def test_x_has_two_first_editors_with_the_modal(visit: Page, sites: SiteServer) -> None:
    await visit.tab.open(sites.url("x", "/compose/post"))
    assert await visit.when("document.querySelectorAll('[data-testid=tweetTextarea_0]').length") == 2


async def test_x_mounts_the_composer_anew_with_its_text(visit: Page, sites: SiteServer) -> None:
    await visit.tab.open(sites.url("x", "/home"))
    await visit.write(INLINE, "Sigue aquí")
    await visit.tab.evaluate("void (window.before = document.querySelector('[data-testid=tweetTextarea_0]'))")
    await visit.click("[data-testid=themeButton]")
    await visit.when("!window.before.isConnected")
    await visit.click(INLINE_SUBMIT)
    await sites.wait_for(1)
    assert sites.received[0].text == "Sigue aquí"


async def test_x_shows_the_old_account_for_a_while_after_a_switch(visit: Page, sites: SiteServer) -> None:
    shown = "document.querySelector('[data-testid=SideNav_AccountSwitcher_Button]').innerText"
    await visit.tab.open(sites.url("x", "/home", lag="held"))
    await visit.click("[data-testid=SideNav_AccountSwitcher_Button]")
    await visit.click("li [data-testid=UserCell]")
    await visit.when("document.cookie.includes('u%3D2244100002')")
    assert "@marta_rojas_p" in await visit.tab.evaluate(shown)
    await visit.write(INLINE, "¿Como quién?")
    await visit.click(INLINE_SUBMIT)
    await sites.wait_for(1)
    assert sites.received[0].actor == "AlcaldiaValdeluna"
    sites.settle()
    await visit.when(f"{shown}.includes('@AlcaldiaValdeluna')")
    assert "marta_rojas_p" in await visit.tab.evaluate("JSON.stringify(window.__INITIAL_STATE__)")


async def test_x_has_single_letter_shortcuts(visit: Page, sites: SiteServer) -> None:
    await visit.tab.open(sites.url("x", "/home"))
    await visit.when("document.querySelector('[data-testid=tweetTextarea_0]')")
    await visit.tab.press("n")
    await visit.when("document.querySelector('[role=dialog]')")
    await visit.quiet()
    assert [(seen.kind, seen.detail) for seen in sites.observed] == [("shortcut", "n")]


async def test_facebook_sends_lines_and_drawn_emoji(visit: Page, sites: SiteServer) -> None:
    await visit.tab.open(sites.url("facebook"))
    await visit.write(COMMENT, "Uno\ndos")
    await visit.click("[aria-label='Insertar un emoji']")
    await visit.when("document.querySelector('form[role=presentation] img[alt=🙂]')")
    await visit.click(COMMENT_SUBMIT)
    await sites.wait_for(1)
    assert sites.received[0].text == "Uno\ndos🙂"


async def test_facebook_button_appears_with_the_focus(visit: Page, sites: SiteServer) -> None:
    await visit.tab.open(sites.url("facebook"))
    await visit.when("document.querySelector('form[role=presentation] [contenteditable]')")
    button = "document.querySelector('#focused-state-composer-submit [role=button]')"
    assert await visit.tab.evaluate(f"{button} === null")
    await visit.click(COMMENT)
    await visit.when(f"{button}?.ariaDisabled === 'true'")


async def test_facebook_page_passes_through_a_second_step(visit: Page, sites: SiteServer) -> None:
    await visit.tab.open(sites.url("facebook", acting="page"))
    assert "i_user=61550000000001" in await visit.tab.evaluate("document.cookie")
    await visit.click("[role=region] [role=button]")
    await visit.write("[role=dialog] [contenteditable]", "Mañana no hay atención.")
    await visit.click("[role=dialog] [aria-label=Siguiente]")
    await visit.click("[role=dialog] [aria-label=Publicar]")
    await sites.wait_for(1)
    assert sites.received[0].actor == "AlcaldiaValdeluna"


async def test_ignores_untrusted_events_when_asked(visit: Page, sites: SiteServer) -> None:
    await visit.tab.open(sites.url("x", "/home", ignoreUntrusted=1))
    await visit.write(INLINE, "Solo personas")
    await visit.tab.evaluate("document.querySelector('[data-testid=tweetButtonInline]').click()")
    await visit.quiet()
    assert sites.received == []
    await visit.click(INLINE_SUBMIT)
    await sites.wait_for(1)


async def test_hostile_capture_swallows_events_of_others(visit: Page, sites: SiteServer) -> None:
    await visit.tab.open(sites.url("x", "/home", hostile="capture"))
    await visit.tab.evaluate(f"void {ADD_FOREIGN}")
    await visit.tab.evaluate("document.getElementById('foreign').click()")
    await visit.quiet()
    assert [(seen.kind, seen.detail) for seen in sites.observed] == [("foreign_event", "click")]


async def test_hostile_remover_removes_and_publishes(visit: Page, sites: SiteServer) -> None:
    await visit.tab.open(sites.url("x", "/home", hostile="remover"))
    await visit.write(INLINE, "Nadie lo pidió")
    await visit.tab.evaluate(f"void {ADD_FOREIGN}")
    await sites.wait_for(1)
    assert await visit.tab.evaluate("document.getElementById('foreign') === null")
    assert [seen.kind for seen in sites.observed] == ["removal"]
