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
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from comedido.language.proselytism_source import Source, any_of, literal, rarer

_PARTS = re.compile(r"[()\[\]|~^…]|\{\w+\}|[^\s()\[\]|~^…{}]+")
_GAP = r"(?:[^ .]+ ){0,6}?"
_COMMA = r"(?:, )?"
_COMMA_FIRST = frozenset({","})
_START_OF_SENTENCE = r"(?:(?<=[.#] )|(?<!.))"
_CLOSING = {"(": ")", "[": "]"}
_ENDS = frozenset(("", "|", ")", "]"))
_SIGNS = frozenset(("", *"()[]|~^…"))


class PhraseError(ValueError):
    """A phrase that can't be read, with the reason in Spanish."""


@dataclass(frozen=True)
class Phrase:
    """A phrase to search for. It is compiled when the first text comes that may hold it."""

    source: Source

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression; its matches begin at the start of a word."""
        return re.compile(rf"(?<![^ ]){self.source.expression}")


def read_phrases(phrases: str, slots: Mapping[str, Source]) -> tuple[Phrase, ...]:
    """The phrases, one a line; `slots` are what stands for each `{slot}`.

    Raises PhraseError for brackets that don't close and for slots that nobody defined.
    """
    found = tuple(Phrase(_Reader(line, slots).source()) for line in phrases.splitlines() if line.strip())
    if not found:
        raise PhraseError("no hay ninguna frase")
    return found


class _Reader:
    """One phrase being read from left to right."""

    def __init__(self, text: str, slots: Mapping[str, Source]) -> None:
        self._text = text
        self._parts = [*_PARTS.findall(text), ""]
        self._slots = slots
        self._position = 0

    def source(self) -> Source:
        source = self._alternatives()
        if rest := self._next():
            raise PhraseError(f"sobra «{rest}» en «{self._text}»")
        return source

    def _alternatives(self) -> Source:
        alternatives = [self._sequence()]
        while self._next() == "|":
            self._position += 1
            alternatives.append(self._sequence())
        return any_of(alternatives)

    def _sequence(self) -> Source:
        if (word := self._next()) not in _SIGNS and self._parts[self._position + 1] in _ENDS:
            self._position += 1
            return self._word(word)
        expression, joint = "", ""
        anchors: frozenset[str] = frozenset()
        firsts = _Firsts()
        needs: tuple[frozenset[str], ...] = ()
        while (part := self._next()) not in _ENDS:
            self._position += 1
            if part == "~":
                joint = ""
                continue
            item = self._item(part, joint)
            expression += item.expression
            anchors = rarer(anchors, item.anchors)
            needs += item.needs
            if part != "^":
                firsts.add(item.firsts, after_comma=bool(joint), may_be_missing=part == "[")
            joint = "" if part == "^" else _COMMA
        return Source(expression, anchors, firsts.known(), needs)

    def _item(self, part: str, joint: str) -> Source:
        if part == "^":
            return Source(_START_OF_SENTENCE)
        if part == "…":
            return Source(_GAP)
        if part == "[":
            inside = self._group(part)
            return Source(f"(?:{joint}(?:{inside.expression}))?", firsts=inside.firsts)
        item = self._group(part) if part == "(" else self._word(part)
        expression = f"(?:{item.expression})" if part == "(" else item.expression
        return Source(joint + expression, item.anchors, item.firsts, item.needs)

    def _group(self, opening: str) -> Source:
        inside = self._alternatives()
        if self._next() != _CLOSING[opening]:
            raise PhraseError(f"falta cerrar «{opening}» en «{self._text}»")
        self._position += 1
        return inside

    def _word(self, part: str) -> Source:
        """What a word or a `{slot}` stands for."""
        if part[0] != "{":
            return literal(part)
        name = part[1:-1]
        if name not in self._slots:
            raise PhraseError(f"no existe la lista «{part}» que usa «{self._text}»")
        return self._slots[name]

    def _next(self) -> str:
        """The next part, empty at the end."""
        return self._parts[self._position]


class _Firsts:
    """The firsts of a sequence being read: of its first part, and of the next if that may be missing."""

    def __init__(self) -> None:
        self._found: set[str] = set()
        self._is_known = True
        self._goes_on = True

    def add(self, firsts: frozenset[str], *, after_comma: bool, may_be_missing: bool) -> None:
        if not self._goes_on:
            return
        self._found |= firsts | _COMMA_FIRST if after_comma else firsts
        self._is_known = self._is_known and bool(firsts)
        self._goes_on = may_be_missing

    def known(self) -> frozenset[str]:
        """The firsts, or none where a part has none or every part may be missing."""
        return frozenset(self._found) if self._is_known and not self._goes_on else frozenset()
