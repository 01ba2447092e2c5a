"""Fits one logistic sum whose weights may only speak for, or only against, as their sign says."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy
from scipy.optimize import minimize

from models.training.arrays import Array

_FARTHEST = 30.0
_PENALTY = 1e-4


@dataclass(frozen=True, slots=True)
class Sum:
    """Weights by the name of the sign, and the bias."""

    weights: Mapping[str, float]
    bias: float

    def chance(self, signs: Mapping[str, float]) -> float:
        """The probability of a text with these signs."""
        total = self.bias + sum(weight * signs[name] for name, weight in self.weights.items())
        return 1 / (1 + math.exp(-max(-_FARTHEST, min(_FARTHEST, total))))


def fit_sum(
    signs: Sequence[Mapping[str, float]],
    answers: Sequence[bool],
    counts: Sequence[float],
    against: frozenset[str] = frozenset(),
    least: Mapping[str, float] = MappingProxyType({}),
) -> Sum:
    """The weighted maximum of likelihood with a small ridge; signs in `against` may only speak against.

    `least` has the smallest weight that a sign may get, where that is not zero.
    """
    names = list(signs[0])
    values: Array = numpy.asarray([[each[name] for name in names] for each in signs])
    targets: Array = numpy.asarray(answers, dtype=float)
    shares: Array = numpy.asarray(counts) / numpy.sum(counts)

    def loss(parameters: Array) -> tuple[float, Array]:
        totals = values @ parameters[:-1] + parameters[-1]
        chances = 1 / (1 + numpy.exp(-numpy.clip(totals, -_FARTHEST, _FARTHEST)))
        likelihood = targets * numpy.log(chances + 1e-12) + (1 - targets) * numpy.log(1 - chances + 1e-12)
        missed = shares * (chances - targets)
        slope = numpy.append(values.T @ missed + 2 * _PENALTY * parameters[:-1], missed.sum())
        return float(-(shares * likelihood).sum() + _PENALTY * (parameters[:-1] ** 2).sum()), slope

    bounds = [(None, 0.0) if name in against else (least.get(name, 0.0), None) for name in names]
    found = minimize(
        loss, numpy.zeros(len(names) + 1), jac=True, method="L-BFGS-B", bounds=[*bounds, (None, None)]
    )
    return Sum(
        {name: round(float(weight), 4) for name, weight in zip(names, found.x[:-1], strict=True)},
        round(float(found.x[-1]), 4),
    )
