"""How many words the sentences of a text have, for people who read them."""

import re
from bisect import bisect_left
from collections.abc import Iterator
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
_NAME = re.compile(
    r"(?<!\w)[A-ZÁÉÍÓÚÑ][\wáéíóúñ]*"
    r"(?: (?:(?:del?|las?|los|el|y|e|para|en|a) ){0,3}[A-ZÁÉÍÓÚÑ0-9][\wáéíóúñ]*)+"
)
_WORD = re.compile(r"[^\W_]+(?:[.,:/'’-][^\W_]+)*")


class Sentence(NamedTuple):
    """Code points of the text (half open) and the words between them, each name counted as one."""

    start: int
    end: int
    words: int


def sentences_of(plain: str) -> list[Sentence]:
    """The sentences of a plain text that hold words; bullets, semicolons and line breaks end one too."""
    return list(_sentences(plain))


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


def _sentences(text: str) -> Iterator[Sentence]:
    # No word goes on past the end of a sentence.
    words = [found.span() for found in _WORD.finditer(text)]
    first = 0
    for end in (*_sentence_ends(text), len(text)):
        after = bisect_left(words, (end, 0), first)
        if after > first:
            start, last = words[first][0], words[after - 1][1]
            yield Sentence(start, last, _counted(text[start:last]) if after - first > 1 else 1)
        first = after


def _counted(sentence: str) -> int:
    # Without capitals there is no name to look for.
    return len(words_of(sentence if sentence.islower() else _NAME.sub("N", sentence)))


def _sentence_ends(text: str) -> Iterator[int]:
    for found in _ENDS.finditer(text):
        abbreviates = found.group() == "." and _ABBREVIATION.search(
            text[max(0, found.start() - _LONGEST_ABBREVIATION) : found.start()]
        )
        if not abbreviates or text.startswith("\n", found.end()):
            yield found.end()
