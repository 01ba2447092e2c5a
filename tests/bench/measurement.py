"""One measurement of the run: what it found, or why it found nothing."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.bench.figures import Figure
from tests.bench.machine import load


@dataclass(frozen=True)
class Measurement:
    """`load` is the machine's load before and after; `failure` says in Spanish why there are no figures."""

    title: str
    load: tuple[float, float]
    figures: list[Figure] = field(default_factory=list)
    failure: str | None = None


def measured(title: str, work: Callable[[], list[Figure]]) -> Measurement:
    """Do `work`; whatever goes wrong is told in place of its figures, so that the others still count."""
    before = load()
    try:
        figures = work()
    except Exception as error:
        return Measurement(title, (before, load()), failure=f"{type(error).__name__}: {error}")
    return Measurement(title, (before, load()), figures)
