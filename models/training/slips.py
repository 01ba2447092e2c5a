"""Words that lose something on the way: a letter hidden, lost, doubled, swapped or written as it sounds."""

import random
import re
from collections.abc import Callable, Mapping

_MASKS = "****#•"
_VOWELS = frozenset("aeiouáéíóúüAEIOUÁÉÍÓÚÜ")
_AS_IT_SOUNDS = (
    (r"b", "v"),
    (r"v", "b"),
    (r"c(?=[eiéí])", "sz"),
    (r"z", "s"),
    (r"s(?=[aouáóú])", "z"),
    (r"s(?=[eiéí])", "c"),
    (r"(?<!c)c(?=[aouáóúlrt])", "k"),
    (r"qu(?=[eiéí])", "k"),
    (r"ll", "y"),
    (r"y(?=[aeiouáéíóú])", ("ll",)),
    (r"(?<!c)h(?=[aeiouáéíóú])", ("",)),
    (r"g(?=[eiéí])", "j"),
    (r"j(?=[eiéí])", "g"),
    (r"gü(?=[eéií])|^[gh]u(?=[eé])", "w"),
)
_SOUND = [(re.compile(pattern, re.IGNORECASE), tuple(written)) for pattern, written in _AS_IT_SOUNDS]


def _inner(word: str, chance: random.Random) -> int:
    return chance.randrange(1, len(word) - 1)


def _one_masked(word: str, chance: random.Random) -> str:
    place = _inner(word, chance)
    return word[:place] + chance.choice(_MASKS) + word[place + 1 :]


def _all_masked(word: str, chance: random.Random) -> str:
    return word[0] + chance.choice(_MASKS) * (len(word) - 2) + word[-1]


def _swapped(word: str, chance: random.Random) -> str:
    """Two different neighbours, not the first letter; a word without such a pair comes back as it is."""
    places = [place for place in range(1, len(word) - 1) if word[place] != word[place + 1]]
    if not places:
        return word
    place = chance.choice(places)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _deleted(word: str, chance: random.Random) -> str:
    place = _inner(word, chance)
    return word[:place] + word[place + 1 :]


def _doubled(word: str, chance: random.Random) -> str:
    place = _inner(word, chance)
    return word[: place + 1] + word[place:]


def _respelt(word: str, chance: random.Random) -> str:
    """One to three sounds written with another letter; a word without such a sound comes back as it is."""
    found = {
        match.start(): (match, written) for pattern, written in _SOUND for match in pattern.finditer(word)
    }
    chosen = chance.sample(sorted(found), chance.randint(1, min(3, len(found)))) if found else []
    for match, written in (found[start] for start in sorted(chosen, reverse=True)):
        word = word[: match.start()] + chance.choice(written) + word[match.end() :]
    return word


def _without_vowels(word: str, chance: random.Random) -> str:
    return word[0] + "".join(letter for letter in word[1:-1] if letter not in _VOWELS) + word[-1]


SLIPS: Mapping[str, Callable[[str, random.Random], str]] = {
    "one_masked": _one_masked,
    "all_masked": _all_masked,
    "swapped": _swapped,
    "deleted": _deleted,
    "doubled": _doubled,
    "respelt": _respelt,
    "without_vowels": _without_vowels,
}
"""Each way to lose something of a word of at least four letters, by its name."""
