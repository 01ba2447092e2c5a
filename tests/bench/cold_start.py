"""From nothing running to the first verdict: the host is started, starts the service, and answers."""

import time

from tests.bench.drafts import drafts
from tests.bench.figures import Aim, Figure
from tests.bench.goals import COLD_START
from tests.bench.own_home import check, own_home
from tests.bench.programs import SOURCES, Program, programs
from tests.native_host import NativeHost

STARTS = 5
AIM_OF_OTHERS = Aim(COLD_START.percentile, COLD_START.most)


def cold_start() -> list[Figure]:
    """Each start has a fresh home, as on the first day; the programs' files may be in the disk's cache."""
    return [
        Figure(
            f"Del arranque del host al primer veredicto, {program.name}",
            [_seconds(program) for _ in range(STARTS)],
            "s",
            COLD_START if program is SOURCES else AIM_OF_OTHERS,
        )
        for program in programs()
    ]


def _seconds(program: Program) -> float:
    (draft,) = drafts(1)
    with own_home():
        start = time.perf_counter()
        with NativeHost(program.host) as host:
            check(host, draft)
            return time.perf_counter() - start
