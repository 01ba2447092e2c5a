"""Numbers as people write them: grouped by points, spaces or hyphens, or with every digit apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import decimal

from comedido.language.folding import fold

_APART = r"[ .\-–—_·•*()\u00a0]"
_NUMBER = re.compile(rf"(?<!\d)\+?\(?\d(?:{_APART}{{0,3}}\d)*+")
_PIECE = re.compile(r"[^\s]+(?<![\-–—_*])")
_LETTERS_BEFORE = re.compile(r"[^\W\d_][^\W\d_.]{0,14}\.?(?:[^\W\d_]\.?)?[:#\-]?\Z")
_LONGEST_LABEL = 18
_NO_DIGIT = re.compile(r"\D")
_MOST_PIECES = 12
_PIECES_TOGETHER = 5
_MOST_DIGITS = 40
FEWEST_DIGITS = 6
"""Shorter numbers identify nobody."""
_GOES_ON = frozenset({"%", "/"})
_GOES_ON_BEFORE = frozenset({"/", "=", "@", "&"})
_NO_SIGNS = str.maketrans("", "", ".:#-")


@dataclass(frozen=True, slots=True)
class Number:
    """Digits at `start` to `end` of the text, and the word, folded, that touches them in front, if any."""

    digits: str
    start: int
    end: int
    touched_by: str


def numbers_in(text: str) -> Iterator[Number]:
    """Every number, the whole before its parts, as parts of one can be several («300 123 4567 2026»).

    Amounts of money, shares and what goes on as a word are no numbers here.
    """
    for run in _NUMBER.finditer(text):
        start, end = run.span()
        if text[max(0, start - 2) : start].rstrip()[-1:] == "$" or text[end : end + 1] in _GOES_ON:
            continue
        if text[end : end + 1].isalpha():
            continue
        touching = _LETTERS_BEFORE.search(text, max(0, start - _LONGEST_LABEL), start)
        label = fold(touching.group()).translate(_NO_SIGNS) if touching else ""
        if not label and text[max(0, start - 1) : start] in _GOES_ON_BEFORE:
            continue
        yield from _ways_to_read(text, start, end, label)


def _ways_to_read(text: str, start: int, end: int, label: str) -> Iterator[Number]:
    whole = _number(text, start, end, label)
    if len(whole.digits) < FEWEST_DIGITS:
        return
    yield whole
    pieces = [piece.span() for piece in _PIECE.finditer(text, start, end)]
    if len(pieces) == 1:
        return
    together = _PIECES_TOGETHER if len(pieces) <= _MOST_PIECES else 1
    for first, (piece_start, _) in enumerate(pieces):
        for _, piece_end in reversed(pieces[first : first + together]):
            part = _number(text, piece_start, piece_end, label if first == 0 else "")
            if FEWEST_DIGITS <= len(part.digits) < len(whole.digits):
                yield part


def _number(text: str, start: int, end: int, label: str) -> Number:
    digits = _NO_DIGIT.sub("", text[start : min(end, start + 4 * _MOST_DIGITS)])
    if not digits.isascii():
        digits = "".join(str(decimal(digit)) for digit in digits)
    return Number(digits, start, end, label)
