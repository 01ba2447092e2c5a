"""A reading as one line that the rules on proselytism can be searched in.

The line holds folded words that keep their first capital, each followed by the marks of its word lists and
one space. Commas, colons and brackets become `, `; ends of sentences `. `; a known party or politician one
symbol; quotation marks, links and emoji modifiers vanish. Every item remembers the tokens it was made from.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import accumulate
from typing import Literal

from spacy.lang.lex_attrs import like_url

from comedido.language.folding import fold
from comedido.language.known_names import KnownName
from comedido.language.proselytism_index import Candidates, Phrases
from comedido.language.proselytism_rules import proselytism_rules
from comedido.language.proselytism_source import EVERY_MARK, SOMEONE_MARK
from comedido.language.proselytism_words import PARTY, PERSON, Vocabulary, vocabulary
from comedido.language.reading import Reading

_SEGMENT, _LONGEST_SEGMENT = 400, 1200
"""Characters after which a segment ends with its sentence, or ends in any case."""

_MOST_ALIKE = 4
"""Signs of one kind in a row that say something; the rest of a long row is left out."""

_WITHOUT_MARKS = dict.fromkeys(map(ord, EVERY_MARK))
_NUMBER = re.compile(r"(?:[A-Za-z]-?)?\d+")
_KEYCAP = re.compile(r"(\d)\ufe0f?\u20e3")
_PAUSES = frozenset(",:;()[]-–—/|")
_ENDS = frozenset(".!?…")
_SILENT = frozenset("«»“”\"'‘’¡¿*_\ufe0f\u20e3🏻🏼🏽🏾🏿\u200d")
_SYMBOLS: dict[Literal["person", "party"], str] = {"person": PERSON, "party": PARTY}


@dataclass(frozen=True, slots=True)
class Segment:
    """Some sentences of a line, `text[start:end]`, and the phrases that may stand there."""

    start: int
    end: int
    candidates: Candidates


@dataclass(frozen=True, slots=True)
class ElectoralLine:
    """The line, and for each of its items where it begins and which tokens (half open) it stands for.

    Its segments keep the work on a long text proportional to its length: few phrases have a word in each.
    """

    text: str
    starts: list[int]
    tokens: list[tuple[int, int]]
    segments: list[Segment]
    may_hold: frozenset[Phrases]
    """The phrases that may stand in one of the segments."""

    def matches(self, phrases: Phrases) -> Iterator[re.Match[str]]:
        """Where the phrases stand, segment by segment."""
        for segment in self.segments:
            yield from self.matches_in(segment, phrases)

    def matches_in(self, segment: Segment, phrases: Phrases) -> Iterator[re.Match[str]]:
        """Where the phrases stand in the segment, phrase by phrase."""
        return segment.candidates.matches(phrases, self.text, segment.start, segment.end)

    def tokens_under(self, start: int, end: int) -> tuple[int, int]:
        """The tokens under `text[start:end]`, which is not empty."""
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end - 1) - 1
        return self.tokens[first][0], self.tokens[last][1]


def electoral_line(reading: Reading) -> ElectoralLine:
    """The line of `reading`; linear in its length."""
    features_of = cache(proselytism_rules().index.features)
    items: list[str] = []
    features: list[list[str]] = []
    tokens: list[tuple[int, int]] = []
    previous, alike = ".", 0
    for word, marks, first, last in _items(reading):
        item = word + marks
        if item in (",", ".") and previous in (item, "."):
            continue
        alike = alike + 1 if item == previous else 0
        if alike >= _MOST_ALIKE and not word[0].isalnum():
            continue
        items.append(item)
        features.append(list(features_of(word, marks)))
        tokens.append((first, last))
        previous = item
    _mark_someone(items, features)
    starts = list(accumulate((len(item) + 1 for item in items[:-1]), initial=0))
    segments = [
        Segment(
            starts[first],
            starts[last - 1] + len(items[last - 1]) + 1,
            proselytism_rules().index.candidates(starts[first:last], features[first:last]),
        )
        for first, last in _segments(items, starts)
    ]
    may_hold = frozenset[Phrases]().union(*(segment.candidates.phrases for segment in segments))
    return ElectoralLine(" ".join((*items, "")), starts, tokens, segments, may_hold)


def _mark_someone(items: list[str], features: Sequence[list[str]]) -> None:
    """Marks each item that begins a phrase of the list «alguien»."""
    words = vocabulary()
    line = " ".join((*items, ""))
    position = 0
    for place, item in enumerate(items):
        if not words.someone_firsts.isdisjoint(features[place]) and words.someone.match(line, position):
            items[place] = item + SOMEONE_MARK
            features[place].append(SOMEONE_MARK)
        position += len(item) + 1


def _segments(items: Sequence[str], starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The items (half open) of whole sentences, as many as fill a segment."""
    first = 0
    for position, item in enumerate(items):
        length = starts[position] - starts[first]
        last = position == len(items) - 1
        if last or (item == "." and length > _SEGMENT) or length > _LONGEST_SEGMENT:
            yield first, position + 1
            first = position + 1


def _items(reading: Reading) -> Iterator[tuple[str, str, int, int]]:
    """The items, each a word and its marks, with their tokens, half open."""
    # Most words of a long text were there before.
    item_of = cache(partial(_item, vocabulary()))
    names: Mapping[int, KnownName] = reading.doc._.known_names
    known_until = 0
    for place, (written, folded) in enumerate(zip(reading.written, reading.folded, strict=True)):
        if place < known_until:
            continue
        if name := names.get(place):
            known_until = name.token_end
            yield _SYMBOLS[name.kind], "", place, known_until
            continue
        word, marks = item_of(written, folded)
        if word:
            yield word, marks, place, place + 1


def _item(words: Vocabulary, written: str, folded: str) -> tuple[str, str]:
    """The word of one token as the line has it, and its marks; an empty word says nothing."""
    sign = None if written.isalpha() else _sign(written)
    return _marked_word(written, folded, words) if sign is None else (sign, "")


def _sign(written: str) -> str | None:
    """What stands for a token that is no word, empty when it says nothing, or None for words and symbols."""
    first = written[0]
    if "\n" in written:
        return "." if written.count("\n") > 1 else ","
    if first in _ENDS:
        return "."
    if first in _PAUSES and not written[-1].isalnum():
        return ","
    if first in _SILENT or written.isspace() or like_url(written):
        return ""
    return "#" if first == "#" else None


def _marked_word(written: str, folded: str, words: Vocabulary) -> tuple[str, str]:
    """The word of one token as the line has it, and its marks."""
    if written.isalpha() and folded.isalpha():
        word = folded
    else:
        word = _word(written, folded).translate(_WITHOUT_MARKS)
        if not word:
            return "", ""
    capitalised = written[0].isupper()
    return (word.capitalize() if capitalised else word), words.marks(word, capitalised=capitalised)


def _word(written: str, folded: str) -> str:
    """The folded word; numbers and ballot places («C12») are not read as disguised letters."""
    keycap = _KEYCAP.match(written)
    if keycap:
        return keycap[1]
    if _NUMBER.fullmatch(written):
        return fold(written)
    return folded.replace(".", "").replace(" ", "") or fold(written)
