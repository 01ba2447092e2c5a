"""What the two processes keep in memory while somebody writes: resident bytes, shared libraries included."""

import psutil

from tests.bench.drafts import drafts
from tests.bench.figures import Aim, Figure
from tests.bench.own_home import check, own_home
from tests.conftest import services
from tests.native_host import NativeHost

CHECKS = 1_000
MEGABYTE = 1_000_000


def memory() -> list[Figure]:
    """Service and host after a thousand different drafts."""
    with own_home() as home, NativeHost() as host:
        for draft in drafts(CHECKS):
            check(host, draft)
        (service,) = services(home)
        return [
            Figure(
                f"Memoria del servicio tras {CHECKS} revisiones", [_megabytes(service)], "MB", Aim(50, 200)
            ),
            Figure("Memoria del host", [_megabytes(psutil.Process(host.process.pid))], "MB", Aim(50, 30)),
        ]


def _megabytes(process: psutil.Process) -> float:
    return process.memory_info().rss / MEGABYTE
