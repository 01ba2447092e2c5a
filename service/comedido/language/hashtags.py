"""Hashtags taken apart into words: «#FueraMamertos» reads «#Fuera Mamertos»."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from comedido.language.folding import fold
from comedido.language.lexicon import Lexicon
from comedido.language.normalised_text import Edit
from comedido.language.word_classes import word_class
from comedido.language.words import words_in

HASHTAG = re.compile(r"(?<![\w&/])[#＃](?=\w*[^\W\d_])(\w+)")

_LOWER = "a-záéíóúüñ"
_UPPER = "A-ZÁÉÍÓÚÜÑ"
_WORD_START = re.compile(
    rf"(?<=[{_LOWER}])(?=[{_UPPER}])|(?<=[{_UPPER}])(?=[{_UPPER}][{_LOWER}])"
    rf"|(?<=[{_LOWER}{_UPPER}])(?=(?:19|20)\d\d)|(?<=_)(?=[^\W_])"
)


_BEFORE = re.compile(r"(?:^|(?<=\W))([^\W\d_]+),? $")
_AFTER = re.compile(rf"(?: ?#\w+)*,? (?:[¿¡{_LOWER}]|[{_UPPER}]+\b)")
_NEAR = 20


def hashtags_opened(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Edits that put a space between the words of every hashtag: by capitals and by known words.

    The sign goes where a word that can offend is part of a sentence («un #payaso», «#Payaso, dedíquese…»).
    """
    if "#" not in text and "＃" not in text:
        return
    for hashtag in HASHTAG.finditer(text):
        starts = list(_word_starts(hashtag.group(1), lexicon))
        if _is_part_of_a_sentence(text, hashtag) and _offends(hashtag.group(1), starts, lexicon):
            yield Edit(hashtag.start(), hashtag.start(1), "")
        for position in starts:
            place = hashtag.start(1) + position
            # An underscore that ended the word before goes with it.
            yield Edit(place, place, " ")


def _word_starts(tag: str, lexicon: Lexicon) -> Iterator[int]:
    capitals = [0, *(found.start() for found in _WORD_START.finditer(tag)), len(tag)]
    for start, end in pairwise(capitals):
        position = start
        for word in _words(fold(tag[start:end]), lexicon):
            if position:
                yield position
            position += len(word)


def _words(part: str, lexicon: Lexicon) -> list[str]:
    if lexicon.is_real(part):
        return [part]
    return words_in(
        part, lambda word: lexicon.cost(word) if len(word) == 1 or lexicon.is_common(word) else None
    ) or [part]


def _offends(tag: str, starts: Sequence[int], lexicon: Lexicon) -> bool:
    bounds = pairwise((0, *starts, len(tag)))
    return any(lexicon.meant(tag[start:end].strip("_")) in lexicon.offensive for start, end in bounds)


def _is_part_of_a_sentence(text: str, hashtag: re.Match[str]) -> bool:
    before = _BEFORE.search(text, max(0, hashtag.start() - _NEAR), hashtag.start())
    return bool(
        _AFTER.match(text, hashtag.end())
        or (before and fold(before.group(1)) in word_class("antes_de_etiqueta"))
    )
