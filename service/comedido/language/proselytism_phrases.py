"""The small language in which the rules on proselytism are written, compiled to regular expressions.

| written | read as |
|---|---|
| `voto` | that word, whatever its capitals and accents |
| `candidat*` | any word that begins so; `*alcalde` a longer word that ends so |
| `a b|c` | «a b» or «c», inside `(…)`, which must be there, or `[…]`, which may be missing |
| `…` | up to six words of the same sentence |
| `{cargo}` | a phrase of the list «cargo» or one of the built-in slots |
| `~` | the next word follows without a comma |
| `^` | the sentence begins here, or a `#` label |

A compiled phrase reads an electoral line (see `proselytism_line`): folded words that keep their first
capital, each followed by its marks and one space. Every repetition is bounded or stays inside a word, so
matching is linear.
"""

import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cached_property

from comedido.language.folding import fold

_PARTS = re.compile(r"[()\[\]|~^…]|\{\w+\}|[^\s()\[\]|~^…{}]+")
_GAP = r"(?:[^ .]+ ){0,6}?"
_COMMA = r"(?:, )?"

ANY_MARKS = r"[\ue000-\ue07f]*"
"""Marks are private characters: one for each word list, put after the words that are in it."""

DIGITS = "0-9"
"""The anchor of everything that begins with a digit."""

NAME_MARK = "\ue000"
"""The mark of words that look like a proper name."""

EVERY_MARK = "".join(map(chr, range(0xE000, 0xE080)))
"""What must not stand in a text that is going to be marked."""

_SHORTEST_BEGINNING = 2
_COMMON_ANCHORS = frozenset(
    {NAME_MARK, "a", "al", "con", "de", "del", "el", "en", "es", "la", "las", "lo", "los", "mi", "no", "para"}
    | {"por", "que", "se", "si", "su", "un", "una", "y", "x"}
)
_START_OF_SENTENCE = r"(?:(?<=[.#] )|(?<!.))"
_CLOSING = {"(": ")", "[": "]"}


class PhraseError(ValueError):
    """A phrase that can't be read, with the reason in Spanish."""


@dataclass(frozen=True, slots=True)
class Source:
    """An expression, and its anchors: of these words, beginnings (`voto*`) and marks one must be in the line.

    Without anchors the expression can hold anywhere.
    """

    expression: str
    anchors: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Phrase:
    """A phrase to search for. It is compiled when the first text comes that holds one of its anchors."""

    source: Source

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression; its matches begin at the start of a word."""
        return re.compile(rf"(?<![^ ]){self.source.expression}")

    def may_hold(self, features: Set[str]) -> bool:
        """Whether a text with these words, beginnings and marks may contain the phrase."""
        return not self.source.anchors or not self.source.anchors.isdisjoint(features)


def read_phrases(phrases: str, slots: Mapping[str, Source]) -> tuple[Phrase, ...]:
    """The phrases, one a line; `slots` are what stands for each `{slot}`.

    Raises PhraseError for brackets that don't close and for slots that nobody defined.
    """
    found = tuple(Phrase(_Reader(line, slots).source()) for line in phrases.splitlines() if line.strip())
    if not found:
        raise PhraseError("no hay ninguna frase")
    return found


def any_of(sources: Iterable[Source]) -> Source:
    """What holds when one of `sources` does."""
    each = list(sources)
    anchored = all(source.anchors for source in each)
    anchors = frozenset[str]().union(*(source.anchors for source in each)) if anchored else frozenset[str]()
    if len(each) == 1:
        return each[0]
    return Source(f"(?:{'|'.join(source.expression for source in each)})", anchors)


def features(words: Iterable[str]) -> frozenset[str]:
    """What anchors are compared with: folded words, their beginnings, and the marks that they carry."""
    found: set[str] = set()
    for marked in words:
        word = marked.rstrip(EVERY_MARK)
        found.update(marked[len(word) :])
        folded = word.lower()
        found.add(folded)
        found.update(f"{folded[:length]}*" for length in range(_SHORTEST_BEGINNING, len(folded) + 1))
        if folded[0].isdigit():
            found.add(DIGITS)
    return frozenset(found)


class _Reader:
    """One phrase being read from left to right."""

    def __init__(self, text: str, slots: Mapping[str, Source]) -> None:
        self._text = text
        self._parts = _PARTS.findall(text)
        self._slots = slots
        self._position = 0

    def source(self) -> Source:
        source = self._alternatives()
        if self._position < len(self._parts):
            raise PhraseError(f"sobra «{self._parts[self._position]}» en «{self._text}»")
        return source

    def _alternatives(self) -> Source:
        alternatives = [self._sequence()]
        while self._next() == "|":
            self._position += 1
            alternatives.append(self._sequence())
        return any_of(alternatives)

    def _sequence(self) -> Source:
        expression, joint = "", ""
        anchors: frozenset[str] = frozenset()
        while (part := self._next()) not in ("", "|", ")", "]"):
            self._position += 1
            if part == "~":
                joint = ""
                continue
            item = self._item(part, joint)
            expression += item.expression
            anchors = _rarer(anchors, item.anchors)
            joint = "" if part == "^" else _COMMA
        return Source(expression, anchors)

    def _item(self, part: str, joint: str) -> Source:
        if part == "^":
            return Source(_START_OF_SENTENCE)
        if part == "…":
            return Source(_GAP)
        if part == "[":
            return Source(f"(?:{joint}(?:{self._group(part).expression}))?")
        item = self._group(part) if part == "(" else self._slot(part) if part[0] == "{" else _literal(part)
        return Source(
            f"{joint}(?:{item.expression})" if part == "(" else joint + item.expression, item.anchors
        )

    def _group(self, opening: str) -> Source:
        inside = self._alternatives()
        if self._next() != _CLOSING[opening]:
            raise PhraseError(f"falta cerrar «{opening}» en «{self._text}»")
        self._position += 1
        return inside

    def _slot(self, part: str) -> Source:
        name = part[1:-1]
        if name not in self._slots:
            raise PhraseError(f"no existe la lista «{part}» que usa «{self._text}»")
        return self._slots[name]

    def _next(self) -> str:
        return self._parts[self._position] if self._position < len(self._parts) else ""


def _rarer(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """The anchors that fewer texts hold; none at all say nothing."""
    if not one or not other:
        return one or other
    return min(one, other, key=lambda anchors: (bool(anchors & _COMMON_ANCHORS), len(anchors)))


def _literal(word: str) -> Source:
    """One literal word; `*` after it stands for any letters, before it for some."""
    letters = fold(word).strip("*")
    first = letters[0]
    capital_or_not = f"[{first}{first.upper()}]" if first.upper() != first else re.escape(first)
    before = r"\w+" if word.startswith("*") else ""
    after = r"\w*" if word.endswith("*") else ""
    expression = f"{before}{capital_or_not}{re.escape(letters[1:])}{after}{ANY_MARKS} "
    if before or (after and len(letters) < _SHORTEST_BEGINNING):
        return Source(expression)
    return Source(expression, frozenset([f"{letters}*" if after else letters]))
