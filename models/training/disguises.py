"""Words written so that people still read every letter and a word list does not."""

import random
from collections.abc import Callable, Mapping

from comedido.language.folding import fold

_LEET = {"a": "4", "e": "3", "i": "1", "o": "0", "s": "5", "t": "7", "b": "8"}
_SYMBOLS = {"a": "@", "s": "$", "i": "!|", "l": "|", "e": "€"}
_CYRILLIC = dict(zip("aeopcyxisjkmthdbnu", "аеорсухіѕјкмтһԁвпи", strict=True))
_GREEK = dict(zip("aeioutnpvxkb", "αειουτηρνχκβ", strict=True))
_ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff"
_SOFT_HYPHEN = "\u00ad"
_MARKS = "\u0332\u0336\u0335\u0338\u0323\u0331\u0330\u0307\u030a\u0334"
_DIRECTIONS = "\u200e\u200f\u202a\u202b\u202c\u202d\u2066\u2067\u2068\u2069\u061c"
_EMOJI = ("🤡", "💩", "🔥", "😂", "🐀", "⭐", "❤️", "👉🏽")
_FULLWIDTH = 0xFEE0
_ALPHABETS = (0x1D400, 0x1D434, 0x1D468, 0x1D4D0, 0x1D56C, 0x1D5A0, 0x1D5D4, 0x1D608, 0x1D670)
"""Where mathematical alphabets without gaps begin: 26 capitals, then 26 small letters."""

_FEWEST_LEFT = 2
"""Letters that a word keeps whatever is done with it, or nobody could read it."""

_LETTERS = 26
_REPEATED = (3, 7)
_SOWN_EVERYWHERE = 0.5


def _exchanged(table: Mapping[str, str]) -> Callable[[str, random.Random], str]:
    """One or more of the letters that `table` has, exchanged for a sign of theirs."""

    def change(word: str, chance: random.Random) -> str:
        places = [place for place, letter in enumerate(word) if fold(letter) in table]
        changed = list(word)
        most = min(len(places), len(word) - _FEWEST_LEFT)
        for place in chance.sample(places, chance.randint(1, most)) if places else ():
            changed[place] = chance.choice(table[fold(word[place])])
        return "".join(changed)

    return change


def _apart(separator: str) -> Callable[[str, random.Random], str]:
    return lambda word, chance: separator.join(word)


def _sown(signs: str) -> Callable[[str, random.Random], str]:
    """Signs that nobody sees between the letters, in all places or only in some."""

    def change(word: str, chance: random.Random) -> str:
        places = range(1, len(word))
        sown = places if chance.random() < _SOWN_EVERYWHERE else chance.sample(places, 1 + len(word) // 3)
        return "".join(
            f"{chance.choice(signs)}{letter}" if place in sown else letter
            for place, letter in enumerate(word)
        )

    return change


def _marked(word: str, chance: random.Random) -> str:
    return "".join(letter + "".join(chance.choices(_MARKS, k=chance.randint(1, 2))) for letter in word)


def _stretched(word: str, chance: random.Random) -> str:
    places = chance.sample(range(len(word)), chance.randint(1, 2))
    return "".join(
        letter * (chance.randrange(*_REPEATED) if place in places else 1) for place, letter in enumerate(word)
    )


def _full_width(word: str, chance: random.Random) -> str:
    return "".join(chr(ord(letter) + _FULLWIDTH) if letter.isascii() else letter for letter in word)


def _mathematical(word: str, chance: random.Random) -> str:
    alphabet = chance.choice(_ALPHABETS)
    return "".join(_in_alphabet(letter, alphabet) for letter in word)


def _in_alphabet(letter: str, alphabet: int) -> str:
    if not letter.isascii() or letter == "h":  # The italic h is missing from its alphabet.
        return letter
    small = letter.islower()
    return chr(alphabet + ord(letter) - ord("a" if small else "A") + (_LETTERS if small else 0))


def _without_accents(word: str, chance: random.Random) -> str:
    return "".join(fold(letter).upper() if letter.isupper() else fold(letter) for letter in word)


def _mixed_case(word: str, chance: random.Random) -> str:
    first = chance.randrange(2)
    return "".join(
        letter.upper() if place % 2 == first else letter.lower() for place, letter in enumerate(word)
    )


def _with_emoji(word: str, chance: random.Random) -> str:
    emoji = chance.choice(_EMOJI)
    return emoji.join(word)


DISGUISES: Mapping[str, Callable[[str, random.Random], str]] = {
    "leet": _exchanged(_LEET),
    "symbols": _exchanged(_SYMBOLS),
    "spaced": _apart(" "),
    "dotted": _apart("."),
    "stretched": _stretched,
    "cyrillic": _exchanged(_CYRILLIC),
    "greek": _exchanged(_GREEK),
    "zero_width": _sown(_ZERO_WIDTH),
    "fullwidth": _full_width,
    "soft_hyphen": _sown(_SOFT_HYPHEN),
    "combining_marks": _marked,
    "directions": _sown(_DIRECTIONS),
    "mathematical": _mathematical,
    "without_accents": _without_accents,
    "mixed_case": _mixed_case,
    "emoji": _with_emoji,
    "underscores": _apart("_"),
}
"""Each way to disguise a word of at least four letters, by its name; the second argument is the chance."""
