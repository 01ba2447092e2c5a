"""From the key press to the verdict in the badge: Chromium, extension, host and service, all real.

The extension lets 250 ms pass after the last key before it asks, so that it does not ask at every key of a
word. That rest and the way from asking to the verdict are measured apart; `Moments` says from where to where.
"""

import asyncio
from pathlib import Path

from tests.bench.composer import composer_with_extension, rewrite, wait_for_verdict
from tests.bench.drafts import TEMPLATES, text_of
from tests.bench.figures import Figure
from tests.bench.goals import WHOLE_PATH
from tests.bench.moments import Moments, follow_badge, moments_of

LENGTH = 260
TEXTS_OF_EACH_KIND = 2
KEYS = "Reviso este."
"""Typed after each text, every key once the one before has its verdict: each one makes another draft."""


def verdict(program: Path) -> list[Figure]:
    """The way to the verdict, the rest before it, and both together."""
    measured = asyncio.run(_measured(program))
    ways = [each.way for each in measured]
    return [
        Figure("De la pregunta al veredicto en la insignia", ways, "ms", WHOLE_PATH),
        Figure("Espera deliberada tras la última tecla", [each.rest for each in measured], "ms"),
        Figure("De la tecla al veredicto, con la espera", [each.rest + each.way for each in measured], "ms"),
    ]


async def _measured(program: Path) -> list[Moments]:
    measured: list[Moments] = []
    async with composer_with_extension(program) as page:
        for text in [text_of(kind, seed, LENGTH) for kind in TEMPLATES for seed in range(TEXTS_OF_EACH_KIND)]:
            await rewrite(page, text)
            await wait_for_verdict(page)
            await follow_badge(page)
            measured += [await moments_of(page, key) for key in KEYS]
    return measured
