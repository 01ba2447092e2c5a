"""Where phrases that an entity wrote down stand in a text: word after word, no notation, no inflection."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from comedido.language.folding import fold
from comedido.language.reading import Reading

_WORD = re.compile(r"\w+")


class Occurrence(NamedTuple):
    """A phrase as it was written down, and the tokens of the reading that it stands at (half open)."""

    phrase: str
    start: int
    end: int


def occurrences(reading: Reading, phrases: Iterable[str]) -> Iterator[Occurrence]:
    """Every place of each phrase, whatever its capitals and accents, also inside hashtags."""
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase in phrases:
        if words := tuple(_WORD.findall(fold(phrase))):
            by_first.setdefault(words[0], []).append((words, phrase))
    folded = reading.folded
    for start, word in enumerate(folded):
        for words, phrase in by_first.get(word, ()):
            end = start + len(words)
            if folded[start:end] == words:
                yield Occurrence(phrase, start, end)
