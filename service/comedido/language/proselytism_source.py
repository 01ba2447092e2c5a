"""An expression of the rules on proselytism, with what a line must hold for it to match."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, reduce
from typing import NamedTuple

from comedido.language.folding import fold

ANY_MARKS = r"[\ue000-\ue07f]*"
"""Marks are private characters: one for each word list, put after the words that are in it."""

EVERY_MARK = "".join(map(chr, range(0xE000, 0xE080)))
"""What must not stand in a text that is going to be marked."""

NAME_MARK = "\ue000"
"""The mark of words that look like a proper name."""

SOMEONE_MARK = "\ue003"
"""The mark of items that begin a phrase of the list «alguien»."""

DIGITS = "0-9"
"""The feature of everything that begins with a digit."""

HANDLE = "@…"
"""The feature of everything that begins with «@» and goes on."""

SHORTEST_BEGINNING = 2

_COMMON_WORDS = "a al con de del el en es la las lo los mi no para por que se si su un una y x"
_COMMON = frozenset({NAME_MARK, SOMEONE_MARK, *_COMMON_WORDS.split()})


class Source(NamedTuple):
    """An expression, with features of words that it can't do without: `voto`, `vot*` (a beginning) or a mark.

    One of the `anchors` must be in the line; without any, the expression can hold anywhere. So must one of
    each of the `needs`. One of the `firsts` must be in the first word of a match; without any, every word may
    be the first, or a match may hold no word.
    """

    expression: str
    anchors: frozenset[str] = frozenset()
    firsts: frozenset[str] = frozenset()
    needs: tuple[frozenset[str], ...] = ()

    @classmethod
    def beginning_with(cls, expression: str, *features: str) -> "Source":
        """An expression whose first word has one of the features."""
        found = frozenset(features)
        return cls(expression, found, found, (found,))


def any_of(sources: Iterable[Source]) -> Source:
    """What holds when one of `sources` does."""
    each = list(sources)
    if len(each) == 1:
        return each[0]
    needs = _of_every([reduce(rarer, source.needs, frozenset[str]()) for source in each])
    return Source(
        f"(?:{'|'.join(source.expression for source in each)})",
        _of_every([source.anchors for source in each]),
        _of_every([source.firsts for source in each]),
        (needs,) if needs else (),
    )


def rarer(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """The anchors that fewer texts hold; none at all say nothing."""
    if not one or not other:
        return one or other
    return other if _frequency(other) < _frequency(one) else one


@cache
def _frequency(anchors: frozenset[str]) -> tuple[bool, int]:
    """How many texts hold one of them, in words that compare."""
    return bool(anchors & _COMMON), len(anchors)


@cache
def literal(word: str) -> Source:
    """One literal word of a rule; `*` after it stands for any letters, before it for some."""
    letters = fold(word).strip("*")
    first = letters[0]
    capital_or_not = f"[{first}{first.upper()}]" if first.upper() != first else re.escape(first)
    before = r"\w+" if word.startswith("*") else ""
    after = r"\w*" if word.endswith("*") else ""
    expression = f"{before}{capital_or_not}{re.escape(letters[1:])}{after}{ANY_MARKS} "
    if before or (after and len(letters) < SHORTEST_BEGINNING):
        return Source(expression)
    return Source.beginning_with(expression, f"{letters}*" if after else letters)


def _of_every(features: Sequence[frozenset[str]]) -> frozenset[str]:
    """What alternatives ask for together: nothing when one of them asks for nothing."""
    return frozenset[str]().union(*features) if all(features) else frozenset()
