"""A page that presses, types or moves the focus by script while a draft is held, or submits its own form."""

import pytest

from tests.browser.composers import WARNED, Composer
from tests.browser.page import PANEL, Page, found
from tests.browser.stage import Stage
from tests.hostile.defence import defended_by
from tests.hostile.held import DIALOG, FIELD, INLINE, attack, goes_out_once, hold, is_kept

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
inline_and_dialog = pytest.mark.parametrize(
    "composer", [INLINE, DIALOG], ids=lambda composer: str(composer.name)
)

EVENTS_ON_THE_PANEL = f"""
  const host = document.querySelector("{PANEL}");
  const plain = {{ bubbles: true, cancelable: true, composed: true }};
  const middle = {{ ...plain, clientX: innerWidth * 0.6, view: window, detail: 1 }};
  for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click", "dblclick"])
    for (let clientY = 0; clientY < innerHeight; clientY += 10)
      host.dispatchEvent(new MouseEvent(type, {{ ...middle, clientY }}));
  for (const key of ["Tab", "Enter", " ", "Escape"])
    for (const type of ["keydown", "keypress", "keyup"])
      for (const target of [host, document.body, window])
        target.dispatchEvent(new KeyboardEvent(type, {{ key, code: key, ...plain }}));
  for (const type of ["submit", "close", "cancel", "toggle", "fullscreenchange", "visibilitychange"])
    for (const target of [host, document, window]) target.dispatchEvent(new Event(type, plain));
  host.click();
"""

STEAL_THE_FOCUS = """
  let times = 0;
  const steal = () => {
    if ((times += 1) > 200) return;
    document.activeElement?.blur();
    document.querySelector("[contenteditable=true]").focus();
    document.querySelector("[data-testid=tweetButtonInline]").focus();
  };
  for (const type of ["focus", "focusin", "focusout", "blur", "keydown", "keyup"])
    window.addEventListener(type, steal, true);
  steal();
"""


@defended_by(
    "extension/src/warning/panel.ts",
    "    if (!event.isTrusted || !open) return event.target === host;\n",
    besides=(("extension/src/warning/controls.ts", "  if (!event.isTrusted) return;\n", ""),),
)
async def test_events_that_a_script_makes_press_nothing_in_the_panel(page: Page, stage: Stage) -> None:
    await hold(page, stage, INLINE)
    await page.ready("publish")
    await attack(page, EVENTS_ON_THE_PANEL)
    await attack(page, f"{found(INLINE.submit)}.click();")
    assert await page.panel_is_open()
    await is_kept(page, stage, INLINE)
    await goes_out_once(page, stage)


@inline_and_dialog
@defended_by(
    "extension/src/content/main.ts",
    "    if (questions.claim(event) || notices.claim(event)) {\n      event.stopImmediatePropagation();\n",
    instead="    if (questions.claim(event) || notices.claim(event)) {\n",
)
async def test_capture_listeners_of_the_page_neither_see_nor_stop_the_panel(
    page: Page, stage: Stage, composer: Composer
) -> None:
    await hold(page, stage, composer, hostile="capture")
    await page.tab.press("Tab")
    await page.choose("edit")
    await page.panel_closed()
    await is_kept(page, stage, composer)
    assert [seen for seen in stage.sites.observed if seen.kind == "foreign_event"] == []


@defended_by(
    "extension/src/warning/panel.ts",
    "    const isOurs = event instanceof KeyboardEvent || event.target === host;\n",
    instead="    const isOurs = event.target === host;\n",
)
async def test_stealing_the_focus_in_a_loop_leaves_the_keys_with_the_panel(page: Page, stage: Stage) -> None:
    await hold(page, stage, INLINE)
    await attack(page, STEAL_THE_FOCUS)
    await page.tab.press("Control+Enter")
    await page.tab.type("nrl")
    await is_kept(page, stage, INLINE)
    assert stage.sites.observed == []
    await page.tab.press("Escape")
    await page.panel_closed()
    await is_kept(page, stage, INLINE)


@defended_by(
    "extension/src/content/gate.ts",
    "    event.preventDefault();\n    event.stopImmediatePropagation();\n",
)
async def test_a_page_that_presses_publish_as_soon_as_something_is_written_waits_for_the_verdict(
    page: Page, stage: Stage
) -> None:
    await FIELD.open(page, stage.sites)
    await page.put_caret(FIELD.editor)
    submit = found(FIELD.submit)
    await attack(
        page,
        f"const editor = {found(FIELD.editor)};"
        "const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set;"
        f"new MutationObserver(() => {submit}.click())"
        f".observe({submit}, {{ attributes: true }});"
        f"set.call(editor, '{WARNED}');"
        "editor.dispatchEvent(new InputEvent('input', { bubbles: true }));",
    )
    assert "1.7" in await page.panel_opened()
    await page.choose("edit")
    await page.panel_closed()
    await is_kept(page, stage, FIELD)


@pytest.mark.parametrize(
    "press",
    [
        pytest.param("editor.form.requestSubmit();", id="submit"),
        pytest.param("submit.click();", id="click"),
        pytest.param(
            "editor.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ...known }));", id="key"
        ),
    ],
)
@defended_by(
    "extension/src/content/main.ts",
    'const ATTEMPTS = ["click", "keydown", "submit"];',
    instead='const ATTEMPTS = ["click", "keydown"];',
)
async def test_what_a_script_submits_through_the_page_is_held_like_a_press(
    page: Page, stage: Stage, press: str
) -> None:
    await FIELD.open(page, stage.sites)
    await FIELD.write(page, WARNED)
    await attack(
        page,
        f"const editor = {found(FIELD.editor)}; const submit = {found(FIELD.submit)};"
        f"const known = {{ bubbles: true, cancelable: true }}; {press}",
    )
    await page.panel_opened()
    await is_kept(page, stage, FIELD)
