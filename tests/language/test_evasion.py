"""Evasion is undone: offences are found again after each mutation, and their spans are what was written."""

import csv
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from comedido.language.normalisation import normalise
from comedido.language.offence import tone_signs
from comedido.language.pipeline import read
from models.training.mutations import LOSSY, REVERSIBLE, mutated, words_in

CORPUS = Path(__file__).parents[1] / "checks" / "corpus" / "tone_positive.csv"
OFFENSIVE = 2
FLOORS = {
    **dict.fromkeys(REVERSIBLE, 0.99),
    "one_masked": 0.95,
    "swapped": 0.95,
    "doubled": 0.96,
    "respelt": 0.94,
    "all_masked": 0.79,
    "without_vowels": 0.77,
    "deleted": 0.75,
}
FRAMES = ("Usted es un {} y punto.", "¡Qué {}!", "Ese {} otra vez, señora", "{}, renuncie.", "Alcalde {}")
INSULTS = (
    "imbécil",
    "idiota",
    "estúpido",
    "Malparido",
    "pirobo",
    "GONORREA",
    "hijueputa",
    "sinvergüenza",
    "asqueroso",
    "ladrón",
    "mequetrefe",
    "ñero",
)


def chance_of(seed: int | str) -> random.Random:
    return random.Random(seed)  # noqa: S311 nothing secret


def offences(text: str) -> list[tuple[int, int]]:
    """The spans of the offences of a text, in its own characters."""
    reading = read(text)
    found = tone_signs(reading).offences
    return [reading.span(each.start, each.end) for each in found if each.grade >= OFFENSIVE]


@pytest.fixture(scope="module")
def sentences() -> list[tuple[str, list[tuple[int, int]]]]:
    """Sentences that offend, with the spans of what offends in them."""
    with CORPUS.open(encoding="utf-8", newline="") as lines:
        texts = [row["text"] for row in csv.DictReader(lines)]
    return [(text, found) for text in texts if (found := offences(text))]


def targets(
    text: str, spans: list[tuple[int, int]], name: str, chance: random.Random
) -> Iterator[tuple[int, int]]:
    """All words of each offence where nothing is lost, else one of them."""
    for span in spans:
        words = words_in(text, span)
        if name in REVERSIBLE:
            yield span
        elif words:
            yield chance.choice(words)


@pytest.mark.parametrize("name", [*REVERSIBLE, *LOSSY])
def test_offences_are_found_after_a_mutation(
    name: str, sentences: list[tuple[str, list[tuple[int, int]]]]
) -> None:
    missed: list[str] = []
    tried = 0
    for number, (text, spans) in enumerate(sentences):
        chance = chance_of(f"{name} {number}")
        evasive = mutated(text, name, chance, list(targets(text, spans, name, chance))).text
        tried += evasive != text
        if evasive != text and not offences(evasive):
            missed.append(evasive)
    assert tried
    assert 1 - len(missed) / tried >= FLOORS[name], missed


@given(
    some.sampled_from(INSULTS),
    some.sampled_from(FRAMES),
    some.sampled_from([*REVERSIBLE, *LOSSY]),
    some.integers(0, 2**32),
)
def test_the_span_of_an_offence_is_the_mutated_word(insult: str, frame: str, name: str, seed: int) -> None:
    start = frame.index("{")
    word = (start, start + len(insult))
    text = frame.format(insult)
    assume(offences(text) == [word])
    after = mutated(text, name, chance_of(seed), [word])
    expected = (
        after.text.index("#") + 1 if name == "hashtag" else after.span(*word)[0],
        after.span(*word)[1],
    )
    always_found = name in REVERSIBLE and name != "hashtag"
    assert offences(after.text) in ([[expected]] if always_found else [[], [expected]])


@given(some.text(max_size=80), some.sampled_from([*REVERSIBLE, *LOSSY]), some.integers(0, 2**32))
def test_no_mutated_text_is_too_much(text: str, name: str, seed: int) -> None:
    evasive = mutated(f"{text} imbécil {text}", name, chance_of(seed)).text
    normalised = normalise(evasive)
    assert len(normalised.offsets) == len(normalised.text) + 1
    assert sorted(normalised.offsets) == list(normalised.offsets)
    reading = read(evasive)
    assert all(0 <= reading.span(token.i, token.i + 1)[0] <= len(evasive) for token in reading.doc)
