"""The word of a lexicon behind one that is no word at all: as it sounds, with a slip, or without vowels.

A guess counts only when no more frequent word of Spanish could have been meant instead.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property

from comedido.language.slips import Slips, completed, swapped_or_doubled
from comedido.language.sounds import sound, sounds, spelt_alike

_SHORTEST = 4
_LONGEST = 30
_SHORTEST_WITH_A_WRONG_LETTER = 7
_VOWELS = frozenset("aeiou")
_SHORTEST_BY_INNER_VOWELS = {0: 4, 1: 7}
"""Letters that a word must have to be told by its consonants, by the vowels left between first and last."""

_RARELY_WRITTEN_SO = 15
"""Vowels are left out of insults rather than of other words, unless these are so much more frequent."""

_VERY_FREQUENT = 2_000
_UNRANKED = 30_000


class Misspellings:
    """Leads from a misspelt word to the one of `wanted` that it must be.

    `offensive` are those that vowels are left out of, `grave` those that are recognised even with a wrong
    letter, and `ranks` the frequent words of the language with their place. All folded.
    """

    def __init__(
        self,
        wanted: Collection[str],
        offensive: Collection[str],
        grave: Collection[str],
        ranks: Mapping[str, int],
    ) -> None:
        self._wanted = frozenset(wanted)
        self._offensive = frozenset(offensive)
        self._ranks = ranks
        ordered = sorted(sorted(filter(str.isalpha, wanted)), key=self._rank, reverse=True)
        self._by_sound = dict(zip(sounds(ordered), ordered, strict=False))
        self._slips = Slips(ordered)
        self._grave = Slips([word for word in grave if len(word) >= _SHORTEST_WITH_A_WRONG_LETTER])

    def intended(self, written: str) -> str | None:
        """The word behind `written`, which is none of the frequent ones; None when nothing is sure."""
        if not _SHORTEST - 1 <= len(written) <= _LONGEST:
            return None
        if len(written) < _SHORTEST:
            found = self._surely(self._slips.behind(written), self._slipped(written))
            return found if found and self._rank(found) < _VERY_FREQUENT else None
        return (
            self._surely([self._by_sound.get(sound(written))], spelt_alike(written))
            or self._surely(self._slips.behind(written), self._slipped(written))
            or self._by_consonants(written)
            or self._surely(self._with_a_wrong_letter(written), self._slipped(written))
        )

    def _surely(self, found: Iterable[str | None], rivals: Iterable[str], handicap: int = 1) -> str | None:
        """The most frequent of `found`, unless a rival is more frequent by `handicap` and no wanted word."""
        words = [word for word in found if word and len(word) >= _SHORTEST]
        if not words:
            return None
        best = min(words, key=lambda word: (self._rank(word), word))
        strongest = min((self._rank(word) for word in rivals if word not in self._wanted), default=_UNRANKED)
        return best if self._rank(best) <= strongest * handicap else None

    def _by_consonants(self, written: str) -> str | None:
        found = list(self._without_vowels(written))
        if not found:
            return None
        insults = [word for word in found if word in self._offensive]
        rivals = [word for word in self._frequent.without_vowels(written) if word not in insults]
        return self._surely(insults, rivals, _RARELY_WRITTEN_SO) or self._surely(found, rivals)

    def _rank(self, word: str) -> int:
        return self._ranks.get(word, _UNRANKED)

    def _slipped(self, written: str) -> Iterator[str]:
        yield from swapped_or_doubled(written)
        yield from completed(written)

    def _without_vowels(self, written: str) -> Iterator[str]:
        inner_vowels = sum(letter in _VOWELS for letter in written[1:-1])
        if len(written) >= _SHORTEST_BY_INNER_VOWELS.get(inner_vowels, _LONGEST):
            return self._slips.without_vowels(written)
        return iter(())

    def _with_a_wrong_letter(self, written: str) -> Iterator[str]:
        if len(written) < _SHORTEST_WITH_A_WRONG_LETTER - 1:
            return iter(())
        return self._grave.with_a_wrong_letter(written)

    @cached_property
    def _frequent(self) -> Slips:
        return Slips(self._ranks)
