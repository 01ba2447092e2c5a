"""One check inside the service: `Checker.check` alone, from a draft in memory to its verdict in memory."""

import time

from comedido.checker import Checker
from comedido.contract import LONGEST_TEXT, Draft
from comedido.loading import loaded_checker
from tests.bench.drafts import drafts
from tests.bench.figures import Aim, Figure, number

DRAFTS = 400
WARM_UP = 100
LENGTHS = (1_000, 10_000, LONGEST_TEXT)


def checking() -> list[Figure]:
    """A check of a short draft, and what it costs as the text grows."""
    checker = loaded_checker()
    everyone = drafts(WARM_UP + DRAFTS)
    warm_up = [checker.check(draft) for draft in everyone[:WARM_UP]]
    if unfinished := {name for verdict in warm_up for name in verdict.unfinished}:
        raise RuntimeError(f"Hay revisiones que fallan y las cifras no valdrían: {', '.join(unfinished)}.")
    short = [_milliseconds(checker, draft) for draft in everyone[WARM_UP:]]
    # One draft of each kind of text.
    longer = {length: [_milliseconds(checker, draft) for draft in drafts(4, length)] for length in LENGTHS}
    growth = (sum(longer[LONGEST_TEXT]) / LONGEST_TEXT) / (sum(longer[LENGTHS[0]]) / LENGTHS[0])
    return [
        Figure("Revisión de 280 caracteres", short, "ms", Aim(95, 5)),
        *(
            Figure(f"Revisión de {number(length)} caracteres", times, "ms")
            for length, times in longer.items()
        ),
        Figure(
            f"Costo por carácter: {number(LONGEST_TEXT)} frente a {number(LENGTHS[0])}",
            [growth],
            "veces",
            Aim(50, 2),
        ),
    ]


def _milliseconds(checker: Checker, draft: Draft) -> float:
    start = time.perf_counter()
    checker.check(draft)
    return (time.perf_counter() - start) * 1000
