"""LinkedIn's dialogs live in an open shadow root, and its comments go out as whom their post shows."""

import pytest

from tests.browser.composers import CLEAR, COMPOSERS, WARNED
from tests.browser.page import BADGE, PANEL, Page
from tests.browser.site_session import ACCOUNTS
from tests.browser.stage import Stage, declarations

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

BY_NAME = {composer.name: composer for composer in COMPOSERS}
POST = BY_NAME["linkedin-post"]
COMMENT = BY_NAME["linkedin-comment"]
OUTLET = "document.querySelector('#interop-outlet').shadowRoot"


@pytest.mark.parametrize("name", ["linkedin-post", "linkedin-comment", "linkedin-old-comment"])
async def test_paragraphs_and_lines_arrive_as_one_text(page: Page, stage: Stage, name: str) -> None:
    composer = BY_NAME[name]
    await composer.open(page, stage.sites)
    await composer.write(page, f"Buenos días.\n{WARNED}")
    await page.tab.press("Enter")
    await page.tab.press("Enter")
    await page.tab.type("Gracias.")
    await composer.publish(page, "mouse")
    await page.panel_opened()
    read = await page.tab.inside(PANEL, "(root) => root.querySelector('.draft').textContent")
    assert read == f"Buenos días.\n{WARNED}\n\nGracias."
    await page.choose("publish")
    (received,) = await stage.received(1)
    assert received.text == read


async def test_the_badge_shows_beside_an_editor_in_a_shadow_root_and_covers_no_control(
    page: Page, stage: Stage
) -> None:
    await POST.open(page, stage.sites)
    await POST.write(page, WARNED)
    await page.badge("1 ")
    middle = await page.tab.inside(
        BADGE,
        "(root) => new Promise(requestAnimationFrame)"
        ".then(() => new Promise(requestAnimationFrame)).then(() => {"
        " const pill = root.querySelector('.pill'), box = pill.getBoundingClientRect();"
        " return getComputedStyle(pill).visibility === 'visible'"
        " && [box.x + box.width / 2, box.y + box.height / 2]; })",
    )
    below = await page.tab.evaluate(f"{OUTLET}.elementFromPoint(...{middle}).closest('button') === null")
    assert below


async def test_what_leaves_a_shadow_root_is_counted_for_the_page_that_the_dialog_shows(
    page: Page, stage: Stage
) -> None:
    await POST.open(page, stage.sites, account="page")
    await POST.write(page, CLEAR)
    await POST.publish(page, "mouse")
    await page.when(f"!{OUTLET}.querySelector('[role=dialog]')")
    await page.click(POST.steps[0])
    await POST.write(page, CLEAR)
    await POST.publish(page, "mouse")
    assert "publicaciones de hoy: 1; con este texto: 1" in await page.panel_opened()
    (received,) = stage.sites.received
    assert received.actor == ACCOUNTS["linkedin"][1].name


async def test_a_comment_goes_out_as_whom_its_post_shows(page: Page, stage: Stage) -> None:
    await stage.declare([account for account in declarations() if account["kind"] == "personal"])
    await COMMENT.open(page, stage.sites)
    await page.click(".content-admin-identity-toggle-button")
    await page.when("!!document.querySelector('.content-admin-identity-toggle-button [alt*=Valdeluna]')")
    await COMMENT.write(page, CLEAR)
    await COMMENT.publish(page, "mouse")
    assert "Alcaldía de Valdeluna" in await page.panel_opened()
    await page.choose("institutional")
    (received,) = await stage.received(1)
    assert received.actor == "Alcaldía de Valdeluna"


async def test_a_dialog_that_no_definition_knows_is_still_held_in_its_shadow_root(
    page: Page, stage: Stage
) -> None:
    await POST.open(page, stage.sites)
    await page.tab.evaluate(f"{OUTLET}.querySelector('[role=dialog]').removeAttribute('role')")
    editor = POST.editor.replace("[role=dialog] ", "")
    await page.write(editor, WARNED)
    await page.badge("itio degradado")
    await page.click(POST.submit)
    await page.panel_opened()
    await page.quiet()
    assert stage.sites.received == []
    await page.choose("publish")
    (received,) = await stage.received(1)
    assert received.text == WARNED
