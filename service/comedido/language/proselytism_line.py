"""A reading as one line that the rules on proselytism can be searched in.

The line holds folded words that keep their first capital, each followed by the marks of its word lists and
one space. Commas, colons and brackets become `, `; ends of sentences `. `; a known party or politician one
symbol; quotation marks, links and emoji modifiers vanish. Every item remembers the tokens it was made from.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from spacy.tokens import Token

from comedido.language.folding import fold
from comedido.language.known_names import KnownName
from comedido.language.proselytism_phrases import EVERY_MARK, Phrase, features
from comedido.language.proselytism_words import PARTY, PERSON, Vocabulary, vocabulary
from comedido.language.reading import Reading

_SEGMENT, _LONGEST_SEGMENT = 400, 1200
"""Characters after which a segment ends with its sentence, or ends in any case."""

_WITHOUT_MARKS = dict.fromkeys(map(ord, EVERY_MARK))
_NUMBER = re.compile(r"(?:[A-Za-z]-?)?\d+")
_KEYCAP = re.compile(r"(\d)\ufe0f?\u20e3")
_PAUSES = frozenset(",:;()[]-–—/|")
_ENDS = frozenset(".!?…")
_SILENT = frozenset("«»“”\"'‘’¡¿*_\ufe0f\u20e3🏻🏼🏽🏾🏿\u200d")
_SYMBOLS: dict[Literal["person", "party"], str] = {"person": PERSON, "party": PARTY}


@dataclass(frozen=True, slots=True)
class Segment:
    """Some sentences of a line, `text[start:end]`, and the features that the anchors of phrases look for."""

    start: int
    end: int
    features: frozenset[str]


@dataclass(frozen=True, slots=True)
class ElectoralLine:
    """The line, and for each of its items where it begins and which tokens (half open) it stands for.

    Its segments keep the work on a long text proportional to its length: few phrases have a word in each.
    """

    text: str
    starts: list[int]
    tokens: list[tuple[int, int]]
    segments: list[Segment]

    def matches(self, phrases: Iterable[Phrase]) -> Iterator[re.Match[str]]:
        """Where the phrases stand, segment by segment."""
        for segment in self.segments:
            for phrase in phrases:
                if phrase.may_hold(segment.features):
                    yield from phrase.pattern.finditer(self.text, segment.start, segment.end)

    def first_match(self, phrases: Iterable[Phrase], segment: Segment) -> re.Match[str] | None:
        """Where the first of the phrases that stands in the segment does so."""
        for phrase in phrases:
            if phrase.may_hold(segment.features):
                found = phrase.pattern.search(self.text, segment.start, segment.end)
                if found:
                    return found
        return None

    def tokens_under(self, start: int, end: int) -> tuple[int, int]:
        """The tokens under `text[start:end]`, which is not empty."""
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, end - 1) - 1
        return self.tokens[first][0], self.tokens[last][1]


def electoral_line(reading: Reading) -> ElectoralLine:
    """The line of `reading`; linear in its length."""
    items: list[str] = []
    tokens: list[tuple[int, int]] = []
    previous = "."
    for item, first, last in _items(reading):
        if item in (",", ".") and previous in (item, "."):
            continue
        items.append(item)
        tokens.append((first, last))
        previous = item
    items = vocabulary().someone_marked(items)
    starts = list(accumulate((len(item) + 1 for item in items[:-1]), initial=0))
    return ElectoralLine(" ".join((*items, "")), starts, tokens, list(_segments(items, starts)))


def _segments(items: list[str], starts: list[int]) -> Iterator[Segment]:
    """Whole sentences, as many as fill a segment."""
    first = 0
    for position, item in enumerate(items):
        length = starts[position] - starts[first]
        last = position == len(items) - 1
        if last or (item == "." and length > _SEGMENT) or length > _LONGEST_SEGMENT:
            end = starts[position] + len(item) + 1
            yield Segment(starts[first], end, features(items[first : position + 1]))
            first = position + 1


def _items(reading: Reading) -> Iterator[tuple[str, int, int]]:
    """The items with their tokens, half open."""
    words = vocabulary()
    names: Mapping[int, KnownName] = reading.doc._.known_names
    doc = reading.doc
    position = 0
    while position < len(doc):
        name = names.get(position)
        if name:
            yield _SYMBOLS[name.kind], position, name.token_end
            position = name.token_end
            continue
        item = _item(doc[position], words)
        if item:
            yield item, position, position + 1
        position += 1


def _item(token: Token, words: Vocabulary) -> str:
    """The item of one token, empty when it says nothing."""
    mark = _punctuation(token)
    if mark is not None:
        return mark
    word = _word(token).translate(_WITHOUT_MARKS)
    if not word:
        return ""
    capitalised = token.text[0].isupper()
    marks = words.marks(word, capitalised=capitalised)
    return (word.capitalize() if capitalised else word) + marks


def _punctuation(token: Token) -> str | None:
    """What stands for a token that is no word, or None for words and symbols."""
    text = token.text
    first = text[0]
    if "\n" in text:
        return "." if text.count("\n") > 1 else ","
    if first in _ENDS:
        return "."
    if first in _PAUSES and not text[-1].isalnum():
        return ","
    if first in _SILENT or text.isspace() or token.like_url:
        return ""
    return "#" if first == "#" else None


def _word(token: Token) -> str:
    """The folded word; numbers and ballot places («C12») are not read as disguised letters."""
    keycap = _KEYCAP.match(token.text)
    if keycap:
        return keycap[1]
    if _NUMBER.fullmatch(token.text):
        return fold(token.text)
    return token.norm_.replace(".", "").replace(" ", "") or fold(token.text)
