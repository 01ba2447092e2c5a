"""A measured quantity and what was aimed at."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import quantiles


@dataclass(frozen=True)
class Aim:
    """The most that one percentile of the values may be, in their unit."""

    percentile: int
    most: float


@dataclass(frozen=True)
class Figure:
    """The values of everything that was measured under one name; `name` and `unit` are in Spanish."""

    name: str
    values: Sequence[float] = field(repr=False)
    unit: str
    aim: Aim | None = None

    def percentile(self, percent: int) -> float:
        """The value below which `percent` (1 to 99) of the values lie, interpolated."""
        if len(self.values) == 1:
            return self.values[0]
        return quantiles(self.values, n=100, method="inclusive")[percent - 1]

    @property
    def reached(self) -> bool | None:
        """Whether the aim was reached, or None when there was no aim."""
        return None if self.aim is None else self.percentile(self.aim.percentile) <= self.aim.most
