"""A page that hides, covers, removes or disables the warning."""

import asyncio
import json

import pytest

from tests.browser.composers import WARNED, Composer
from tests.browser.page import AWAITED, BUTTONS, PANEL, PATIENCE_SECONDS, Page, found
from tests.browser.stage import Stage
from tests.hostile.defence import defended_by
from tests.hostile.held import (
    DIALOG,
    FIELD,
    INLINE,
    add_style,
    attack,
    goes_out_once,
    hold,
    icon_says,
    is_kept,
    panel_host,
)

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
inline_and_dialog = pytest.mark.parametrize(
    "composer", [INLINE, DIALOG], ids=lambda composer: str(composer.name)
)

TOKENS = ("surface", "ink", "brand", "accent", "on-accent", "line", "warn-mark", "veil", "space-5", "type")
FONTS = ("Work Sans", "Segoe UI", "Noto Sans", "system-ui", "sans-serif")

VAIN_STYLES = (
    "html { filter: opacity(0); clip-path: inset(100%); mask: linear-gradient(#0000, #0000); }",
    "html { transform: scale(0.01); rotate: 90deg; translate: 5000px; mix-blend-mode: difference; }",
    "html { visibility: hidden; pointer-events: none; font-size: 0; direction: rtl; overlay: none; }",
    "html { position: fixed; inset: -9999px auto auto; contain: strict; overflow: hidden; }",
    "html > :not(head, body), html > :not(head, body) * { display: none !important; opacity: 0 !important;"
    " visibility: hidden !important; transform: scale(0) !important; filter: blur(50px) !important;"
    " direction: rtl !important; interactivity: inert !important; animation: gone 1s infinite !important; }"
    "@keyframes gone { from, to { opacity: 0; translate: 5000px; display: none; } }",
    "[popover], dialog, ::backdrop { display: none !important; opacity: 0 !important; }"
    "@starting-style { html > *, dialog { opacity: 0; scale: 0; } } * { transition: all 100s !important; }",
    "".join(
        f"@property --{name} {{ syntax: '<length>'; inherits: false; initial-value: 0px; }}"
        for name in TOKENS
    ),
    "".join(
        f"@font-face {{ font-family: '{name}'; size-adjust: 1%;"
        " src: local('DejaVu Sans'), local('DejaVuSans'), local('Liberation Sans'); }"
        for name in FONTS
    ),
)
"""Whatever of these applies, the panel looks as before."""

LOOK = """(root) => document.fonts.ready.then(() => {
  const dialog = root.querySelector("dialog");
  const parts = [dialog, ...dialog.querySelectorAll("h2, .lead, mark, .number, button")];
  const isShown = (part) => part.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  return parts.filter(isShown).map((part) => {
    const { left, right, top, width, height } = part.getBoundingClientRect();
    const { backgroundColor, color, fontFamily, direction } = getComputedStyle(part);
    const text = document.createRange();
    text.selectNodeContents(part);
    const sizes = [width, height, text.getBoundingClientRect().width].map(Math.round);
    const isInside = left >= 0 && top >= 0 && right <= innerWidth;
    return [sizes, isInside, backgroundColor, color, fontFamily, direction].join();
  });
})"""

POPOVER = """
  const cover = document.createElement("div");
  cover.popover = "manual";
  cover.className = "attack";
  cover.style.cssText = "inset: 0; width: 100vw; height: 100vh; background: white; pointer-events: none";
"""
IN_A_CLOSED_TREE = (
    POPOVER
    + """
  const host = document.createElement("div");
  host.className = "attack";
  document.body.append(host);
  host.attachShadow({ mode: "closed" }).append(cover);
  cover.showPopover();
"""
)
A_PICTURE_OF_NOTHING = """
  const style = document.createElement("style");
  style.className = "attack";
  style.textContent = `
    ::view-transition { pointer-events: none }
    ::view-transition-group(root) { opacity: 0 }
    ::view-transition-group(root), ::view-transition-old(root), ::view-transition-new(root) {
      animation-duration: 100s
    }`;
  document.head.append(style);
  window.transition = document.startViewTransition(() => {});
"""


