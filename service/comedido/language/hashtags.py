"""Hashtags taken apart into words: «#FueraMamertos» reads «#Fuera Mamertos»."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from comedido.language.folding import fold
from comedido.language.lexicon import Lexicon
from comedido.language.normalised_text import Edit
from comedido.language.word_classes import word_class
from comedido.language.words import words_in

HASHTAG = re.compile(r"(?<![\w&/#＃])[#＃]+(?=\w*[^\W\d_])(\w+)")

_LOWER = "a-záéíóúüñ"
_UPPER = "A-ZÁÉÍÓÚÜÑ"
_WORD_START = re.compile(
    rf"(?<=[{_LOWER}])(?=[{_UPPER}])|(?<=[{_UPPER}])(?=[{_UPPER}][{_LOWER}])"
    rf"|(?<=[{_LOWER}{_UPPER}])(?=(?:19|20)\d\d)|(?<=_)(?=[^\W_])"
)


_BEFORE = re.compile(r"(?:^|(?<=\W))([^\W\d_]+),? $")
_AFTER = re.compile(rf"(?: #\w+)?,? (?:[¿¡{_LOWER}]|[{_UPPER}]+\b)")
_PLAIN_BEFORE = re.compile(rf"(?:^|(?<=\s))(?![yeo] )[¿¡]?[{_LOWER}{_UPPER}][{_LOWER}]*[,:;]? $")
_PLAIN_AFTER = re.compile(rf"[,:;]? (?![yeo] )[{_LOWER}]+\b(?![@/])")
"""Hashtags that are listed («#Bogotá y #Cali») stand in no sentence."""
_NEXT_HASHTAG = re.compile(r"[,:;]? [#＃]")
_WORDS = re.compile(r"[^\W\d_]+")
_FEWEST_INSIDE = 2
_TOUCHING = 2
_MOST_WORDS_FOR_ONE = 6
_AFTER_HASHTAGS = re.compile(r"#\w+\s+#\w+\s+$")
_NEAR = 60


def hashtags_in_sentences(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Edits that make words of the hashtags that are part of a sentence and can offend.

    Such as «Es un #payaso» or «#Payaso, dedíquese al circo», not «#Payasos» below a text. Where hashtags are
    strewn over the sentences, all that are a word of one.
    """
    hashtags = list(_found(text))
    strewn = _strewn(text, hashtags)
    for hashtag in hashtags:
        starts = list(_word_starts(hashtag.group(1), lexicon))
        if (hashtag.start() in strewn and not starts) or (
            _is_part_of_a_sentence(text, hashtag) and _offends(hashtag.group(1), starts, lexicon)
        ):
            yield Edit(hashtag.start(), hashtag.start(1), "")
            yield from _spaces(hashtag, starts)


def hashtags_opened(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Edits that put a space between the words of every hashtag: by capitals and by known words."""
    for hashtag in _found(text):
        yield from _spaces(hashtag, _word_starts(hashtag.group(1), lexicon))


def _spaces(hashtag: re.Match[str], word_starts: Iterable[int]) -> Iterator[Edit]:
    for position in word_starts:
        place = hashtag.start(1) + position
        yield Edit(place, place, " ")


def _found(text: str) -> Iterable[re.Match[str]]:
    return HASHTAG.finditer(text) if "#" in text or "＃" in text else ()


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


def _offends(tag: str, starts: Iterable[int], lexicon: Lexicon) -> bool:
    bounds = pairwise((0, *starts, len(tag)))
    return any(lexicon.meant(tag[start:end].strip("_")) in lexicon.offensive for start, end in bounds)


def _strewn(text: str, hashtags: Sequence[re.Match[str]]) -> Collection[int]:
    """Where hashtags begin that stand between the words of a sentence, or beside such; none when few do."""
    if len(hashtags) < _FEWEST_INSIDE:
        return ()
    inside = [
        bool(_PLAIN_AFTER.match(text, hashtag.end()))
        or bool(_PLAIN_BEFORE.search(text, max(0, hashtag.start() - _NEAR), hashtag.start()))
        for hashtag in hashtags
    ]
    words = len(_WORDS.findall(text))
    fewest = 1 if 2 * len(hashtags) >= words else max(_FEWEST_INSIDE, words // _MOST_WORDS_FOR_ONE)
    if sum(inside) < fewest:
        return ()
    touching = [
        place
        for place, (hashtag, following) in enumerate(pairwise(hashtags))
        if following.start() - hashtag.end() <= _TOUCHING and _NEXT_HASHTAG.match(text, hashtag.end())
    ]
    for place in touching:
        inside[place + 1] |= inside[place]
    for place in reversed(touching):
        inside[place] |= inside[place + 1]
    return {hashtag.start() for hashtag, is_inside in zip(hashtags, inside, strict=True) if is_inside}


def _is_part_of_a_sentence(text: str, hashtag: re.Match[str]) -> bool:
    """Whether a sentence goes on after it or leads to it; one of many hashtags stands for itself."""
    near = max(0, hashtag.start() - _NEAR), hashtag.start()
    if _AFTER_HASHTAGS.search(text, *near):
        return False
    before = _BEFORE.search(text, *near)
    return bool(
        _AFTER.match(text, hashtag.end())
        or (before and fold(before.group(1)) in word_class("antes_de_etiqueta"))
    )
