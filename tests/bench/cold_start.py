"""From nothing running to the first verdict: the host is started, starts the service, and answers."""

import time

from tests.bench.drafts import drafts
from tests.bench.figures import Aim, Figure
from tests.bench.own_home import check, own_home
from tests.native_host import NativeHost

STARTS = 5


def cold_start() -> list[Figure]:
    """Each start has a fresh home, as on the first day; the programs' files may be in the disk's cache."""
    seconds = [_seconds() for _ in range(STARTS)]
    return [Figure("Del arranque del host al primer veredicto", seconds, "s", Aim(50, 1.5))]


def _seconds() -> float:
    (draft,) = drafts(1)
    with own_home():
        start = time.perf_counter()
        with NativeHost() as host:
            check(host, draft)
            return time.perf_counter() - start
