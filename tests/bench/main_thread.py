"""The page's whole main thread per key in X's composer, with the extension and without it.

Everything counts here: scripts, style, layout and paint, by Chromium's `TaskDuration` in processor time, so
that the other programs of the machine do not. It is what the profiler leaves out, and as noisy as two runs of
a browser are.
"""

import asyncio
from pathlib import Path

from tests.bench.composer import INLINE, composer_alone, composer_with_extension
from tests.bench.drafts import text_of
from tests.bench.figures import Figure
from tests.browser.chromium import ChromiumTab
from tests.browser.page import Page

WARM_UP = text_of("clear", seed=12, length=150)
TYPED = text_of("clear", seed=11, length=300)


def main_thread(program: Path) -> list[Figure]:
    """Keys without a pause; the difference is what the extension costs."""
    alone, watched = asyncio.run(_both(program))
    name = f"Media de {len(TYPED)} teclas seguidas"
    return [
        Figure(f"{name}, sin la extensión", [alone], "ms"),
        Figure(f"{name}, con la extensión", [watched], "ms"),
        Figure("Diferencia por tecla", [watched - alone], "ms"),
    ]


async def _both(program: Path) -> tuple[float, float]:
    async with composer_alone(program) as page:
        alone = await _milliseconds_of_a_key(page)
    async with composer_with_extension(program) as page:
        return alone, await _milliseconds_of_a_key(page)


async def _milliseconds_of_a_key(page: Page) -> float:
    await page.write(INLINE.editor, WARM_UP)
    before = await busy_seconds(page)
    await page.tab.type(TYPED)
    return (await busy_seconds(page) - before) * 1000 / len(TYPED)


async def busy_seconds(page: Page) -> float:
    if not isinstance(page.tab, ChromiumTab):
        raise TypeError("Only Chromium has this metric.")
    await page.tab.session.send("Performance.enable", {"timeDomain": "threadTicks"})
    metrics = (await page.tab.session.send("Performance.getMetrics"))["metrics"]
    return next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration")
