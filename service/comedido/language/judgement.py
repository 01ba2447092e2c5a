"""How rules and models become one probability: a logistic sum whose weights were fitted to labelled texts.

For each question `judgement.json` holds the weight of every sign and the probabilities from which a text is
warned about or reminded of.
"""

import json
import math
from collections.abc import Mapping
from enum import IntEnum, StrEnum
from functools import cache

from pydantic import BaseModel, ConfigDict, Field

from comedido.language.artefacts import artefact

_FARTHEST = 30.0


class Question(StrEnum):
    """What is judged."""

    TONE = "tone"
    PROSELYTISM = "proselytism"
    INSTITUTIONAL = "institutional"


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Level(IntEnum):
    """Where a probability leads."""

    CLEAR = 0
    REMIND = 1
    WARN = 2


class Judgement(_Entry):
    """The weights of one question's signs by their name, and where the sum leads."""

    weights: Mapping[str, float]
    bias: float
    warn_from: float = Field(gt=0, lt=1)
    remind_from: float = Field(gt=0, lt=1)

    def chance(self, signs: Mapping[str, float]) -> float:
        """The probability that signs of these sizes stand for. Raises KeyError for one that is missing."""
        total = self.bias + sum(weight * signs[name] for name, weight in self.weights.items())
        return 1 / (1 + math.exp(-max(-_FARTHEST, min(_FARTHEST, total))))

    def level(self, chance: float) -> Level:
        """Where a probability leads."""
        if chance >= self.warn_from:
            return Level.WARN
        return Level.REMIND if chance >= self.remind_from else Level.CLEAR


@cache
def judgements() -> Mapping[Question, Judgement]:
    """The judgement of every question. Raises ArtefactError."""
    loaded = json.loads(artefact("judgement.json"))
    return {question: Judgement.model_validate(loaded[question]) for question in Question}
