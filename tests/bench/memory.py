"""What the two processes keep in memory while somebody writes: resident bytes, shared libraries included."""

from collections.abc import Sequence
from itertools import islice
from statistics import linear_regression

import psutil

from tests.bench.asking import milliseconds, warm_service
from tests.bench.drafts import endless_drafts
from tests.bench.figures import Aim, Figure, number
from tests.bench.goals import MEMORY

USUAL_CHECKS = 3_000
"""Less than the hundred thousand of issue 7, which take ten minutes: `--checks` asks for those."""

COMPARED = 100_000
SAMPLES = 50
WARM_UP = 30
"""Samples after which a service should not grow any more: its growth ends after about 1,500 checks."""

MEGABYTE = 1_000_000


def memory(checks: int) -> list[Figure]:
    """Service and host over that many different drafts (at least one for each sample)."""
    each = max(1, checks // SAMPLES)
    everyone = endless_drafts()
    with warm_service() as service:
        samples: list[float] = []
        for _ in range(SAMPLES):
            for draft in islice(everyone, each):
                milliseconds(draft)
            samples.append(_megabytes(service))
        host = service.parent()
        assert host is not None, "the host that has started the service still runs"
        return [
            Figure(f"Servicio tras {number(each * SAMPLES)} revisiones", samples[-1:], "MB", MEMORY),
            Figure("De ella, solo suya", [service.memory_full_info().uss / MEGABYTE], "MB"),
            Figure(f"Servicio, cada {number(each)} revisiones", samples, "MB", at=each),
            Figure(
                f"Crecimiento tras las primeras {number(each * WARM_UP)}, por cada {number(COMPARED)}",
                [_slope(samples[WARM_UP:], each) * COMPARED],
                "MB",
                Aim(50, 1),
            ),
            Figure("Host", [_megabytes(host)], "MB", Aim(50, 30)),
        ]


def _slope(samples: Sequence[float], each: int) -> float:
    """Megabytes that one check adds, by least squares."""
    return linear_regression([number * each for number in range(len(samples))], samples).slope


def _megabytes(process: psutil.Process) -> float:
    return process.memory_info().rss / MEGABYTE
