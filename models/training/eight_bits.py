"""Weights in eight bits: what a matrix of the network becomes when it ships."""

from dataclasses import dataclass
from typing import Any

import numpy

from models.training.arrays import Array

_MOST_SIGNED, _MOST_UNSIGNED = 127, 255


@dataclass(frozen=True, slots=True)
class EightBits:
    """A matrix as `(values - zero) * scale`; a scale and a zero for all of it, or for each column."""

    values: Array
    scale: Array
    zero: Array


def of_columns(matrix: Array) -> EightBits:
    """A matrix that others are multiplied by (inputs, outputs): signed, with a scale for each output."""
    scale = (numpy.abs(matrix).max(axis=0) / _MOST_SIGNED).astype("float32")
    scale[scale == 0] = 1
    values = numpy.clip(numpy.rint(matrix / scale), -_MOST_SIGNED, _MOST_SIGNED).astype("int8")
    return EightBits(values, scale, numpy.zeros(scale.shape, "int8"))


def of_all(matrix: Array) -> EightBits:
    """A table of vectors that are looked up: unsigned, with one scale; zero stays exactly zero."""
    low, high = min(float(matrix.min()), 0.0), max(float(matrix.max()), 0.0)
    scale: Any = numpy.float32((high - low) / _MOST_UNSIGNED or 1.0)
    zero = round(-low / float(scale))
    values = numpy.clip(numpy.rint(matrix / scale) + zero, 0, _MOST_UNSIGNED).astype("uint8")
    return EightBits(values, numpy.asarray(scale), numpy.asarray(zero, "uint8"))
