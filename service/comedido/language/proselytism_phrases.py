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

from comedido.language.folding import fold

_PARTS = re.compile(r"[()\[\]|~^…]|\{\w+\}|[^\s()\[\]|~^…{}]+")
_GAP = r"(?:[^ .]+ ){0,6}?"
_COMMA = r"(?:, )?"

ANY_MARKS = r"[\x80-\x9f]*"
"""Marks are control characters: one for each word list, put after the words that are in it."""

_START_OF_SENTENCE = r"(?:(?<=[.#] )|(?<!.))"
_CLOSING = {"(": ")", "[": "]"}


class PhraseError(ValueError):
    """A phrase that can't be read, with the reason in Spanish."""


def phrases_source(phrases: str, slots: Mapping[str, str]) -> str:
    """The regular expression for several phrases, one a line; `slots` are expressions by name.

    Raises PhraseError for brackets that don't close and for slots that nobody defined.
    """
    sources = [_Phrase(line, slots).source() for line in phrases.splitlines() if line.strip()]
    if not sources:
        raise PhraseError("no hay ninguna frase")
    return f"(?:{'|'.join(sources)})"


def compile_phrases(phrases: str, slots: Mapping[str, str]) -> re.Pattern[str]:
    """The same, ready to search a line; matches begin at the start of a word."""
    return re.compile(rf"(?<![^ ]){phrases_source(phrases, slots)}")


class _Phrase:
    """One phrase being read from left to right."""

    def __init__(self, text: str, slots: Mapping[str, str]) -> None:
        self._text = text
        self._parts = _PARTS.findall(text)
        self._slots = slots
        self._position = 0

    def source(self) -> str:
        source = self._alternatives()
        if self._position < len(self._parts):
            raise PhraseError(f"sobra «{self._parts[self._position]}» en «{self._text}»")
        return source

    def _alternatives(self) -> str:
        alternatives = [self._sequence()]
        while self._next() == "|":
            self._position += 1
            alternatives.append(self._sequence())
        return f"(?:{'|'.join(alternatives)})" if len(alternatives) > 1 else alternatives[0]

    def _sequence(self) -> str:
        source, joint = "", ""
        while (part := self._next()) not in ("", "|", ")", "]"):
            self._position += 1
            if part == "~":
                joint = ""
                continue
            source += self._item(part, joint)
            joint = "" if part == "^" else _COMMA
        return source

    def _item(self, part: str, joint: str) -> str:
        if part == "^":
            return _START_OF_SENTENCE
        if part == "…":
            return _GAP
        if part in _CLOSING:
            inside = self._group(part)
            return f"{joint}(?:{inside})" if part == "(" else f"(?:{joint}(?:{inside}))?"
        if part.startswith("{"):
            return joint + self._slot(part[1:-1])
        return joint + word_source(part)

    def _group(self, opening: str) -> str:
        inside = self._alternatives()
        if self._next() != _CLOSING[opening]:
            raise PhraseError(f"falta cerrar «{opening}» en «{self._text}»")
        self._position += 1
        return inside

    def _slot(self, name: str) -> str:
        if name not in self._slots:
            raise PhraseError(f"no existe la lista «{{{name}}}» que usa «{self._text}»")
        return self._slots[name]

    def _next(self) -> str:
        return self._parts[self._position] if self._position < len(self._parts) else ""


def word_source(word: str) -> str:
    """The expression for one literal word; `*` after it stands for any letters, before it for some."""
    letters = fold(word).strip("*")
    first = letters[0]
    capital_or_not = f"[{first}{first.upper()}]" if first.upper() != first else re.escape(first)
    before = r"\w+" if word.startswith("*") else ""
    after = r"\w*" if word.endswith("*") else ""
    return f"{before}{capital_or_not}{re.escape(letters[1:])}{after}{ANY_MARKS} "
