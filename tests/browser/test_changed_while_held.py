"""What was pressed goes out and nothing else, whatever becomes meanwhile of the sentence or its composer."""

import pytest

from tests.browser.composers import CLEAR, WARNED
from tests.browser.page import Page
from tests.browser.stage import Stage
from tests.hostile.defence import defended_by
from tests.hostile.held import DIALOG, INLINE, attack, goes_out_once, hold, press_unanswered

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

MORE = " Y el río"
BUILD_ANEW = "document.querySelector('[data-testid=themeButton]').click();"
TAKE_AWAY = "document.querySelector('[role=dialog]').remove();"


@defended_by(
    "extension/src/content/gate.ts",
    "if (!isSamePublication(draft, pressed))",
    instead="if (!isSamePublication(draft, draft))",
)
async def test_a_sentence_reworked_while_it_is_checked_waits_for_another_press(
    page: Page, stage: Stage
) -> None:
    await INLINE.open(page, stage.sites)
    with stage.local.suspended():
        await press_unanswered(page, INLINE, CLEAR)
        await INLINE.write(page, MORE)
    await page.badge("otra vez")
    await page.quiet()
    assert stage.sites.received == []
    await INLINE.publish(page, "mouse")
    await stage.received(1)
    await page.quiet()
    assert [publication.text for publication in stage.sites.received] == [CLEAR + MORE]


async def test_a_composer_built_anew_while_it_is_checked_publishes_what_was_pressed(
    page: Page, stage: Stage
) -> None:
    await INLINE.open(page, stage.sites)
    with stage.local.suspended():
        await press_unanswered(page, INLINE, CLEAR)
        await attack(page, BUILD_ANEW)
    await stage.received(1)
    await page.quiet()
    assert [publication.text for publication in stage.sites.received] == [CLEAR]


async def test_a_composer_built_anew_below_the_panel_publishes_what_was_decided(
    page: Page, stage: Stage
) -> None:
    await hold(page, stage, INLINE)
    await attack(page, BUILD_ANEW)
    await goes_out_once(page, stage, WARNED)


async def test_a_composer_that_is_gone_is_said_and_counted_as_not_published(page: Page, stage: Stage) -> None:
    await stage.forget_activity()
    await hold(page, stage, DIALOG)
    await attack(page, TAKE_AWAY)
    await page.choose("publish")
    await page.notice("No se publicó")
    await page.quiet()
    assert stage.sites.received == []
    await stage.status()
    assert (await stage.activity())["discarded"] == 1
