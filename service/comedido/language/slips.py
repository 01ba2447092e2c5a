"""Slips of the pen, undone: a letter lost, doubled, added or exchanged, neighbours swapped, vowels left out.

The first letter is always taken to be right.
"""

from collections.abc import Collection, Iterable, Iterator

_ALPHABET = "abcdefghijklmnñopqrstuvwxyz"
_WITHOUT_VOWELS = str.maketrans("", "", "aeiou")
_WITHOUT_CONSONANTS = str.maketrans("", "", "bcdfghjklmnpqrstvwxyz~")
_LONG = 9


class Slips:
    """Leads from a word with a slip to the ones of `wanted` that it can have been. All folded."""

    def __init__(self, wanted: Collection[str]) -> None:
        self._wanted = frozenset(wanted)
        self._by_consonants = _by_skeleton(wanted, _WITHOUT_VOWELS)
        self._by_vowels = _by_skeleton(wanted, _WITHOUT_CONSONANTS)

    def behind(self, written: str) -> Iterator[str]:
        """The wanted words with one letter lost, doubled or swapped with its neighbour."""
        yield from (word for word in swapped_or_doubled(written) if word in self._wanted)
        yield from (word for word in self._alike(written) if _lacks_one(written, word))

    def with_a_wrong_letter(self, written: str) -> Iterator[str]:
        """The wanted words with one letter added, or in a long one exchanged."""
        yield from (word for word in _shortened(written) if word in self._wanted)
        if len(written) >= _LONG:
            yield from (word for word in self._alike(written) if _differs_in_one(written, word))

    def without_vowels(self, written: str) -> Iterator[str]:
        """The wanted words that `written` lacks nothing but vowels of."""
        found = self._by_consonants.get(_skeleton(written, _WITHOUT_VOWELS), "")
        return (word for word in found.split() if _holds(word, written))

    def _alike(self, written: str) -> Iterable[str]:
        same_consonants = self._by_consonants.get(_skeleton(written, _WITHOUT_VOWELS), "")
        same_vowels = self._by_vowels.get(_skeleton(written, _WITHOUT_CONSONANTS), "")
        return (*same_consonants.split(), *same_vowels.split())


def _by_skeleton(words: Collection[str], without: dict[int, int | None]) -> dict[str, str]:
    """Words by their skeleton, several in one string: thousands of lists would slow down the start."""
    skeletons = _skeleton("\n".join(words), without).split("\n")
    found: dict[str, str] = {}
    for skeleton, word in zip(skeletons, words, strict=False):
        found[skeleton] = f"{found[skeleton]} {word}" if skeleton in found else word
    return found


def _skeleton(words: str, without: dict[int, int | None]) -> str:
    """What is left of words; a capital keeps their first letter from being taken away.

    Without «ñ» all is ASCII, where `translate` is many times faster.
    """
    return words.title().replace("ñ", "~").replace("Ñ", "~").translate(without)


def swapped_or_doubled(written: str) -> Iterator[str]:
    """What was meant, if two neighbours were swapped or one letter doubled."""
    for place in range(1, len(written) - 1):
        left, right = written[place], written[place + 1]
        if left == right:
            yield written[:place] + written[place + 1 :]
        else:
            yield written[:place] + right + left + written[place + 2 :]


def completed(written: str) -> Iterator[str]:
    """What was meant, if one letter is missing."""
    for place in range(1, len(written)):
        before, after = written[:place], written[place:]
        for letter in _ALPHABET:
            yield before + letter + after


def _shortened(written: str) -> Iterator[str]:
    return (written[:place] + written[place + 1 :] for place in range(1, len(written)))


def _lacks_one(written: str, word: str) -> bool:
    if len(word) != len(written) + 1:
        return False
    place = _first_difference(written, word)
    return written[place:] == word[place + 1 :]


def _differs_in_one(written: str, word: str) -> bool:
    if len(word) != len(written):
        return False
    place = _first_difference(written, word)
    return written[place + 1 :] == word[place + 1 :]


def _first_difference(written: str, word: str) -> int:
    place = 0
    while place < len(written) and written[place] == word[place]:
        place += 1
    return place


def _holds(word: str, written: str) -> bool:
    """Whether the letters of `written` stand in `word` in this order."""
    letters = iter(word)
    return all(letter in letters for letter in written)
