"""Many who ask at the same moment, and how many checks a second one core then makes.

A person has one service and writes in one place; more than one client at once is a calendar beside a
composer, or a test of what happens when the service has more to do than it can.
"""

import time
from concurrent.futures import ThreadPoolExecutor

import psutil

from tests.bench.asking import milliseconds, warm_service
from tests.bench.drafts import drafts
from tests.bench.figures import Figure
from tests.bench.goals import THROUGHPUT

CLIENTS = (1, 2, 4, 8, 16, 32, 64)
DRAFTS = 320
"""Asked at each step, shared by the clients: five for each of sixty-four."""


def clients() -> list[Figure]:
    """Each client asks again as soon as it has its answer; a draft has 280 characters."""
    waits: list[Figure] = []
    rates: list[Figure] = []
    per_core: list[float] = []
    everyone = iter(drafts(len(CLIENTS) * DRAFTS))
    with warm_service() as service:
        for count in CLIENTS:
            asked = [next(everyone) for _ in range(DRAFTS)]
            began, worked = time.perf_counter(), _processor_seconds(service)
            with ThreadPoolExecutor(count) as pool:
                found = list(pool.map(milliseconds, asked))
            seconds = time.perf_counter() - began
            per_core.append(DRAFTS / (_processor_seconds(service) - worked))
            name = f"{count} {'cliente' if count == 1 else 'clientes'} a la vez"
            waits.append(Figure(name, found, "ms", at=count))
            rates.append(Figure(f"{name}: revisiones por segundo", [DRAFTS / seconds], "por segundo"))
    core = "Revisiones por segundo de un núcleo ocupado, todo el servicio incluido"
    return [*waits, *rates, Figure(core, per_core, "por segundo", THROUGHPUT)]


def _processor_seconds(process: psutil.Process) -> float:
    times = process.cpu_times()
    return times.user + times.system
