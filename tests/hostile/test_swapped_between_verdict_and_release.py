"""A page that exchanges the text, or the account, between what was judged and what goes out."""

import pytest

from tests.browser.composers import OTHER_WARNED, WARNED
from tests.browser.deeds import CANDIDATE, LIKES_AND_SHARES
from tests.browser.page import Page, found
from tests.browser.stage import Stage
from tests.hostile.defence import defended_by
from tests.hostile.held import FIELD, attack, goes_out_once, hold

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

OTHER_ACCOUNT = "document.cookie = 'ds_user_id=5501000002; path=/; secure';"
SWAP_THE_TEXT = f"""
  const editor = {found(FIELD.editor)};
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(editor, "{OTHER_WARNED}");
  editor.dispatchEvent(new InputEvent("input", {{ bubbles: true }}));
"""


@pytest.mark.parametrize("swap", [SWAP_THE_TEXT, OTHER_ACCOUNT], ids=["text", "account"])
@defended_by(
    "extension/src/content/gate.ts",
    'next === "release" && isStill(here, draft)',
    instead='next === "release"',
    besides=(
        (
            "extension/src/content/gate.ts",
            'if (choice === "publish" && !isGone && !isStill(attempt, draft)) return "again";',
            "",
        ),
        (
            "extension/src/content/passes.ts",
            "pass?.to !== boundTo(draft)",
            "pass === undefined || boundTo(draft) === ''",
        ),
    ),
)
async def test_what_is_exchanged_while_it_is_held_is_asked_about_anew_at_the_next_press(
    page: Page, stage: Stage, swap: str
) -> None:
    await hold(page, stage, FIELD)
    await attack(page, swap)
    await page.choose("publish")
    await page.badge("otra vez")
    await page.quiet()
    assert stage.sites.received == []
    await page.click(FIELD.submit)
    await page.panel_opened()
    if swap == SWAP_THE_TEXT:
        assert "idiota" in await page.marked_text()
        await goes_out_once(page, stage, OTHER_WARNED)


@pytest.mark.parametrize("swap", [SWAP_THE_TEXT, OTHER_ACCOUNT], ids=["text", "account"])
@defended_by(
    "extension/src/content/passes.ts",
    "pass?.to !== boundTo(draft)",
    instead="pass === undefined || boundTo(draft) === ''",
)
@defended_by(
    "extension/src/content/passes.ts",
    "[text, actor, scheduled_on]",
    instead="[text, actor && null, scheduled_on]",
)
async def test_a_press_that_was_allowed_for_one_text_and_account_is_not_for_another(
    page: Page, stage: Stage, swap: str
) -> None:
    await hold(page, stage, FIELD, ignoreUntrusted="1")
    await page.choose("publish")
    await page.badge("otra vez")
    await page.count_panels()
    await attack(page, swap)
    await page.click(FIELD.submit)
    await page.when("window.panels === 1")
    await page.quiet()
    assert stage.sites.received == []


async def test_what_is_exchanged_before_the_verdict_waits_for_another_press(page: Page, stage: Stage) -> None:
    await FIELD.open(page, stage.sites)
    await FIELD.write(page, "Ese")
    await attack(page, f"{found(FIELD.submit)}.click(); {SWAP_THE_TEXT}")
    await page.badge("otra vez")
    await page.quiet()
    assert stage.sites.received == []
    await page.click(FIELD.submit)
    assert "idiota" in await page.marked_text()
    assert WARNED not in await page.tab.evaluate(f"{found(FIELD.editor)}.value")


@defended_by(
    "extension/src/content/deed_gate.ts",
    '(reply === "publish" && !isStill)',
    instead='(reply === "publish" && !isStill && false)',
    besides=(
        (
            "extension/src/content/deed_gate.ts",
            "[kind, target, actor, location.pathname]",
            "[kind, target, actor && null, location.pathname]",
        ),
    ),
)
async def test_an_account_exchanged_while_a_like_is_held_is_asked_about_anew(
    page: Page, stage: Stage
) -> None:
    like = next(deed for deed in LIKES_AND_SHARES if deed.name == "instagram-like")
    await like.open(page, stage.sites, CANDIDATE)
    await like.do(page, "mouse")
    await page.panel_opened()
    await page.count_panels()
    await attack(page, OTHER_ACCOUNT)
    await page.choose("publish")
    await page.when("window.panels === 1")
    await page.quiet()
    assert stage.sites.acted == []
    await page.choose("edit")
