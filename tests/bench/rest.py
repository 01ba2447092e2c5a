"""What goes on while nobody writes: an open page of a site, a service that waits, a host that waits.

The page is large and changes all the time, as a feed does. Once it has settled, no timer and no script of the
extension should run in it. That the trace would show them is proved by what is typed afterwards.
"""

import asyncio
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.bench.composer import composer_on_stage, rewrite, wait_for_verdict
from tests.bench.crowd import crowd
from tests.bench.figures import Aim, Figure
from tests.bench.timers import Activity, traced
from tests.browser.composers import CLEAR
from tests.browser.page import Page

SETTLING_SECONDS = 16
"""On a page that may be the person's own profile the extension looks for that during fifteen seconds."""

REST_SECONDS = 60


@dataclass(frozen=True)
class Work:
    """What a process has done since it started: seconds of a processor, and how often it was woken up."""

    seconds: float
    wakings: int


@dataclass(frozen=True)
class Rest:
    """Everything that was seen: while the page settled, in the minute after it, and while somebody wrote."""

    settling: Activity
    resting: Activity
    writing: Activity
    service: Work
    host: Work


def rest(program: Path) -> list[Figure]:
    """A minute without a composer in use."""
    seen = asyncio.run(_seen(program))
    if not seen.writing.registrations:
        raise RuntimeError("La traza no mostró los temporizadores de quien escribe y no prueba nada.")
    during = f"en {REST_SECONDS} s"
    settling = f"Temporizadores de la extensión en los primeros {SETTLING_SECONDS} s de la página"
    resting = seen.resting
    return [
        Figure(f"Temporizadores de la extensión {during}", [resting.registrations], "", Aim(50, 0)),
        Figure(f"Llamadas a guiones de la extensión {during}", [resting.calls], "", Aim(50, 0)),
        Figure(settling, [seen.settling.registrations], ""),
        Figure("Temporizadores mientras se escribe una frase", [seen.writing.registrations], ""),
        Figure(f"Procesador del servicio {during}", [seen.service.seconds * 1000], "ms", Aim(50, 100)),
        Figure(f"Veces que el servicio despierta {during}", [seen.service.wakings], ""),
        Figure(f"Procesador del host {during}", [seen.host.seconds * 1000], "ms", Aim(50, 0)),
        Figure(f"Veces que el host despierta {during}", [seen.host.wakings], "", Aim(50, 0)),
    ]


async def _seen(program: Path) -> Rest:
    async with composer_on_stage(program) as (stage, page):
        await crowd(page)
        settling = await _left_alone(page, SETTLING_SECONDS)
        (service,), (host,) = stage.local.running("serve"), stage.local.running("comedido.host")
        before = _work(service), _work(host)
        resting = await _left_alone(page, REST_SECONDS)
        worked = [_since(*pair) for pair in zip(before, (_work(service), _work(host)), strict=True)]
        async with traced(page.tab) as writing:
            await rewrite(page, CLEAR)
            await wait_for_verdict(page)
        return Rest(settling, resting, writing, *worked)


async def _left_alone(page: Page, seconds: float) -> Activity:
    async with traced(page.tab) as activity:
        await asyncio.sleep(seconds)
    return activity


def _work(process: psutil.Process) -> Work:
    times = process.cpu_times()
    return Work(times.user + times.system, sum(map(_wakings, _threads(process))))


def _threads(process: psutil.Process) -> list[Path]:
    return list(Path(f"/proc/{process.pid}/task").glob("*/status"))


def _wakings(thread: Path) -> int:
    """How often it gave the processor up, and so was woken up again: its line in Linux' account of it."""
    lines = dict(line.split(":", 1) for line in thread.read_text(encoding="utf-8").splitlines())
    return int(lines["voluntary_ctxt_switches"])


def _since(before: Work, after: Work) -> Work:
    return Work(after.seconds - before.seconds, after.wakings - before.wakings)
