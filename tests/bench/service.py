"""What the service costs: a check, a cold start, memory."""

import json
import struct
import subprocess
import time
from pathlib import Path

from comedido.checker import create_checker
from comedido.contract import AccountKind, Actor, Draft
from tests.bench.figures import Figure, spread
from tests.bench.texts import varied_texts
from tests.browser.local_service import LocalService

MEBIBYTE = 1024 * 1024


def measure_checks() -> list[Figure]:
    """Time of a check inside the service, language included."""
    checker = create_checker()
    actor = Actor(handle="marta_rojas_p", kind=AccountKind.PERSONAL)
    drafts = [Draft(text=text, actor=actor) for text in varied_texts()]
    checker.check(drafts[0])
    times = []
    for draft in drafts:
        started = time.perf_counter()
        checker.check(draft)
        times.append((time.perf_counter() - started) * 1000)
    return spread("revisión dentro del servicio (280 caracteres)", times, aim=10)


def measure_cold_start(folder: Path) -> list[Figure]:
    """Time from starting the host, with no service there, to its first verdict; then the memory of both."""
    local = LocalService("chromium", folder / "profile", folder / "home")
    frame = json.dumps({"kind": "check", "id": 1, "draft": {"text": varied_texts()[0]}}).encode()
    started = time.perf_counter()
    with subprocess.Popen(
        [folder / "home" / "comedido-host"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as host:
        assert host.stdin
        assert host.stdout
        host.stdin.write(struct.pack("=I", len(frame)) + frame)
        host.stdin.flush()
        (length,) = struct.unpack("=I", host.stdout.read(4))
        answer = json.loads(host.stdout.read(length))
        seconds = time.perf_counter() - started
        assert answer["kind"] == "verdict", answer
        figures = [
            Figure("arranque en frío hasta el primer veredicto", seconds, "s", aim=1.5),
            Figure("memoria del servicio", local.memory("serve") / MEBIBYTE, "MiB", aim=200),
            Figure("memoria del anfitrión", local.memory("comedido.host") / MEBIBYTE, "MiB"),
        ]
        host.stdin.close()
    local.end()
    return figures
