"""Hashtags taken apart into words: «#FueraMamertos» reads «#Fuera Mamertos»."""

import re
from collections.abc import Container, Iterator
from itertools import pairwise

from comedido.language.folding import fold
from comedido.language.normalised_text import Edit
from comedido.language.words import words_in

HASHTAG = re.compile(r"(?<![\w&/])[#＃](?=\w*[^\W\d_])(\w+)")

_LOWER = "a-záéíóúüñ"
_UPPER = "A-ZÁÉÍÓÚÜÑ"
_WORD_START = re.compile(
    rf"(?<=[{_LOWER}])(?=[{_UPPER}])|(?<=[{_UPPER}])(?=[{_UPPER}][{_LOWER}])"
    rf"|(?<=[{_LOWER}{_UPPER}])(?=(?:19|20)\d\d)|(?<=_)(?=[^\W_])"
)


def hashtags_opened(text: str, known: Container[str]) -> Iterator[Edit]:
    """Edits that put a space between the words of every hashtag: by capitals and by `known` words."""
    for hashtag in HASHTAG.finditer(text):
        for position in _word_starts(hashtag.group(1), known):
            place = hashtag.start(1) + position
            yield Edit(place, place, " ")


def _word_starts(tag: str, known: Container[str]) -> Iterator[int]:
    capitals = [0, *(found.start() for found in _WORD_START.finditer(tag)), len(tag)]
    for start, end in pairwise(capitals):
        position = start
        for word in words_in(fold(tag[start:end]), known) or [tag[start:end]]:
            if position:
                yield position
            position += len(word)