@defended_by("extension/src/warning/panel.css", "  all: initial !important;\n")
@defended_by("extension/src/warning/panel.css", "  direction: ltr !important;\n")
@defended_by("extension/src/warning/shadow.ts", "`--${crypto.randomUUID()}-`", instead='"--"')
@defended_by("extension/src/styles/tokens.css", "  --type: system-ui, sans-serif;\n")
async def test_no_style_of_the_page_reaches_the_panel(page: Page, stage: Stage) -> None:
    await hold(page, stage, INLINE)
    await page.ready("publish")
    before = await page.tab.inside(PANEL, LOOK)
    for css in VAIN_STYLES:
        await add_style(page, css)
        assert await page.tab.inside(PANEL, LOOK) == before, css
    await attack(page, "document.querySelectorAll('style.attack').forEach((style) => style.remove());")
    await goes_out_once(page, stage)


@defended_by("extension/src/warning/sight.ts", "LEAST_OPACITY = 0.6;", instead="LEAST_OPACITY = -1;")
@defended_by("extension/src/warning/sight.ts", "LEAST_HEIGHT = 24;", instead="LEAST_HEIGHT = 0;")
@defended_by("extension/src/warning/sight.ts", '? ":active-view-transition"', instead='? ":not(*)"')
@defended_by("extension/src/warning/panel.ts", " && !guard.isCovered()")
async def test_what_can_not_be_seen_can_not_be_accepted(page: Page, stage: Stage) -> None:
    await hold(page, stage, INLINE)
    for hiding in (
        style("html { opacity: 0.01 }"),
        style("html { zoom: 0.1 }"),
        style("html { display: none }"),
        style("* { display: none !important }"),
        style("html { content-visibility: hidden }"),
        IN_A_CLOSED_TREE,
        A_PICTURE_OF_NOTHING,
    ):
        await page.ready("publish")
        await attack(page, hiding)
        await page.choose("publish")
        assert await page.panel_is_open(), hiding
        await attack(
            page,
            "document.querySelectorAll('.attack').forEach((part) => part.remove());"
            "window.transition?.skipTransition();",
        )
        await is_kept(page, stage, INLINE)
    await goes_out_once(page, stage)


@defended_by("extension/src/content/main.ts", '  "toggle", "fullscreenchange",\n')
@defended_by(
    "extension/src/warning/guard.ts",
    "if (event.isTrusted && isOpening(event)) mend(raiseAgain);",
    instead="isOpening(event);",
)
@defended_by("extension/src/warning/panel.ts", "    publish.disabled = true;\n    reading.restart();\n")
async def test_what_the_page_opens_above_the_panel_is_put_below_it_and_the_time_to_read_begins_anew(
    page: Page, stage: Stage
) -> None:
    await INLINE.open(page, stage.sites)
    await attack(
        page,
        "for (const type of ['toggle', 'beforetoggle', 'fullscreenchange'])"
        " window.addEventListener(type, (event) => event.stopImmediatePropagation(), true);",
    )
    await INLINE.write(page, WARNED)
    await INLINE.publish(page, "mouse")
    await page.panel_opened()
    for opening in (
        POPOVER + "document.body.append(cover); cover.showPopover();",
        "document.querySelector('#react-root').requestFullscreen();",
    ):
        await page.ready("publish")
        # Waits in the page: until somebody looks, the time to read may be over again.
        await page.tab.inside(
            PANEL, f"(root) => void (window.disabled = {AWAITED}(() => {PUBLISH}.disabled, root))"
        )
        await attack(page, opening)
        async with asyncio.timeout(PATIENCE_SECONDS):
            assert await page.tab.evaluate("window.disabled")
    await goes_out_once(page, stage)


