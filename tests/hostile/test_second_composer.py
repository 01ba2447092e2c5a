"""A page that publishes from a second composer while what is in the first is held."""

import pytest

from tests.browser.composers import OTHER_WARNED, WARNED
from tests.browser.page import Page
from tests.browser.stage import Stage
from tests.hostile.defence import defended_by
from tests.hostile.held import FIELD, attack, goes_out_once

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

SECOND = "article:nth-of-type(2) "
PRESS = "document.querySelectorAll('form [role=button]')[{number}].click();"
WRITTEN = "[...document.querySelectorAll('form textarea')].slice(0, 2).map((editor) => editor.value)"


@defended_by("extension/src/content/question.ts", "    before = reply;\n")
async def test_two_composers_pressed_at_once_are_asked_about_one_after_the_other(
    page: Page, stage: Stage
) -> None:
    await write_twice(page, stage)
    await attack(page, PRESS.format(number=0) + PRESS.format(number=1))
    assert "imbécil" in await page.marked_text()
    assert int(await page.tab.evaluate("document.querySelectorAll('comedido-panel').length")) == 1
    await page.choose("edit")
    await page.when("window.panels === 2 && document.querySelector('comedido-panel')")
    assert "idiota" in await page.marked_text()
    await goes_out_once(page, stage, OTHER_WARNED)
    assert (await page.tab.evaluate(WRITTEN))[0] == WARNED


@defended_by("extension/src/content/question.ts", "(panel !== null || isDefeated)", instead="isDefeated")
async def test_a_second_composer_pressed_during_a_question_is_held_and_asks_nothing(
    page: Page, stage: Stage
) -> None:
    await write_twice(page, stage)
    await page.click(FIELD.submit)
    await page.panel_opened()
    for _ in range(20):
        await attack(page, PRESS.format(number=1))
    await page.choose("edit")
    await page.panel_closed()
    await page.quiet()
    assert await page.panels_counted() == 1
    assert stage.sites.received == []
    assert await page.tab.evaluate(WRITTEN) == [WARNED, OTHER_WARNED]


async def write_twice(page: Page, stage: Stage) -> None:
    await FIELD.open(page, stage.sites)
    await page.count_panels()
    await page.write(SECOND + FIELD.editor, OTHER_WARNED)
    await page.write(FIELD.editor, WARNED)
