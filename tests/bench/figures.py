"""A measured quantity and what was aimed at."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import quantiles

DECIMALS = ((0.01, 5), (1, 3), (10, 2), (100, 1))
"""Numbers below each of these are written with at most so many decimals; greater ones with none."""


@dataclass(frozen=True)
class Aim:
    """The most that one percentile of the values may be, in their unit.

    `promise` says in Spanish what issue 7 asked for, when it is one of its aims: `goals` has them all.
    """

    percentile: int
    most: float
    promise: str = ""

    def __str__(self) -> str:
        return f"≤ {number(self.most)}"

    def met_by(self, value: float) -> bool:
        """Whether a value of that percentile reaches the aim."""
        return value <= self.most


@dataclass(frozen=True)
class Floor:
    """The least that one percentile of the values may be, in their unit; `promise` as of an `Aim`."""

    percentile: int
    least: float
    promise: str = ""

    def __str__(self) -> str:
        return f"≥ {number(self.least)}"

    def met_by(self, value: float) -> bool:
        """Whether a value of that percentile reaches the aim."""
        return value >= self.least


@dataclass(frozen=True)
class Figure:
    """The values of everything that was measured under one name, in their order.

    `name` and `unit` are in Spanish; without values, `unit` says why there are none. `at` is where the figure
    stands among others that differ by one quantity alone: characters, clients, checks.
    """

    name: str
    values: Sequence[float] = field(repr=False)
    unit: str
    aim: Aim | Floor | None = None
    at: float | None = None

    def percentile(self, percent: int) -> float:
        """The value below which `percent` (1 to 99) of the values lie, interpolated."""
        if len(self.values) == 1:
            return self.values[0]
        return quantiles(self.values, n=100, method="inclusive")[percent - 1]

    @property
    def reached(self) -> bool | None:
        """Whether the aim was reached, or None when there was no aim or no value."""
        if self.aim is None or not self.values:
            return None
        return self.aim.met_by(self.percentile(self.aim.percentile))


def number(value: float) -> str:
    """A number as it is written in Spanish: as few decimals as it needs, and a point for thousands."""
    decimals = next((places for limit, places in DECIMALS if abs(value) < limit), 0)
    written = f"{value:,.{decimals}f}"
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return written.translate(str.maketrans({",": ".", ".": ","}))
