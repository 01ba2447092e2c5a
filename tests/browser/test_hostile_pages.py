"""Pages that work against the warning, and what the panel keeps to itself."""

import pytest

from tests.browser.composers import COMPOSERS, WARNED, Composer
from tests.browser.page import Page, focused_in
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

BY_NAME = {composer.name: composer for composer in COMPOSERS}
INLINE = BY_NAME["x-post-inline"]
each_network = pytest.mark.parametrize(
    "composer",
    [
        BY_NAME[name]
        for name in (
            "x-post-inline",
            "facebook-comment",
            "instagram-comment",
            "youtube-comment",
            "business-post",
            "linkedin-post",
        )
    ],
    ids=lambda composer: composer.name,
)


async def hold(page: Page, stage: Stage, composer: Composer, **variants: str) -> None:
    """Write a warned text and publish it, as far as the panel."""
    await composer.open(page, stage.sites, **variants)
    await composer.write(page, WARNED)
    await composer.publish(page, composer.routes[0])
    await page.panel_opened()


@each_network
async def test_a_page_that_ignores_scripted_events_needs_one_more_press(
    page: Page, stage: Stage, composer: Composer
) -> None:
    await hold(page, stage, composer, ignoreUntrusted="1")
    await page.choose("publish")
    await page.badge("otra vez")
    assert stage.sites.received == []
    if composer.routes[0] == "enter":
        await page.put_caret(composer.editor)
    await composer.publish(page, composer.routes[0])
    await stage.received(1)
    await page.quiet()
    assert [publication.text for publication in stage.sites.received] == [WARNED]


@each_network
async def test_capture_listeners_of_the_page_neither_see_nor_stop_the_panel(
    page: Page, stage: Stage, composer: Composer
) -> None:
    await hold(page, stage, composer, hostile="capture")
    await page.tab.press("Tab")
    await page.choose("edit")
    await page.panel_closed()
    await page.quiet()
    assert [seen for seen in stage.sites.observed if seen.kind == "foreign_event"] == []
    assert stage.sites.received == []


@each_network
async def test_a_page_that_removes_the_panel_and_presses_publish_publishes_nothing(
    page: Page, stage: Stage, composer: Composer
) -> None:
    await composer.open(page, stage.sites, hostile="remover")
    await composer.write(page, WARNED)
    await composer.publish(page, composer.routes[0])
    await page.quiet()
    await page.quiet()
    assert stage.sites.received == []


async def test_keys_typed_in_the_panel_never_reach_the_page(page: Page, stage: Stage) -> None:
    await hold(page, stage, INLINE)
    await page.tab.type("nrl")
    await page.tab.press("Escape")
    await page.panel_closed()
    await page.quiet()
    assert stage.sites.observed == []
    assert stage.sites.received == []


@each_network
async def test_escape_goes_back_to_the_editor(page: Page, stage: Stage, composer: Composer) -> None:
    await hold(page, stage, composer)
    assert "Volver a editar" in await page.focused_in_panel()
    await page.tab.press("Escape")
    await page.panel_closed()
    await page.when(focused_in(composer.editor))
    await page.quiet()
    assert stage.sites.received == []


async def test_a_script_can_not_press_the_buttons_of_the_panel(page: Page, stage: Stage) -> None:
    await hold(page, stage, INLINE)
    await page.tab.evaluate(
        "['click', 'pointerdown', 'mousedown', 'keydown', 'submit'].forEach((kind) =>"
        " document.querySelector('comedido-panel').dispatchEvent(new Event(kind, { bubbles: true })))"
    )
    await page.tab.evaluate(f"document.querySelector('{INLINE.submit}').click()")
    await page.quiet()
    assert stage.sites.received == []
    assert await page.panel_is_open()


async def test_the_focus_stays_inside_the_panel(page: Page, stage: Stage) -> None:
    await hold(page, stage, INLINE)
    await page.ready("publish")
    for expected in ("Publicar de todos modos", "Este aviso estaba equivocado", "Volver a editar"):
        await page.tab.press("Tab")
        assert expected in await page.focused_in_panel()