@inline_and_dialog
@defended_by(
    "extension/src/warning/guard.ts",
    "    if (host.parentNode !== document.documentElement) mend(raiseAgain);\n",
)
@defended_by("extension/src/content/question.ts", "    around.tampered();\n")
@defended_by(
    "extension/src/content/question.ts",
    "panel !== null || isDefeated",
    instead="panel !== null && !isDefeated",
)
async def test_a_page_that_removes_the_panel_again_and_again_keeps_the_draft_and_the_icon_says_it(
    page: Page, stage: Stage, composer: Composer
) -> None:
    await composer.open(page, stage.sites, hostile="remover")
    await page.count_panels()
    await composer.write(page, WARNED)
    await composer.publish(page, composer.routes[0])
    await page.when("window.panels === 6")
    await page.panel_closed()
    mark, title = await icon_says(page, stage)
    assert mark == "!!"
    assert "quita el aviso" in title
    # From now on its own presses are held without asking anybody.
    for _ in range(3):
        await attack(page, f"{found(composer.submit)}.click();")
        await page.quiet()
    assert await page.panels_counted() == 6
    await is_kept(page, stage, composer)


@defended_by(
    "extension/src/warning/guard.ts", "  disablings.observe(host, { attributeFilter: DISABLING });\n"
)
@defended_by("extension/src/warning/guard.ts", "TAMPER_BUDGET = 5;", instead="TAMPER_BUDGET = 200;")
async def test_a_page_that_makes_the_panel_deaf_or_dumb_is_mended_a_few_times_and_not_for_ever(
    page: Page, stage: Stage
) -> None:
    await hold(page, stage, FIELD)
    await attack(
        page,
        f"const host = document.querySelector('{PANEL}'); host.inert = true; host.ariaHidden = 'true';",
    )
    assert not await panel_host(page, "host.inert || host.hasAttribute('aria-hidden')")
    await attack(
        page,
        f"const host = document.querySelector('{PANEL}'); window.times = 0;"
        "const again = () => {"
        " if (host.isConnected && window.times < 100) { window.times += 1; host.inert = true; } };"
        "new MutationObserver(again).observe(host, { attributes: true }); again();",
    )
    await page.panel_closed()
    assert int(await page.tab.evaluate("window.times")) < 20
    assert (await icon_says(page, stage))[0] == "!!"
    await is_kept(page, stage, FIELD)


async def test_a_page_with_hundreds_of_changes_a_second_wears_nothing_out(page: Page, stage: Stage) -> None:
    await hold(page, stage, FIELD)
    # One by one, so that whoever watches is told of each.
    await page.tab.evaluate(
        "(async () => { for (let number = 0; number < 500; number += 1) {"
        " const part = document.createElement('div'); document.documentElement.append(part); part.remove();"
        f" document.querySelector('{PANEL}').setAttribute('data-number', number); await null; }} }})()"
    )
    await is_kept(page, stage, FIELD)
    assert await page.panel_is_open()
    await goes_out_once(page, stage)


async def test_leaving_the_page_while_a_draft_is_held_publishes_nothing(page: Page, stage: Stage) -> None:
    await hold(page, stage, INLINE)
    await page.ready("publish")
    await attack(
        page, "history.pushState({}, '', '/messages'); dispatchEvent(new PopStateEvent('popstate'));"
    )
    await page.when(f"!{found(INLINE.editor)}")
    await page.choose("publish")
    await page.panel_closed()
    await page.quiet()
    assert stage.sites.received == []
    await hold(page, stage, INLINE)
    await page.tab.open(stage.sites.url("x", "/messages"))
    await page.quiet()
    assert stage.sites.received == []


PUBLISH = f"root.querySelector({json.dumps(BUTTONS['publish'])})"


def style(css: str) -> str:
    return (
        "const style = document.createElement('style'); style.className = 'attack';"
        f"style.textContent = {json.dumps(css)}; document.head.append(style);"
    )
