"""Texts made to exhaust the service, as long as the longest post: the slowest check of each, in CPU time.

Other work on the machine does not count, for only the time of this thread does.
"""

import gc
import time
from datetime import date

from comedido.checks import CHECKS
from comedido.checks.context import Context
from comedido.contract import LONGEST_TEXT, AccountKind, Actor, Draft, Network, Surface
from comedido.language.pipeline import read, readings_forgotten
from comedido.language.reading import Reading
from comedido.loading import loaded_checker
from tests.bench.figures import Aim, Figure, number
from tests.checks.entities import ENTITIES
from tests.checks.known import policy_of
from tests.hostile.exhausting_texts import EXHAUSTING

AIM_MS = 50
_READ, _MODELS = "lectura", "modelos"


def exhausting() -> list[Figure]:
    """Reading and models over all texts, then for each text the check that took longest."""
    loaded_checker()
    # As in the service: what is loaded is no garbage to look through.
    gc.collect()
    gc.freeze()
    times = {name: _milliseconds(text) for name, text in EXHAUSTING.items()}
    gc.unfreeze()
    shared = [
        Figure(f"{part}, {number(LONGEST_TEXT)} caracteres", [each[part] for each in times.values()], "ms")
        for part in (_READ, _MODELS)
    ]
    return [*shared, *(_slowest(name, each) for name, each in times.items())]


def _slowest(name: str, times: dict[str, float]) -> Figure:
    check = max(CHECKS, key=lambda check: times[check])
    return Figure(f"{name}: {check}", [times[check]], "ms", Aim(50, AIM_MS))


def _milliseconds(text: str) -> dict[str, float]:
    with readings_forgotten():
        start = time.thread_time()
        reading = _read(text)
        times = {_READ: _since(start)}
        start = time.thread_time()
        assert reading.doc._.scores is not None
        times[_MODELS] = _since(start)
        context = Context(
            reading=reading, parent=None, policy=policy_of(ENTITIES["municipio"]), today=date(2026, 11, 23)
        )
        actor = Actor(handle="quien_escribe", kind=AccountKind.INSTITUTIONAL)
        draft = Draft(text=text, network=Network.FACEBOOK, surface=Surface.REPLY, actor=actor)
        for name, check in CHECKS.items():
            start = time.thread_time()
            list(check(draft, context))
            times[name] = _since(start)
    return times


def _read(text: str) -> Reading:
    """With what is looked up once for all checks."""
    reading = read(text)
    assert len(reading.standing.is_pause) == len(reading.doc)
    assert all(found is not None for found in (reading.hashtags, reading.handles, reading.links))
    return reading


def _since(start: float) -> float:
    return (time.thread_time() - start) * 1000
