"""The sentences in which some words stand, as the tokens that they hold."""

from collections.abc import Collection

from comedido.language.phrase_book import FoundSign
from comedido.language.reading import Reading


def sentences_with(signs: Collection[FoundSign], reading: Reading) -> frozenset[int]:
    """The tokens of every sentence in which one of the signs begins."""
    places = {sign.start for sign in signs}
    if not places:
        return frozenset()
    return frozenset(
        token
        for sentence in reading.sentences
        if not places.isdisjoint(range(sentence.start, sentence.end))
        for token in range(sentence.start, sentence.end)
    )
