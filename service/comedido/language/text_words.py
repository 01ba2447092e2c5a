"""The different words of a text by what phrases can ask of them, gathered once for all books of phrases."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from comedido.language.phrase_notation import SHORTEST_STEM

Word: TypeAlias = tuple[str, str, bool]
"""A word as written and folded, and whether it may be a name where it stands."""


@dataclass(frozen=True, slots=True)
class TextWords:
    """The `different` words of a text, the number of each token's among them, and those with each feature.

    Features are what phrases ask for: the folded word, exactly what is written, and how it begins.
    """

    different: Sequence[Word]
    numbers: Sequence[int]
    with_feature: Mapping[str, Sequence[int]]


def exactly(written: str) -> str:
    """The feature of a word with exactly these accents."""
    return f"={written.lower()}"


def beginning(folded: str) -> str:
    """The feature of every word that begins like this one."""
    return f"{folded[:SHORTEST_STEM]}*"


def text_words(words: Iterable[Word]) -> TextWords:
    """Those of a text, given the word of each token."""
    numbers_of: dict[Word, int] = {}
    numbers = [numbers_of.setdefault(word, len(numbers_of)) for word in words]
    with_feature: dict[str, list[int]] = {}
    for (written, folded, _), number in numbers_of.items():
        for feature in (folded, exactly(written), beginning(folded)):
            if feature in with_feature:
                with_feature[feature].append(number)
            else:
                with_feature[feature] = [number]
    return TextWords(list(numbers_of), numbers, with_feature)
