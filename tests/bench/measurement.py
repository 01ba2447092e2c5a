"""One measurement of the run: what it found, or why it found nothing."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.bench.figures import Figure
from tests.bench.machine import load


@dataclass(frozen=True)
class Planned:
    """A measurement that can be made: `name` is its short name on the command line.

    `title` and `words`, what is measured and how, are in Spanish.
    """

    name: str
    title: str
    words: str
    work: Callable[[], list[Figure]]


@dataclass(frozen=True)
class Measurement:
    """`load` is the machine's load before and after; `failure` says in Spanish why there are no figures."""

    name: str
    title: str
    words: str
    load: tuple[float, float]
    figures: list[Figure] = field(default_factory=list)
    failure: str | None = None


def measured(planned: Planned) -> Measurement:
    """Do the work; whatever goes wrong is told in place of its figures, so that the others still count."""
    before = load()
    figures: list[Figure] = []
    failure = None
    try:
        figures = planned.work()
    except Exception as error:
        failure = f"{type(error).__name__}: {error}"
    return Measurement(planned.name, planned.title, planned.words, (before, load()), figures, failure)
