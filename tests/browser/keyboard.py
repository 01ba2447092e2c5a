"""A person who has nothing but a keyboard: where the focus is, where it goes, and whether it can be seen."""

from tests.browser.driver import Json
from tests.browser.page import Page

MOST_STOPS = 200

FOCUSED = """(() => {
  const at = document.activeElement;
  if (at === null || at === document.body || at === document.documentElement) return null;
  const shown = at.closest(".button") ?? at;
  const labels = [...(at.labels ?? [])];
  const { outlineStyle, outlineWidth } = getComputedStyle(shown);
  const { top, bottom } = shown.getBoundingClientRect();
  return {
    words: [at.ariaLabel, ...labels.map((label) => label.innerText), at.innerText].join(" ").trim(),
    id: at.id,
    ringed: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
    inView: bottom > 0 && top < innerHeight,
  };
})()"""
"""What has the focus; null where it is lost to the page as a whole."""

KEEP_STOPS = """(() => {
  const facts = () => %s;
  window.stops = [];
  document.addEventListener("focusin", ({ target }) => window.stops.push({ target, ...facts() }));
})()"""

STOPS = """(() => {
  const last = window.stops.findLastIndex(({ target }) => window.reachable.includes(target));
  const once = window.stops.slice(0, last + 1);
  const lap = once.findIndex(({ target }, at) => once.slice(0, at).some((stop) => stop.target === target));
  const walked = lap === -1 ? once : once.slice(0, lap);
  const unseen = walked.filter(({ ringed, inView }) => !ringed || !inView);
  const back = walked.filter(({ target }, at) => at > 0 &&
    !(walked[at - 1].target.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING));
  const missed = window.reachable.filter((control) => !walked.some(({ target }) => target === control));
  const told = (elements) => elements.map((element) => element.outerHTML.slice(0, 80));
  const targets = (stops) => told(stops.map(({ target }) => target));
  return { stops: walked.length, missed: told(missed), unseen: targets(unseen), backwards: targets(back) };
})()"""

REACHABLE = """window.reachable = [...document.querySelectorAll(
  "a[href], button:enabled, input:enabled, select:enabled, summary, [tabindex='0']")]
  .filter((control) => control.checkVisibility() && !control.closest("dialog:not([open])"))
  .filter((control) => control.type !== "radio" || control.checked)"""


async def focused(page: Page) -> Json:
    """What has the focus. Fails where nothing has it."""
    at = await page.tab.evaluate(FOCUSED)
    assert at is not None, "the focus is lost"
    return at


async def tab_to(page: Page, words: str, key: str = "Tab") -> None:
    """Press a key, Tab or Shift+Tab, until the focus is where these words are, and can be seen to be."""
    seen: list[str] = []
    while words not in (seen[-1] if seen else ""):
        assert len(seen) < MOST_STOPS, f"«{words}» is not among {seen}"
        await page.tab.press(key)
        at = await page.tab.evaluate(FOCUSED)
        seen.append(at["words"] or at["id"] if at else "")
    assert at["ringed"], f"{at}: the focus is not to be seen"
    assert at["inView"], f"{at}: the focus is out of view"


async def tab_to_in_panel(page: Page, words: str, key: str = "Tab") -> None:
    """Press a key until the control of the panel with these words has the focus."""
    for _ in range(MOST_STOPS):
        await page.tab.press(key)
        if words in await page.focused_in_panel():
            return
    raise AssertionError(f"«{words}» is not in the panel")


async def walk(page: Page) -> Json:
    """Go through the whole page with Tab: how many stops, and what was missed, not seen, or out of order."""
    await page.tab.evaluate(f"void ({KEEP_STOPS % FOCUSED})")
    count = await page.tab.evaluate(f"({REACHABLE}).length")
    for _ in range(count + 8):
        await page.tab.press("Tab")
    return await page.tab.evaluate(STOPS)
