"""From pressing Ctrl+Enter on a draft that nobody has judged until the page gets the key.

The whole way of somebody who types and publishes at once: the extension holds the key, asks, hears a clear
verdict and presses again for the person. By the page's clock, from the time that the browser gave to the
trusted `keydown` of Control until the page's own listener gets Enter; the held Enter never reaches it.
"""

import asyncio
import json
from pathlib import Path

from tests.bench.composer import INLINE, composer_with_extension
from tests.bench.figures import Aim, Figure
from tests.browser.composers import CLEAR
from tests.browser.page import Page

PRESSES = 60

RECORDER = """((control = 0) => window.addEventListener("keydown", (event) => {
  if (event.key === "Control") control = event.timeStamp;
  else if (event.key === "Enter") window.arrived(performance.now() - control);
}, true))()"""


def press(program: Path) -> list[Figure]:
    """Every press is on a different draft, less than the extension's rest after its last key."""
    waits = asyncio.run(_waits(program))
    return [Figure("De Ctrl+Enter, sin veredicto previo, a la página", waits, "ms", Aim(95, 50))]


async def _waits(program: Path) -> list[float]:
    async with composer_with_extension(program) as page:
        await page.tab.evaluate(f"({RECORDER}, true)")
        return [await _one_press(page, f"{CLEAR} Día {number}.") for number in range(PRESSES)]


async def _one_press(page: Page, text: str) -> float:
    await page.tab.evaluate("(window.next = new Promise((resolve) => { window.arrived = resolve; }), true)")
    await page.write(INLINE.editor, text)
    await page.tab.press("Control+Enter")
    wait = float(await page.tab.evaluate("window.next"))
    await page.when(f"document.querySelector({json.dumps(INLINE.editor)})?.innerText.trim() === ''")
    return wait
