"""Evasion (group 5 of the threat model): what is found as it stands is found after each mutation.

A sample here; `python3 build.py evasion` takes every example.
"""

from collections.abc import Iterable
from hashlib import sha256
from operator import itemgetter

import pytest

from tests.hostile.defence import defended_by
from tests.hostile.evasion_report import FLOOR
from tests.hostile.examples import Example, negatives, positives
from tests.hostile.mutations import MUTATIONS

FOUND, HARMLESS = 300, 12
"""How many examples of each side are tried: of fewer, chance alone would decide."""

WRITTEN_RIGHT = ("spelling", "unfinished", "credentials")
"""What these look at is how a text is written, which a mutation changes. The whole report has them too."""


def sample(examples: Iterable[Example], size: int) -> list[tuple[int, Example]]:
    """Some examples with a number for each; one more or less elsewhere changes none of the others."""
    numbered = [(int.from_bytes(sha256(each.text.encode()).digest()[:4]), each) for each in examples]
    return sorted(numbered, key=itemgetter(0))[:size]


@pytest.fixture(scope="module")
def standing() -> list[tuple[int, Example]]:
    """A sample of what is found without any mutation."""
    examples = [example for example in positives() if example.group not in WRITTEN_RIGHT]
    return [
        (number, example) for number, example in sample(examples, FOUND) if example.is_found(example.text)
    ]


@pytest.fixture(scope="module")
def harmless() -> list[tuple[int, Example]]:
    """A sample of what only looks like something."""
    return sample(negatives(), HARMLESS)


@defended_by(
    "service/comedido/language/normalisation.py",
    "normalised = normalised.rewritten(unmasked_characters(normalised.text))",
)
@defended_by(
    "service/comedido/language/normalisation.py",
    "normalised = normalised.rewritten(look_alikes(normalised.text, known.is_real))",
)
@defended_by(
    "service/comedido/language/normalisation.py",
    "normalised = normalised.rewritten(turned_round(normalised.text, known.is_real))",
)
@defended_by(
    "service/comedido/language/normalisation.py",
    "normalised = normalised.rewritten(letters_joined(normalised.text, known))",
)
@defended_by(
    "service/comedido/language/normalisation.py",
    "normalised = normalised.rewritten(letters_restored(normalised.text, known))",
)
@defended_by(
    "service/comedido/language/normalisation.py",
    "normalised = normalised.rewritten(hashtags_in_sentences(normalised.text, known))",
)
@pytest.mark.parametrize("name", MUTATIONS)
def test_what_is_found_is_found_after_a_mutation(name: str, standing: list[tuple[int, Example]]) -> None:
    changed = [
        (example, evasive)
        for number, example in standing
        if (evasive := MUTATIONS[name](example.text, number)) != example.text
    ]
    missed = [evasive for example, evasive in changed if not example.is_found(evasive)]
    assert changed
    kept = 1 - len(missed) / len(changed)
    assert kept >= FLOOR, missed


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_mutation_makes_nothing_of_what_is_harmless(name: str, harmless: list[tuple[int, Example]]) -> None:
    before = [example.text for _, example in harmless if example.is_found(example.text)]
    mutated = [MUTATIONS[name](example.text, number) for number, example in harmless]
    after = [text for text, (_, example) in zip(mutated, harmless, strict=True) if example.is_found(text)]
    assert len(after) <= len(before), after
