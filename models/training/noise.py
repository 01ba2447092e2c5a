"""Slips and shortcuts of the keyboard, put into training texts so that a model is not surprised by them."""

import random

from comedido.language.folding import fold

_SHARE_WITHOUT_ACCENTS = 0.3
_SHARE_WITHOUT_SIGNS = 0.15
_SHARE_WITH_SLIPS = 0.2
_WORDS_WITH_A_SLIP = 0.12
_SHORTEST_SLIP = 4


def noisy(text: str, chance: random.Random) -> str:
    """The text with accents or signs lost, or letters swapped, dropped, doubled or masked in a few words."""
    if chance.random() < _SHARE_WITHOUT_ACCENTS:
        text = fold(text)
    if chance.random() < _SHARE_WITHOUT_SIGNS:
        text = "".join(letter for letter in text if letter not in ",.;:¡!¿?\"'«»()")
    if chance.random() < _SHARE_WITH_SLIPS:
        text = " ".join(
            _slip(word, chance)
            if len(word) >= _SHORTEST_SLIP and word.isalpha() and chance.random() < _WORDS_WITH_A_SLIP
            else word
            for word in text.split(" ")
        )
    return text


def _slip(word: str, chance: random.Random) -> str:
    place = chance.randrange(1, len(word) - 1)
    before, letter, after = word[:place], word[place], word[place + 1 :]
    dropped, doubled, masked = before + after, before + 2 * letter + after, f"{before}*{after}"
    swapped = before + after[0] + letter + after[1:]
    return chance.choice((dropped, swapped, doubled, masked))
