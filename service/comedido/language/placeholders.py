"""What was left in a text to be filled in later: «[enlace]», «XXXX», «{nombre}», «TODO: …», «lorem ipsum»."""

import re
from collections.abc import Iterator
from functools import cache

from comedido.language.folding import fold
from comedido.language.unfinished_data import unfinished_data

Span = tuple[int, int]
"""Code points of the text, half open."""

_BRACKETED = re.compile(r"\[([^\[\]\n]{1,80})\](?!\()|\{{1,2}([^{}\n]{1,80})\}{1,2}|<([^<>\n]{1,80})>")
_FIRST_WORD = re.compile(r"\W*([^\W_]+)")
_EXES = re.compile(r"(?<![^\W_])[xX]{2,}(?![^\W_])")
_MONEY = re.compile(r"\$ ?[xX]+(?:[.,][xX]+)*(?!\w)")
_TO_DO = re.compile(r"\b(?:TODO|FIXME|TBD|PENDIENTE): (?=\w+[aeiáéí]r(?:lo|la|los|las)?\b)|\bFIXME\b|\bTBD\b")
_BLANK_LINE = re.compile(r"(?<=[^\W_] )_{2,}(?= [^\W_])|\$ ?_{2,}")
_ZEROS = re.compile(r"(?<![\d.,])0{3}[ -]?0{3}[ -]?0{4}(?!\d)|(?<![\d.,])0{3}[ -]0{4}(?!\d)")
_NUMBERED_DRAFT = re.compile(r"(?i:^\s*borrador (?:n[.°º]? ?)?\d{1,2} ?[:.\-–])")
_PARTS = {_MONEY: "$", _TO_DO: "", _BLANK_LINE: "__", _ZEROS: "000", _NUMBERED_DRAFT: ""}
"""What must stand in a text that a pattern is looked for in."""
_WORD_BEFORE = re.compile(r"([^\W_]+)\W{0,3}$")
_WORD_AFTER = re.compile(r"\W{0,2}(?:de )?([^\W_]+)")
_SURE_EXES, _ROMAN_EXES = 4, 3
_NEAR = 40
_ANY_ACCENT = str.maketrans({"a": "[aá]", "e": "[eé]", "i": "[ií]", "o": "[oó]", "u": "[uú]"})


def placeholders(text: str) -> Iterator[Span]:
    """Where they are, kind by kind."""
    yield from _brackets(text)
    if "xx" in text.lower():
        yield from _crosses(text)
    for pattern, part in _PARTS.items():
        if part in text:
            yield from (found.span() for found in pattern.finditer(text))
    yield from _draft_phrases(text)


def _brackets(text: str) -> Iterator[Span]:
    data = unfinished_data()
    for found in _BRACKETED.finditer(text):
        inside = fold(next(filter(None, found.groups())))
        first = _FIRST_WORD.match(inside)
        if first and first.group(1) in data.blanks and inside.strip() not in data.marks:
            yield found.span()


def _crosses(text: str) -> Iterator[Span]:
    for found in _EXES.finditer(text):
        exes = found.group()
        if len(exes) >= _SURE_EXES or (exes.isupper() and _is_no_numeral(text, found)):
            yield found.span()


def _is_no_numeral(text: str, found: re.Match[str]) -> bool:
    """Whether «XX» stands for a date and «XXX» for something else than thirty."""
    data = unfinished_data()
    after = _WORD_AFTER.match(text, found.end())
    if after and fold(after.group(1)) in data.months:
        return True
    if len(found.group()) < _ROMAN_EXES or (after and after.group(1)[0].isupper()):
        return False
    before = _WORD_BEFORE.search(text[max(0, found.start() - _NEAR) : found.start()])
    return before is not None and fold(before.group(1)) not in data.numbered


def _draft_phrases(text: str) -> Iterator[Span]:
    yield from (found.span() for found in _any_draft_phrase().finditer(text))


@cache
def _any_draft_phrase() -> re.Pattern[str]:
    """The phrases of drafts, with or without their accents."""
    phrases = "|".join(re.escape(phrase) for phrase in sorted(unfinished_data().drafts))
    return re.compile(rf"\b(?:{phrases.translate(_ANY_ACCENT)})\b", re.IGNORECASE)
