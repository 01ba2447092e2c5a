"""How many words the sentences of a text have, for people who read them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from comedido.language.emoji import EMOJI_SEQUENCE

_NO_WORDS = re.compile(r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+|[@#＃]\w+")
_PARTS_OF_ADDRESSES = ("@", "#", "＃", "://", "www.")
_ENDS = re.compile(r"[.!?…]+[»”\")]*(?=\s|$)|[\n\r|•·▪►✓✔;]+|\s[-–—*]\s")
_ABBREVIATION = re.compile(
    r"\b(?:[^\W\d_]|dra?|sra?|ing|lic|arts?|núm|no|nro|av|cra|cr|cl|tel|ext|pág|etc|aprox|uds?|km|inc|prof|gral)$",
    re.IGNORECASE,
)
_LONGEST_ABBREVIATION = 8
"""Characters that an abbreviation and what stands before it take."""
_NAME = re.compile(
    r"(?<!\w)[A-ZÁÉÍÓÚÑ][\wáéíóúñ]*"
    r"(?: (?:(?:del?|las?|los|el|y|e|para|en|a) ){0,3}[A-ZÁÉÍÓÚÑ0-9][\wáéíóúñ]*)+"
)
_WORD = re.compile(r"[^\W_]+(?:[.,:/'’-][^\W_]+)*")


class LongSentence(NamedTuple):
    """Code points of the text (half open) and the words between them, each name counted as one."""

    start: int
    end: int
    words: int


class Sentences(NamedTuple):
    """How many sentences of a text hold words, and those that are long."""

    number: int
    long: Sequence[LongSentence]


def sentences_of(plain: str, most: int) -> Sentences:
    """Those of a plain text; with more than `most` words they are long.

    Bullets, semicolons and line breaks end one too.
    """
    # No word goes on past the end of a sentence.
    words = [found.start() for found in _WORD.finditer(plain)]
    long: list[LongSentence] = []
    number = first = 0
    for end in (*_sentence_ends(plain), len(plain)):
        after = bisect_left(words, end, first)
        number += after > first
        # Names only make it shorter.
        if after - first > most and (last := _WORD.match(plain, words[after - 1])):
            counted = _counted(plain[words[first] : last.end()])
            if counted > most:
                long.append(LongSentence(words[first], last.end(), counted))
        first = after
    return Sentences(number, long)


def plain_text(text: str) -> str:
    """A text as long, with spaces for links, addresses, handles and hashtags, and line breaks for emoji."""
    text = without_addresses(text)
    return EMOJI_SEQUENCE.sub(lambda found: "\n" * len(found.group()), text)


def without_addresses(text: str) -> str:
    """A text as long, with spaces for links, addresses, handles and hashtags."""
    if not any(map(text.__contains__, _PARTS_OF_ADDRESSES)):
        return text
    return _NO_WORDS.sub(lambda found: " " * len(found.group()), text)


def words_of(text: str) -> list[str]:
    """The words of a plain text."""
    return _WORD.findall(text)


def _counted(sentence: str) -> int:
    # Without capitals there is no name to look for.
    return len(words_of(sentence if sentence.islower() else _NAME.sub("N", sentence)))


def _sentence_ends(text: str) -> Iterator[int]:
    # What stands before a point of a long text often stood before another.
    abbreviates = cache(_ABBREVIATION.search)
    for found in _ENDS.finditer(text):
        start, end = found.span()
        one_point = end - start == 1 and text[start] == "."
        if (
            not one_point
            or not abbreviates(text[max(0, start - _LONGEST_ABBREVIATION) : start])
            or text.startswith("\n", end)
        ):
            yield end
