"""What a person does while a draft is held, and a page that asks for one more press."""

import pytest

from tests.browser.composers import WARNED, Composer
from tests.browser.page import Page, focused_in
from tests.browser.stage import Stage
from tests.hostile.held import BY_NAME, INLINE, hold

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

each_way_to_publish = pytest.mark.parametrize(
    "composer",
    [
        BY_NAME[name]
        for name in (
            # A button, a key, and an editor in a shadow root: what follows is the same on every network.
            "x-post-inline",
            "facebook-comment",
            "linkedin-post",
        )
    ],
    ids=lambda composer: composer.name,
)


@each_way_to_publish
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


async def test_keys_typed_in_the_panel_never_reach_the_page(page: Page, stage: Stage) -> None:
    await hold(page, stage, INLINE)
    await page.tab.type("nrl")
    await page.tab.press("Escape")
    await page.panel_closed()
    await page.quiet()
    assert stage.sites.observed == []
    assert stage.sites.received == []


@each_way_to_publish
async def test_escape_goes_back_to_the_editor(page: Page, stage: Stage, composer: Composer) -> None:
    await hold(page, stage, composer)
    assert "Volver a editar" in await page.focused_in_panel()
    await page.tab.press("Escape")
    await page.panel_closed()
    await page.when(focused_in(composer.editor))
    await page.quiet()
    assert stage.sites.received == []


async def test_the_focus_stays_inside_the_panel(page: Page, stage: Stage) -> None:
    await hold(page, stage, INLINE)
    await page.ready("publish")
    for expected in ("Publicar de todos modos", "Este aviso estaba equivocado", "Volver a editar"):
        await page.tab.press("Tab")
        assert expected in await page.focused_in_panel()
