"""Letters written as digits and signs («1mb3c!l», «p*ta»), put back where a word appears that is known.

Codes, amounts, handles and hashtags stay: «H1N1», «$50», «@usuario», «C4».
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, product
from typing import NamedTuple

from comedido.language.folding import fold
from comedido.language.lexicon import Lexicon
from comedido.language.masks import MASKS
from comedido.language.normalised_text import Edit, exchanged
from comedido.language.word_classes import word_class

_READINGS = {
    "0": "o", "1": "il", "2": "z", "3": "e", "4": "a", "5": "s", "6": "g", "7": "t", "8": "b", "9": "g",
    "@": "ao", "$": "s", "!": "i", "|": "li", "€": "e", "¡": "i", "+": "t", "£": "l", "¢": "c",
}  # fmt: skip
_BY_LOOKS = str.maketrans({sign: letters[0] for sign, letters in _READINGS.items()} | {"|": "i"})
_SIGN = re.escape("@$!|€¡+£¢" + MASKS)
_RUN = re.compile(
    rf"(?<![\w{_SIGN}/])(?=[\w{_SIGN}]*[\d{_SIGN}])(?=[\w{_SIGN}]*[^\W\d_])[\w{_SIGN}]{{4,40}}(?![\w{_SIGN}])"
)
_EDGES = re.compile(rf"^[\d{_SIGN}]+|[\d{_SIGN}]+$")
_HANDLE = re.compile(r"@\w+$", re.ASCII)
_HIDDEN = re.compile(rf"(?=[^\W\d_a-zñáéíóúü])[^\W\d_][{re.escape(MASKS)}]+[^\W\d_]?(?P<more> [A-ZÑÁÉÍÓÚÜ])?")
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?…\n:¡¿«“\"#*@-])\s*$")
_NEAR = 8
_LETTER_FOR_SURE = re.compile(rf"[\d{_SIGN}][^\W\d_]|[@$|€]\Z")
"""«Fase1» and «sala5» are numbered; what goes on with letters is a word."""
_NUMBERED = re.compile(r"\d+[^\W\d_]+")
_READABLE = re.compile(r"(?!@)[\w@$|€!¡+£¢]+")
_GOES_ON = re.compile(r"[.@]\w")
_MANY = 2
_FEWEST_LETTERS = 2
_FEWEST_LETTERS_MISSPELT = 4
_SHORTEST_BEGINNING = 3
_MOST_READINGS = 64
_MOST_GUESSES = 8


def letters_restored(text: str, lexicon: Lexicon) -> Iterator[Edit]:
    """Edits that put letters in the place of signs and digits, one character after the other.

    Where many words are written so, all are: those that nobody knows are read by their looks.
    """
    restored = [_restored(text, run, lexicon) for run in _RUN.finditer(text)]
    known = sum(one.letters is not None for one in restored)
    for one in restored:
        letters = one.letters
        if letters is None and known >= _MANY:
            letters = _by_looks(one, text, lexicon)
        if letters is not None:
            yield from exchanged(one.start, one.written, _in_the_case_of(one.written, letters))


class _Restored(NamedTuple):
    """What is written from a place on, and what to put for each of its characters, if that is known."""

    start: int
    written: str
    letters: Sequence[str] | None


def _restored(text: str, run: re.Match[str], lexicon: Lexicon) -> _Restored:
    written = run.group().lstrip("#*•")
    start = run.end() - len(written)
    cores = [core for core in _cores(written) if _is_disguised(core, lexicon)]
    found = chain(
        ((core, _exact(core, lexicon)) for core in cores),
        ((core, _guessed(core, _is_named(text, start), lexicon)) for core in cores),
    )
    known = ((core, letters) for core, letters in found if letters)
    core, letters = next(known, (cores[0] if cores else "", None))
    return _Restored(start, core, letters)


def _by_looks(one: _Restored, text: str, lexicon: Lexicon) -> str | None:
    """What is not known, letter by letter, unless it is an address, a numbered thing or masked."""
    if not _READABLE.fullmatch(one.written) or _GOES_ON.match(text, one.start + len(one.written)):
        return None
    real = next(filter(lexicon.is_real, _readings(one.written, _MOST_READINGS)), None)
    if real or not _LETTER_FOR_SURE.search(one.written):
        return real
    return fold(one.written).translate(_BY_LOOKS)


def _cores(written: str) -> Iterable[str]:
    """What of `written` can be the word: with the signs that end a sentence or call for a note or not."""
    return dict.fromkeys((written.rstrip("!*#•"), written.rstrip("!"), written))


def _is_disguised(written: str, lexicon: Lexicon) -> bool:
    """Whether signs stand among enough letters, and not only round a word (a shout, a note, a handle)."""
    letters = written.strip("!¡*#•")
    if letters.isalpha() and letters != written:
        return not lexicon.is_real(fold(letters)) and lexicon.meant(letters) not in lexicon.words
    return not letters.isalpha() and sum(map(str.isalpha, letters)) >= _FEWEST_LETTERS


def _exact(written: str, lexicon: Lexicon) -> str | None:
    """The word that `written` spells, letter by letter."""
    if _HANDLE.match(written):
        return next((word for word in _readings(written, 2) if word in lexicon.offensive), None)
    plain = fold(_EDGES.sub("", written))
    doubtful = plain in word_class("con_número") or (
        written[0].isdigit() and plain.endswith("s") and lexicon.is_real(plain)
    )
    worth = lexicon.offensive if doubtful else lexicon.words
    readings = list(_readings(written, _MOST_READINGS))
    found = next((reading for reading in readings if reading in worth), None)
    if found or doubtful or _NUMBERED.fullmatch(written) or not _LETTER_FOR_SURE.search(written):
        return found
    return next(filter(lexicon.is_real, readings), None)


def _guessed(written: str, named: bool, lexicon: Lexicon) -> Sequence[str] | None:
    """What to put in the place of each character when the word is masked or misspelt besides."""
    plain = fold(_EDGES.sub("", written))
    if plain.isalpha() and lexicon.is_real(plain):
        return None
    if any(sign in MASKS for sign in written):
        return None if named else _unmasked(written, plain, lexicon)
    if sum(map(str.isalpha, written)) < _FEWEST_LETTERS_MISSPELT or _HANDLE.match(written):
        return None
    guesses = _readings(written, _MOST_GUESSES)
    return next(
        (guess for guess in guesses if guess.isalpha() and lexicon.meant(guess) in lexicon.words), None
    )


def _unmasked(written: str, plain: str, lexicon: Lexicon) -> Sequence[str] | None:
    """What is behind the masks; a beginning must be long enough to tell the word."""
    open_ended = not written[-1].isalpha()
    shown = sum(map(str.isalpha, written))
    if open_ended and (len(plain) < _SHORTEST_BEGINNING or shown * 2 <= len(written)):
        return None
    return lexicon.masks.behind(fold(written).translate(_BY_LOOKS))


def _is_named(text: str, start: int) -> bool:
    """Whether a capital inside a sentence, or before another one, tells of somebody's hidden name."""
    hidden = _HIDDEN.match(text, start)
    if not hidden or hidden.group().isupper():
        return False
    return bool(hidden["more"]) or not _SENTENCE_BEGINS.search(text[max(0, start - _NEAR) : start])


def _readings(written: str, most: int) -> Iterator[str]:
    readings = (_READINGS.get(letter, letter) for letter in fold(written))
    return map("".join, islice(product(*readings), most))


def _in_the_case_of(written: str, letters: Sequence[str]) -> list[str]:
    shouted = written.isupper()
    return [
        sign if sign.isalpha() else letter.upper() if shouted else letter
        for sign, letter in zip(written, letters, strict=True)
    ]
