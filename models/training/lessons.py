"""What each stage of training is taught: first every data set, then what is closest to the mission."""

import random
from collections.abc import Mapping, Sequence

from models.texts.example import Example, Split, answer
from models.training.fit import Lesson

_SEED = 2019
_TAUGHT_AGAIN = {"offendes": 9000, "town_halls": 1000, "crisis": 1500, "citizen_replies": 1000}
"""Most texts of other sets that the second stage repeats, so that what they taught is not lost."""

_OF_COURSE: Mapping[str, Mapping[str, str]] = {
    "corpus/tone/groups": {"proselytism": "none"},
    "corpus/tone/everyday": {"proselytism": "none"},
    "corpus/voice/entities": {"tone": "respectful", "proselytism": "none"},
}
"""Answers that hold for a whole file of a corpus, though it was written for another question."""

Read = tuple[Example, str]
"""An example and its text as models read it."""


def general_lessons(read: Sequence[Read]) -> list[Lesson]:
    """Every text that may train, with every answer."""
    return [Lesson(text, _answers(example)) for example, text in _training(read)]


def own_lessons(read: Sequence[Read]) -> list[Lesson]:
    """Our own labels and corpora, and a part of the sets that agree with their definitions."""
    chance = random.Random(_SEED)  # noqa: S311 nothing secret
    own = [(example, text) for example, text in _training(read) if example.own]
    for source, most in _TAUGHT_AGAIN.items():
        others = [each for each in _training(read) if each[0].source == source and not each[0].own]
        # Offences are rare there, and are what is to be learnt.
        rare = [each for each in others if each[0].answers.get("tone", 0)]
        common = [each for each in others if not each[0].answers.get("tone", 0)]
        chance.shuffle(common)
        own += rare + common[: max(0, most - len(rare))]
    return [Lesson(text, _answers(example)) for example, text in own]


def _training(read: Sequence[Read]) -> list[Read]:
    return [each for each in read if each[0].split is Split.TRAIN]


def _answers(example: Example) -> Mapping[str, int]:
    added = {head: answer(head, name) for head, name in _OF_COURSE.get(example.source, {}).items()}
    return {**added, **example.answers}
