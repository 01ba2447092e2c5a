"""The same judgements by axis, function, dialect, length and source, so that a mean hides nothing."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from comedido.language.encoder import HEADS
from comedido.language.judgement import Level
from models.evaluation.figures import colombian, of_sources
from models.evaluation.judged import Judged
from models.evaluation.metrics import Counts

FEWEST = 5
"""Texts of the smallest slice that is shown."""

_WORST = 2
_LENGTHS = ((60, "hasta 60"), (140, "61 a 140"), (280, "141 a 280"), (100_000, "más de 280"))
_Name = Callable[[Judged], str | None]


@dataclass(frozen=True, slots=True)
class Slice:
    """Warnings on the texts that share something: `by` what, and its `name` there."""

    by: str
    name: str
    counts: Counts


def tone_slices(texts: Sequence[Judged]) -> list[Slice]:
    """Tone by axis (recall alone means something there), function, dialect, length and source."""
    rows = [*colombian(texts), *of_sources(texts, "corpus/tone")]
    known = [each for each in texts if "tone" in each.example.answers]
    cases = of_sources(texts, "functional/tone")

    def level(each: Judged) -> Level:
        return each.tone

    return [
        *_by("eje", rows, _axis, level, "tone"),
        *_by("función", cases, _function, level, "tone"),
        *_by("función y eje", cases, lambda each: each.example.function, level, "tone"),
        *_by("dialecto", rows, _dialect, level, "tone"),
        *_by("caracteres", rows, _length, level, "tone"),
        *_by("fuente", known, _source, level, "tone"),
    ]


def proselytism_slices(texts: Sequence[Judged]) -> list[Slice]:
    """Proselytism by function, dialect, length and source."""
    rows = [*colombian(texts), *of_sources(texts, "corpus/proselytism")]
    known = [each for each in texts if "proselytism" in each.example.answers]

    def level(each: Judged) -> Level:
        return each.proselytism

    return [
        *_by("función", of_sources(texts, "functional/proselytism"), _function, level, "proselytism"),
        *_by("dialecto", rows, _dialect, level, "proselytism"),
        *_by("caracteres", rows, _length, level, "proselytism"),
        *_by("fuente", known, _source, level, "proselytism"),
    ]


def _by(
    what: str, texts: Iterable[Judged], name: _Name, level: Callable[[Judged], Level], head: str
) -> list[Slice]:
    groups: dict[str, list[Judged]] = {}
    for each in texts:
        if found := name(each):
            groups.setdefault(found, []).append(each)
    return [
        Slice(
            what,
            group,
            Counts.of(
                [level(each) is Level.WARN for each in members],
                [each.example.answers[head] == _WORST for each in members],
            ),
        )
        for group, members in sorted(groups.items())
        if len(members) >= FEWEST or what == "función y eje"
    ]


def _axis(each: Judged) -> str | None:
    axis = each.example.answers.get("axis")
    return None if axis is None else HEADS["axis"][axis]


def _function(each: Judged) -> str:
    return each.example.function.rpartition("/")[2]


def _dialect(each: Judged) -> str | None:
    return each.example.dialect or None


def _length(each: Judged) -> str:
    return next(name for most, name in _LENGTHS if len(each.example.text) <= most)


def _source(each: Judged) -> str:
    return each.example.source


def by_name(slices: Iterable[Slice], what: str) -> Mapping[str, Counts]:
    """The counts of one kind of slice by name."""
    return {each.name: each.counts for each in slices if each.by == what}
