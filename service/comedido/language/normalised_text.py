"""A text that was rewritten without losing where each of its characters came from."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace `text[start:end]` by `replacement`; `start == end` inserts."""

    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True)
class NormalisedText:
    """A text beside the original it was made from.

    `offsets[i]` is the code point of `original` where character `i` of `text` begins; one more, for the end
    of `text`, is the end of `original`. `ends[i]` is where the originals of character `i` end.
    """

    original: str
    text: str
    offsets: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def untouched(cls, text: str) -> "NormalisedText":
        """The text itself, every character its own original."""
        return cls(text, text, range(len(text) + 1), range(1, len(text) + 1))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The code points of `original` that made `text[start:end]`, and no removed ones around them."""
        if start >= end:
            return self.offsets[start], self.offsets[start]
        return self.offsets[start], self.ends[end - 1]

    def rewritten(self, edits: Iterable[Edit]) -> "NormalisedText":
        """This text after `edits`, which come in order and do not overlap."""
        pieces: list[str] = []
        offsets: list[int] = []
        ends: list[int] = []
        done = 0
        for edit in edits:
            pieces += (self.text[done : edit.start], edit.replacement)
            offsets += self.offsets[done : edit.start]
            ends += self.ends[done : edit.start]
            start, end = self.span(edit.start, edit.end)
            offsets += [start] * len(edit.replacement)
            ends += [end] * len(edit.replacement)
            done = edit.end
        if not pieces:
            return self
        pieces.append(self.text[done:])
        offsets += self.offsets[done:]
        ends += self.ends[done:]
        return NormalisedText(self.original, "".join(pieces), offsets, ends)


def exchanged(start: int, old: str, new: Sequence[str]) -> Iterator[Edit]:
    """Edits that put each piece of `new` in the place of the character of `old` beside it."""
    for place, (before, after) in enumerate(zip(old, new, strict=True), start):
        if before != after:
            yield Edit(place, place + 1, after)
