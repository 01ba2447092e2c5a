"""How a phrase is written: read from text into rows of words and choices.

The signs are explained in `docs/reglas.md`:

| written | read as |
|---|---|
| `vía cerrada` | these words one after the other, whatever their capitals and accents |
| `=mí` | this word with exactly these accents |
| `inaugur*` | any word that begins so (four letters or more before the star) |
| `{familia}` | a word of the list or of the form «familia» |
| `(hoy\\|ayer en)` | one of these |
| `[muy\\|tan]` | one of these, or nothing |
| `…` | up to four words without a pause |
| `^` | at the beginning: a sentence begins here |
| `/` | at the beginning or the end: a pause (a sign, an emoji, a line break) or the edge of the text |
"""

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from comedido.language.folding import fold

ANY_WORDS = "…"
SENTENCE_START = "^"
PAUSE = "/"
SHORTEST_STEM = 4

_PARTS = re.compile(r"[()\[\]|^…]|\{\w+\}|[^\s()\[\]|^…{}]+|[{}]")
_MORE_THAN_WORDS = re.compile(r"[()\[\]|^…{}/*]")
_CLOSING = {"(": ")", "[": "]"}
_DEEPEST = 20

Row: TypeAlias = "tuple[str | Choice, ...]"


class PhraseError(ValueError):
    """A phrase that can't be read, with the reason in Spanish."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of `rows`, or nothing when it `may_be_missing`."""

    rows: tuple[Row, ...]
    may_be_missing: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as read: keys of words (see `word_keys`), `…` and choices, one after the other."""

    row: Row
    starts_sentence: bool
    follows_pause: bool
    precedes_pause: bool


def read_phrase(text: str, lists: Container[str]) -> Phrase:
    """Reads one phrase; `lists` are the `{lists}` that it may use. Raises PhraseError."""
    if not _MORE_THAN_WORDS.search(text):
        # Most phrases; the start of the service waits for thousands.
        return Phrase(tuple(map(_written_key, text.split())), False, False, False)
    parts = _PARTS.findall(text)
    start = 1 if parts[:1] in ([SENTENCE_START], [PAUSE]) else 0
    end = len(parts) - 1 if parts[start:][-1:] == [PAUSE] else len(parts)
    return Phrase(
        row=_Reader(text, parts[start:end], lists).row(),
        starts_sentence=parts[:start] == [SENTENCE_START],
        follows_pause=parts[:start] == [PAUSE],
        precedes_pause=end < len(parts),
    )


class _Reader:
    """The parts of one phrase, read from left to right."""

    def __init__(self, text: str, parts: list[str], lists: Container[str]) -> None:
        self._text = text
        self._rest = parts[::-1]
        self._lists = lists

    def row(self) -> Row:
        row = self._sequence(depth=0)
        if self._rest:
            raise self._error(f"sobra «{self._rest[-1]}»")
        return row

    def _sequence(self, depth: int) -> Row:
        row: list[str | Choice] = []
        while self._rest and self._rest[-1] not in ("|", ")", "]"):
            part = self._rest.pop()
            row.append(self._choice(part, depth + 1) if part in _CLOSING else self._key(part))
        return tuple(row)

    def _choice(self, opening: str, depth: int) -> Choice:
        if depth > _DEEPEST:
            raise self._error("hay demasiados paréntesis, uno dentro de otro")
        rows = [self._sequence(depth)]
        while self._rest and self._rest[-1] == "|":
            self._rest.pop()
            rows.append(self._sequence(depth))
        if not self._rest or self._rest.pop() != _CLOSING[opening]:
            raise self._error(f"falta cerrar «{opening}»")
        if not all(rows):
            raise self._error("falta una palabra junto a «|», «(» o «[»")
        return Choice(tuple(rows), may_be_missing=opening == "[")

    def _key(self, part: str) -> str:
        if part in (SENTENCE_START, PAUSE):
            raise self._error(f"«{part}» va al comienzo o al final de la frase; «^», solo al comienzo")
        if part in ("{", "}"):
            raise self._error("una lista se escribe entre llaves y sin espacios: «{lista}»")
        if part.startswith("{") and part not in self._lists:
            raise self._error(f"no existe la lista {part}")
        if part.endswith("*") and len(part) <= SHORTEST_STEM:
            raise self._error(f"«{part}» es muy corto: van al menos {SHORTEST_STEM} letras antes de «*»")
        return _written_key(part)

    def _error(self, reason: str) -> PhraseError:
        return PhraseError(f"en la frase «{self._text}», {reason}")


@cache
def _written_key(part: str) -> str:
    """The key of a word or a list. Many phrases have the same, which are one string in memory then."""
    return part.lower() if part.startswith(("=", "{")) else fold(part)
