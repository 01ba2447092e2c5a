"""Texts as evaders write them: one kind of mutation at a time, and where each part of the text went.

`REVERSIBLE` mutations leave every letter to the reader, `LOSSY` ones do not.
"""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from models.training.disguises import DISGUISES
from models.training.slips import SLIPS

Span = tuple[int, int]
"""Code points of a text, half open."""

_WORD = re.compile(r"(?<![\w@#/.*])[^\W\d_]{4,40}(?![\w/@*])")
_GLUED = re.compile(r"(?<![\w@#/.*])[^\W\d_]+(?: [^\W\d_]+)*(?![\w/@*])")
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Mutated:
    """A text after a mutation.

    `words` are where the changed words stand in `text` and `changes` what was changed: a span of the original
    and the number of code points that came in its place, in order.
    """

    text: str
    words: tuple[Span, ...]
    changes: tuple[tuple[Span, int], ...]

    def span(self, start: int, end: int) -> Span:
        """Where the original code points `start` to `end`, which cut no changed word, are now."""
        return self._place(start), self._place(end)

    def _place(self, place: int) -> int:
        return place + sum(length - (end - start) for (start, end), length in self.changes if end <= place)


def mutated(text: str, name: str, chance: random.Random, targets: Sequence[Span] | None = None) -> Mutated:
    """`text` after the mutation `name`, in every word of four letters or more that lies in a target.

    Without `targets` every word is one. Raises KeyError for a name that is in neither list.
    """
    places = [(0, len(text))] if targets is None else sorted(targets)
    if name in _GLUING:
        edits = [
            (span, _GLUING[name](text[slice(*span)])) for span in _phrases(text, places, targets is None)
        ]
    else:
        change = {**DISGUISES, **SLIPS}[name]
        edits = [(span, change(text[slice(*span)], chance)) for span in _words(text, places)]
    return _rewritten(text, [(span, written) for span, written in edits if written != text[slice(*span)]])


def words_in(text: str, target: Span) -> list[Span]:
    """The words of `target` that a mutation may change."""
    return list(_words(text, [target]))


def _words(text: str, places: Sequence[Span]) -> Iterator[Span]:
    for start, end in places:
        for word in _WORD.finditer(text):
            if start <= word.start() and word.end() <= end:
                yield word.span()


def _phrases(text: str, places: Sequence[Span], each_word: bool) -> Iterator[Span]:
    if each_word:
        yield from _words(text, places)
        return
    for start, end in places:
        for phrase in _GLUED.finditer(text, start, end):
            if len(phrase.group()) >= _SHORTEST:
                yield phrase.span()


def _rewritten(text: str, edits: Sequence[tuple[Span, str]]) -> Mutated:
    pieces: list[str] = []
    words: list[Span] = []
    done = length = 0
    for (start, end), written in edits:
        pieces += (text[done:start], written)
        length += start - done
        words.append((length, length + len(written)))
        length += len(written)
        done = end
    pieces.append(text[done:])
    return Mutated("".join(pieces), tuple(words), tuple((span, len(written)) for span, written in edits))


def _hashtag(phrase: str) -> str:
    return "#" + "".join(word[0].upper() + word[1:] for word in phrase.split())


def _underscored(phrase: str) -> str:
    return "_".join(phrase.split())


_GLUING: dict[str, Callable[[str], str]] = {"hashtag": _hashtag, "glued_by_underscores": _underscored}

REVERSIBLE = (*DISGUISES, *_GLUING)
"""Names of the mutations that lose nothing."""

LOSSY = tuple(SLIPS)
"""Names of the mutations that lose something."""
