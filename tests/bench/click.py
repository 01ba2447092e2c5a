"""What the extension adds to a click on «Postear» when the verdict is known and clear: nothing, one hopes.

From the time that the browser gave to the trusted click until a listener of the page on the button, which is
later than every listener of the extension. The page then stops the event, so that nothing is published and
the same draft can be clicked again.
"""

import asyncio
from pathlib import Path
from statistics import median

from tests.bench.composer import INLINE, composer_alone, composer_with_extension, rewrite, wait_for_verdict
from tests.bench.figures import Aim, Figure
from tests.browser.composers import CLEAR
from tests.browser.page import Page

CLICKS = 60
WARM_UP = 10

RECORDER = f"""document.querySelector("{INLINE.submit}").addEventListener("click", (event) => {{
  window.clicked(performance.now() - event.timeStamp);
  event.stopImmediatePropagation();
}})"""


def click(program: Path) -> list[Figure]:
    """Clicks with and without the extension, and how much later the middle one is with it."""
    alone, watched = asyncio.run(_clicks(program))
    added = median(watched) - median(alone)
    return [
        Figure("Clic en una página sin la extensión", alone, "ms"),
        Figure("Clic con veredicto conocido, con la extensión", watched, "ms"),
        Figure("Lo que añade la extensión al clic (medianas)", [added], "ms", Aim(50, 1)),
    ]


async def _clicks(program: Path) -> tuple[list[float], list[float]]:
    async with composer_alone(program) as page:
        await rewrite(page, CLEAR)
        alone = await _clicks_in(page)
    async with composer_with_extension(program) as page:
        await rewrite(page, CLEAR)
        if (outcome := await wait_for_verdict(page)) != "clear":
            raise RuntimeError(f"El texto de la medida debería estar en regla y dio «{outcome}».")
        watched = await _clicks_in(page)
    return alone, watched


async def _clicks_in(page: Page) -> list[float]:
    await page.tab.evaluate(f"({RECORDER}, true)")
    return [await _one_click(page) for _ in range(WARM_UP + CLICKS)][WARM_UP:]


async def _one_click(page: Page) -> float:
    await page.tab.evaluate("(window.next = new Promise((resolve) => { window.clicked = resolve; }), true)")
    await page.click(INLINE.submit)
    return float(await page.tab.evaluate("window.next"))
