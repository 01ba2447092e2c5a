"""What typing costs on a page with 5,000 nodes and 200 mutations a second, with the extension and without.

At a steady pace, so that as much of the page's own work falls between two keys in both; on a busy machine it
does not. The two browsers take turns; the pairs differ as much as two runs of a browser do.
"""

import asyncio
from pathlib import Path

from tests.bench.composer import INLINE, composer_alone, composer_with_extension
from tests.bench.crowd import MUTATIONS_PER_SECOND, NODES, crowd
from tests.bench.drafts import text_of
from tests.bench.figures import Aim, Figure, number
from tests.bench.main_thread import busy_seconds
from tests.bench.profile import profiled
from tests.browser.chromium import ChromiumTab
from tests.browser.page import Page

PAIRS = 3
PACE_MILLISECONDS = 40
WARM_UP = text_of("clear", seed=12, length=30)
TYPED = text_of("clear", seed=11, length=100)
PROFILED = text_of("clear", seed=13, length=60)
"""Typed apart: who samples is a burden itself."""


def busy_page(program: Path) -> list[Figure]:
    """Milliseconds of the main thread's processor time for each key."""
    alone, watched, scripts = asyncio.run(_pairs(program))
    place = f"{number(NODES)} nodos y {MUTATIONS_PER_SECOND} cambios por segundo"
    differences = [after - before for before, after in zip(alone, watched, strict=True)]
    return [
        Figure(f"Cada tecla, con {place}, sin la extensión", alone, "ms"),
        Figure(f"Cada tecla, con {place}, con la extensión", watched, "ms"),
        Figure("Diferencia por tecla", differences, "ms", Aim(50, 1)),
        Figure("Guiones de la extensión por tecla, según el perfilador", scripts, "ms"),
    ]


async def _pairs(program: Path) -> tuple[list[float], list[float], list[float]]:
    alone, watched, scripts = [], [], []
    for _ in range(PAIRS):
        async with composer_alone(program) as page:
            alone.append(await _milliseconds_of_a_key(page))
        async with composer_with_extension(program) as page:
            watched.append(await _milliseconds_of_a_key(page))
            async with profiled(page.tab) as busy:
                await _type(page, PROFILED)
            scripts.append(busy.extension / len(PROFILED))
    return alone, watched, scripts


async def _milliseconds_of_a_key(page: Page) -> float:
    await crowd(page)
    await page.put_caret(INLINE.editor)
    await _type(page, WARM_UP)
    before = await busy_seconds(page)
    await _type(page, TYPED)
    return (await busy_seconds(page) - before) * 1000 / len(TYPED)


async def _type(page: Page, text: str) -> None:
    if not isinstance(page.tab, ChromiumTab):
        raise TypeError("Only Chromium types at a pace.")
    await page.tab.page.keyboard.type(text, delay=PACE_MILLISECONDS)
