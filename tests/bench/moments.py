"""When a key was pressed, when the extension asked about the draft, and when its badge said the verdict."""

from dataclasses import dataclass

from tests.browser.page import BADGE, Page

RECORDER = """(root) => {
  const pill = root.querySelector(".pill");
  let key = 0, asked = 0;
  window.addEventListener("keydown", (event) => { key = event.timeStamp; }, true);
  new MutationObserver(() => {
    const now = performance.now();
    if (pill.dataset.state === "checking") asked = now;
    else if (asked > key) window.judged({ rest: asked - key, way: now - asked });
  }).observe(pill, { attributeFilter: ["data-state"] });
  return true;
}"""


@dataclass(frozen=True)
class Moments:
    """Milliseconds by the page's own clock.

    `rest` goes from the time that the browser gave to the last trusted `keydown` until the badge turns to
    «revisando», which the content script does in the moment it asks. `way` goes on until the badge turns to
    the verdict; drawing it is left to the browser's next frame and not counted.
    """

    rest: float
    way: float


async def follow_badge(page: Page) -> None:
    """Record the moments of the badge that is shown now, as long as it stays."""
    await page.tab.evaluate("(window.judged = () => {}, true)")
    await page.tab.inside(BADGE, RECORDER)


async def moments_of(page: Page, keys: str) -> Moments:
    """Type `keys` and wait for the verdict on the draft with all of them."""
    await page.tab.evaluate("(window.next = new Promise((resolve) => { window.judged = resolve; }), true)")
    await page.tab.type(keys)
    return Moments(**await page.tab.evaluate("window.next"))
