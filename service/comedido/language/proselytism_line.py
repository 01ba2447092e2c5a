"""A reading as one line that the rules on proselytism can be searched in.

The line holds folded words that keep their first capital, each followed by the marks of its word lists and
one space. Commas, colons and brackets become `, `; ends of sentences `. `; a known party or politician one
symbol; quotation marks, links and emoji modifiers vanish. Every item remembers the tokens it was made from.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from comedido.language.proselytism_index import Candidates, Phrases
from comedido.language.proselytism_items import Item, items_of
from comedido.language.proselytism_rules import proselytism_rules
from comedido.language.proselytism_source import SOMEONE_MARK
from comedido.language.proselytism_words import SYMBOL_MARK, vocabulary
from comedido.language.reading import Reading

_SEGMENT, _LONGEST_SEGMENT = 400, 1200
"""Characters after which a segment ends with its sentence, or ends in any case."""

_MOST_ALIKE = 4
"""Signs of one kind in a row that say something; the rest of a long row is left out. All pictures are one."""


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
    return _line(items_of(reading))


def line_without_pictures(reading: Reading) -> ElectoralLine | None:
    """The line as if it held no pictures, which can part «Vote ✅ por ✅ Ana»; None where it holds none."""
    if SYMBOL_MARK not in reading.once(electoral_line).text:
        return None
    return _line(found for found in items_of(reading) if SYMBOL_MARK not in found[0].text)


def _line(found: Iterable[tuple[Item, int, int]]) -> ElectoralLine:
    items: list[Item] = []
    tokens: list[tuple[int, int]] = []
    previous, alike = ".", 0
    for item, first, last in found:
        text = SYMBOL_MARK if SYMBOL_MARK in item.features else item.text
        if text in (",", ".") and previous in (text, "."):
            continue
        alike = alike + 1 if text == previous else 0
        if alike >= _MOST_ALIKE and not item.is_word:
            continue
        items.append(item)
        tokens.append((first, last))
        previous = text
    items = list(_with_someone_marked(items))
    starts = list(accumulate([len(item.text) + 1 for item in items[:-1]], initial=0))
    segments = [
        Segment(
            starts[first],
            starts[last - 1] + len(items[last - 1].text) + 1,
            proselytism_rules().index.candidates(
                starts[first:last], [item.features for item in items[first:last]]
            ),
        )
        for first, last in _segments(items, starts)
    ]
    may_hold = frozenset[Phrases]().union(*(segment.candidates.phrases for segment in segments))
    return ElectoralLine(_joined(items), starts, tokens, segments, may_hold)


def _joined(items: Sequence[Item]) -> str:
    return "".join([f"{item.text} " for item in items])


def _with_someone_marked(items: Sequence[Item]) -> Iterator[Item]:
    """The items, those marked that begin a phrase of the list «alguien»."""
    someone = vocabulary().someone
    line = _joined(items)
    position = 0
    for item in items:
        begins = item.may_begin_someone and someone.pattern.match(line, position)
        position += len(item.text) + 1
        yield (
            item._replace(text=item.text + SOMEONE_MARK, features=(*item.features, SOMEONE_MARK))
            if begins
            else item
        )


def _segments(items: Sequence[Item], starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The items (half open) of whole sentences, as many as fill a segment."""
    first = 0
    for position, item in enumerate(items):
        length = starts[position] - starts[first]
        last = position == len(items) - 1
        if last or (length > _SEGMENT and item.text == ".") or length > _LONGEST_SEGMENT:
            yield first, position + 1
            first = position + 1
