"""Figures of yes-or-no judgements, as the literature defines them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy

Array = numpy.ndarray[Any, numpy.dtype[Any]]


@dataclass(frozen=True, slots=True)
class Counts:
    """How often «yes» was said rightly and wrongly, and «no» likewise."""

    right_yes: int
    wrong_yes: int
    right_no: int
    wrong_no: int

    @classmethod
    def of(cls, said: Sequence[bool], true: Sequence[bool]) -> "Counts":
        """The counts of what was `said` of texts, against what is `true` of them."""
        pairs = list(zip(said, true, strict=True))
        return cls(
            *(pairs.count(pair) for pair in ((True, True), (True, False), (False, False), (False, True)))
        )

    @property
    def size(self) -> int:
        """Number of texts."""
        return self.right_yes + self.wrong_yes + self.right_no + self.wrong_no

    @property
    def precision(self) -> float:
        """Share of «yes» that is right; 1 when nothing was said."""
        return self.right_yes / said if (said := self.right_yes + self.wrong_yes) else 1.0

    @property
    def recall(self) -> float:
        """Share of what is true that was found; 1 when nothing is."""
        return self.right_yes / true if (true := self.right_yes + self.wrong_no) else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return _f1(self.right_yes, self.wrong_yes, self.wrong_no)

    @property
    def macro_f1(self) -> float:
        """Mean of the F1 of «yes» and that of «no»."""
        return (self.f1 + _f1(self.right_no, self.wrong_no, self.wrong_yes)) / 2

    @property
    def false_per_thousand(self) -> float:
        """Of a thousand texts that deserve «no», those that got «yes»."""
        return 1000 * self.wrong_yes / false if (false := self.wrong_yes + self.right_no) else 0.0


def area_under_curve(chances: Sequence[float], true: Sequence[bool]) -> float:
    """Probability that a true text got more than a false one, ties half (Mann and Whitney 1947)."""
    order = numpy.argsort(chances, kind="stable")
    values, answers = numpy.asarray(chances)[order], numpy.asarray(true)[order]
    _, place, times = numpy.unique(values, return_inverse=True, return_counts=True)
    ranks = (numpy.cumsum(times) - (times - 1) / 2)[place]
    yes, no = answers.sum(), (~answers).sum()
    return float((ranks[answers].sum() - yes * (yes + 1) / 2) / (yes * no)) if yes and no else float("nan")


def reliability(
    chances: Sequence[float], true: Sequence[bool], parts: int = 10
) -> list[tuple[float, float, int]]:
    """For each tenth of the probabilities: mean that was said, share that was true, how many texts."""
    said, answers = numpy.asarray(chances), numpy.asarray(true, dtype=float)
    places = numpy.minimum((said * parts).astype(int), parts - 1)
    return [
        (float(said[inside].mean()), float(answers[inside].mean()), int(inside.sum()))
        for part in range(parts)
        if (inside := places == part).any()
    ]


def calibration_error(chances: Sequence[float], true: Sequence[bool]) -> float:
    """Expected calibration error over tenths (Naeini et al. 2015)."""
    table = reliability(chances, true)
    return sum(abs(said - share) * count for said, share, count in table) / sum(count for *_, count in table)


def _f1(right: int, wrong: int, missed: int) -> float:
    return 2 * right / total if (total := 2 * right + wrong + missed) else 1.0
