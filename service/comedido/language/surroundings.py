"""The sentence around an offensive word, and who is in it."""

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from comedido.language.word_classes import word_class


class Surroundings(NamedTuple):
    """The sentence `words[first:last]` around the offensive words `words[start:end]`.

    `pauses` tells of every word whether it is one. `names` are the places of handles and of what is written
    like a proper name, `offences` those of other offensive words, each with the first place of its row,
    `own_deeds` those of verbs that tell what the author did («dejé», «perdí»).
    """

    words: Sequence[str]
    pauses: Sequence[bool]
    first: int
    start: int
    end: int
    last: int
    names: Collection[int]
    offences: Mapping[int, int]
    own_deeds: Collection[int]

    def word(self, place: int) -> str:
        """The word at `place`, or nothing outside the sentence."""
        return self.words[place] if self.first <= place < self.last else ""

    def pause(self, place: int) -> bool:
        """Whether the sentence pauses or ends at `place`."""
        return not self.first <= place < self.last or self.pauses[place]

    def is_somebody(self, place: int) -> bool:
        """Whether `place` holds a person, an office, a group, an organisation or a name."""
        return place in self.names or self.is_known_somebody(place)

    def is_known_somebody(self, place: int) -> bool:
        """The same without names: a person, an office, a group, an organisation or a handle."""
        word = self.word(place)
        return word.startswith("@") or word in _somebody() or _is_follower(word)


def _is_follower(word: str) -> bool:
    """Whether the word names people by what they follow or do («…ista»)."""
    return word.endswith(("ista", "istas")) and word not in word_class("cosa_en_ista")


@cache
def _somebody() -> frozenset[str]:
    return word_class("persona") | word_class("cargo") | word_class("organización") | word_class("grupo")
