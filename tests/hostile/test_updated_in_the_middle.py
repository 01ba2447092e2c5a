"""The extension is updated or switched off while a draft is held in an open tab.

Chromium leaves the tab its old script, which nobody answers any more. Firefox ends that script wherever it
is, and after an update begins a new one in the same tab.
"""

from collections.abc import Iterator

import pytest

from tests.browser.composers import CLEAR, OTHER_WARNED, WARNED
from tests.browser.installed import Family
from tests.browser.page import Page
from tests.browser.stage import Stage
from tests.hostile.defence import defended_by
from tests.hostile.held import INLINE, hold

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


@pytest.fixture
def strict(stage: Stage) -> Iterator[None]:
    """The entity wants drafts held that nobody could judge."""
    with stage.local.strict():
        yield


async def written(page: Page) -> str:
    return await page.tab.evaluate(f"document.querySelector({INLINE.editor!r}).innerText.trim()")


@defended_by("extension/src/content/main.ts", "  removeLeftBehind();\n", instead="  void removeLeftBehind;\n")
async def test_an_update_with_the_panel_open_keeps_the_draft_and_its_warning(
    page: Page, stage: Stage
) -> None:
    await hold(page, stage, INLINE)
    await stage.update_extension()
    await page.tab.activate()
    if stage.driver.family is Family.CHROMIUM:
        await page.choose("edit")
    await page.panel_closed()
    assert await written(page) == WARNED
    await INLINE.publish(page, "mouse")
    assert "1.7" in await page.panel_opened()
    await page.quiet()
    assert stage.sites.received == []


async def test_after_an_update_no_draft_of_an_open_tab_slips_past_a_strict_entity(
    page: Page, stage: Stage, strict: None
) -> None:
    await stage.status()
    await INLINE.open(page, stage.sites)
    await INLINE.write(page, OTHER_WARNED)
    await page.badge("1 aviso")
    await stage.update_extension()
    await page.tab.activate()
    for number, text in enumerate((OTHER_WARNED, WARNED), 1):
        if number > 1:
            await INLINE.write(page, text)
        await INLINE.publish(page, "mouse")
        await page.panel_opened()
        await page.quiet()
        assert len(stage.sites.received) == number - 1
        await page.choose("publish")
        await stage.received(number)
        await page.emptied(INLINE.editor)
    assert [publication.text for publication in stage.sites.received] == [OTHER_WARNED, WARNED]


@defended_by(
    "extension/src/absence.ts",
    '"whenServiceIsAbsent" in changes) void hear();',
    instead='"whenServiceIsAbsent" in changes) return;',
)
async def test_what_an_entity_wants_held_after_a_tab_was_opened_is_held_there_after_an_update(
    page: Page, stage: Stage
) -> None:
    await INLINE.open(page, stage.sites)
    await INLINE.write(page, CLEAR)
    await page.badge("Sin observaciones")
    with stage.local.strict():
        await stage.status()
        # By the time that another text is judged, the tab has heard of what was decided before.
        await INLINE.write(page, f" {WARNED}")
        await page.badge("1 aviso")
        await stage.update_extension()
        await page.tab.activate()
        await page.write(INLINE.editor, " Perdón.")
        await INLINE.publish(page, "mouse")
        await page.panel_opened()
        await page.quiet()
        assert stage.sites.received == []
        await page.choose("publish")
        await stage.received(1)
    assert [publication.text for publication in stage.sites.received] == [f"{CLEAR} {WARNED} Perdón."]


@defended_by("extension/src/warning/drawing.ts", 'method: "dialog"')
async def test_a_panel_whose_extension_is_switched_off_lets_the_person_back_to_the_draft(
    page: Page, stage: Stage
) -> None:
    await hold(page, stage, INLINE)
    await page.ready("publish")
    async with stage.extension_switched_off():
        await page.tab.activate()
        await page.choose("edit")
        await page.write(INLINE.editor, " Perdón.")
        assert await written(page) == f"{WARNED} Perdón."
        await page.quiet()
        assert stage.sites.received == []
