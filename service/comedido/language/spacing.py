"""Words whose letters were spaced, dotted or decorated apart («i.m.b.e.c.i.l»), joined again."""

import re
from collections.abc import Iterator
from itertools import accumulate, pairwise

from comedido.language.folding import fold
from comedido.language.lexicon import Lexicon
from comedido.language.normalised_text import Edit
from comedido.language.words import words_in

LINK = re.compile(
    r"(?P<web>(?:https?://|www\.)[^\s]{1,2000})|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}"
)

_LETTER = r"[^\W_]"
_PICTURE = r"[\u2190-\u2bff\U0001f000-\U0001faff][\ufe0f\U0001f3fb-\U0001f3ff]{0,2}"
_EMOJI = rf"{_PICTURE}(?:\u200d{_PICTURE}){{0,4}}"
_SEPARATOR = rf"[ ]|[.\-_*·•/|~+,'’]|[ ][.\-_*·•/|~+][ ]|[ ]?{_EMOJI}[ ]?"
_SPACED_OUT = re.compile(
    rf"(?<![\w#@]){_LETTER}(?:"
    rf"(?P<same>{_SEPARATOR}){_LETTER}(?:(?P=same){_LETTER}){{2,}}"
    rf"|(?:[.\-_*·•/|~+]{{1,2}}{_LETTER}){{3,}}"
    rf"|(?:[ ]?{_EMOJI}[ ]?{_LETTER}){{3,}}"
    rf")(?!\w)"
)
_SHORT_WORD = re.compile(rf"[ ]{{2,}}({_LETTER}(?:[ ]{_LETTER}){{1,2}})(?=[ ]{{2}}|$)", re.MULTILINE)
"""A word of two or three letters after a spaced-out one, as in «v o t e   p o r   …»."""
_ACRONYM_LETTERS = 6
_ONE_LETTER = {1}
_FEWEST_LETTERS_PER_DIGIT = 2


def letters_joined(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Edits that remove what stands between the letters of a spaced-out word.

    When the letters spell several words, one space stays between them. Acronyms («P.Q.R.S.»), rows of digits
    and links are left alone.
    """
    links: list[tuple[int, int]] | None = None
    for spaced in _SPACED_OUT.finditer(text):
        if links is None:
            links = [link.span() for link in LINK.finditer(text)]
        if any(start < spaced.end() and spaced.start() < end for start, end in links):
            continue
        places = [place for place in range(*spaced.span()) if text[place].isalnum()]
        letters = "".join(text[place] for place in places)
        if _is_acronym(letters, text[spaced.end() : spaced.end() + 1]) or not _mostly_letters(letters):
            continue
        yield from _joined(text, places, _word_starts(fold(letters), lexicon))
        if spaced["same"] == " ":
            yield from _short_words(text, spaced.end(), lexicon)


def _short_words(text: str, end: int, lexicon: Lexicon) -> Iterator[Edit]:
    """Edits that join the short words after a spaced-out one that ends there."""
    while short := _SHORT_WORD.match(text, end):
        places = list(range(short.start(1), short.end(1), 2))
        if not lexicon.is_real(fold("".join(text[place] for place in places))):
            return
        yield from _joined(text, places, set())
        end = short.end()


def _joined(text: str, places: list[int], word_starts: set[int]) -> Iterator[Edit]:
    for nth, (place, following) in enumerate(pairwise(places), 1):
        replacement = " " if nth in word_starts else ""
        if text[place + 1 : following] != replacement:
            yield Edit(place + 1, following, replacement)


def _word_starts(letters: str, lexicon: Lexicon) -> set[int]:
    """Where words begin among the letters; none when they are one word, well or badly spelt."""
    if lexicon.is_real(letters):
        return set()
    words = words_in(letters, lexicon.cost)
    if not words or (not _ONE_LETTER & set(map(len, words)) and lexicon.meant(letters) in lexicon.words):
        return set()
    return set(accumulate(map(len, words), initial=0))


def _is_acronym(letters: str, following: str) -> bool:
    return letters.isupper() and following == "." and len(letters) < _ACRONYM_LETTERS


def _mostly_letters(letters: str) -> bool:
    digits = sum(letter.isdigit() for letter in letters)
    return letters[0].isalpha() and digits * _FEWEST_LETTERS_PER_DIGIT < len(letters) - digits + 1
