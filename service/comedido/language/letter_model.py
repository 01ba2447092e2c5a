"""The linear models: one weight for each hashed feature, for each of three questions."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

import numpy

from comedido.language.letter_features import letter_features

QUESTIONS = ("offensive", "proselytism", "institutional")
"""What is asked of a text, each answered with log-odds."""


class LetterModel:
    """Loaded weights: eight-bit, with one scale for each question."""

    def __init__(self, content: bytes) -> None:
        """`content` is an `npz` file with `weights` (questions, features), `scales` and `biases`."""
        with numpy.load(BytesIO(content)) as arrays:
            self._weights: Any = arrays["weights"]
            self._scales: Any = arrays["scales"]
            self._biases: Any = arrays["biases"]

    def log_odds(self, text: str) -> Mapping[str, float]:
        """The log-odds of each question's «yes». `text` is as models read it."""
        places = letter_features(text)
        sums = self._weights.take(places, axis=1).sum(axis=1, dtype=numpy.int64)
        answers = sums * self._scales / numpy.sqrt(max(len(places), 1)) + self._biases
        return dict(zip(QUESTIONS, map(float, answers), strict=True))
