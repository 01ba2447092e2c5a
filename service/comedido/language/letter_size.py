"""Texts that shout: words in capitals one after the other."""

import re

from comedido.language.emoji import EMOJI_SEQUENCE
from comedido.language.sentence_length import without_addresses

_WORD = re.compile(r"[^\W\d_]{2,}")


def longest_run_in_capitals(text: str) -> tuple[int, int, int]:
    """Its code points (half open) and how many words it has; a single letter is none."""
    text = without_addresses(text)
    best = (0, 0, 0)
    start = end = count = 0
    for found in _WORD.finditer(text):
        if found.group().isupper():
            start = start if count else found.start()
            end, count = found.end(), count + 1
            best = max(best, (start, end, count), key=lambda run: run[2])
        else:
            count = 0
    return best


def share_in_capitals(text: str) -> float:
    """The share of the letters that are capitals, 0 to 1; links, handles and hashtags do not count."""
    letters = [letter for letter in EMOJI_SEQUENCE.sub("", without_addresses(text)) if letter.isalpha()]
    return sum(map(str.isupper, letters)) / len(letters) if letters else 0
