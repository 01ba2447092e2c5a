"""How long the extension keeps the page's main thread busy for each key in X's composer.

Measured by Chromium's own profiler. Work that the browser does when the extension asks for it counts; what
follows later (style, layout, paint) is for `main_thread`.
"""

import asyncio
from pathlib import Path

from tests.bench.composer import composer_with_extension, rewrite, wait_for_verdict
from tests.bench.drafts import text_of
from tests.bench.figures import Figure
from tests.bench.moments import follow_badge, moments_of
from tests.bench.profile import BusyTime, profiled
from tests.browser.page import Page

FLUENT = text_of("clear", seed=7, length=200)
PAUSED = "Una letra y su veredicto, y luego otra."


def keystrokes(program: Path) -> list[Figure]:
    """Keys without a pause, and keys with a verdict after each one, which is the most that a key can cost."""
    fluent, paused = asyncio.run(_measured(program))
    mean = f"Media de {len(FLUENT)} teclas seguidas"
    return [
        Figure(f"{mean}: la extensión", [fluent.extension / len(FLUENT)], "ms"),
        Figure(f"{mean}: la página misma", [fluent.page / len(FLUENT)], "ms"),
        Figure("Cada tecla con su veredicto: la extensión", [each.extension for each in paused], "ms"),
        Figure("Cada tecla con su veredicto: la página misma", [each.page for each in paused], "ms"),
    ]


async def _measured(program: Path) -> tuple[BusyTime, list[BusyTime]]:
    async with composer_with_extension(program) as page:
        await rewrite(page, "Antes de medir. ")
        await wait_for_verdict(page)
        await follow_badge(page)
        return await _busy(page, FLUENT), [await _busy(page, key) for key in PAUSED]


async def _busy(page: Page, keys: str) -> BusyTime:
    async with profiled(page.tab) as busy:
        await moments_of(page, keys)
    return busy
