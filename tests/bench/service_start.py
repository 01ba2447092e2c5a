"""The start of a service as who waits for it sees it: it listens, it knows the policy, it judges."""

import subprocess
import time
from itertools import pairwise

from comedido import client
from tests.bench.asking import PATIENCE_SECONDS, milliseconds
from tests.bench.drafts import drafts
from tests.bench.figures import Figure
from tests.bench.own_home import own_home
from tests.bench.programs import Program, programs

STARTS = 5
PAUSE_SECONDS = 0.002
STEPS = ("hasta que escucha", "de ahí hasta que sabe la política", "de ahí hasta el primer veredicto")
MILLISECONDS = 1000


def service_start() -> list[Figure]:
    """Each step of each program; a step begins where the one before ends."""
    return [
        Figure(f"{program.name[0].upper()}{program.name[1:]}: {step}", values, "ms")
        for program in programs()
        for step, values in zip(STEPS, zip(*_starts(program), strict=True), strict=True)
    ]


def _starts(program: Program) -> list[list[float]]:
    return [_steps(program) for _ in range(STARTS)]


def _steps(program: Program) -> list[float]:
    (draft,) = drafts(1)
    with own_home():
        moments = [time.perf_counter()]
        service = subprocess.Popen(program.service, stderr=subprocess.DEVNULL)
        try:
            while not client.listening():
                if service.poll() is not None:
                    raise RuntimeError(f"El servicio terminó con {service.returncode}.")
                time.sleep(PAUSE_SECONDS)
            moments.append(time.perf_counter())
            client.exchange(client.connect(PATIENCE_SECONDS), "GET", "/health")
            moments.append(time.perf_counter())
            milliseconds(draft)
            moments.append(time.perf_counter())
        finally:
            service.kill()
            service.wait()
    return [(after - before) * MILLISECONDS for before, after in pairwise(moments)]
