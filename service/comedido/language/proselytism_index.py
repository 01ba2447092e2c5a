"""Which of many phrases may stand in a part of a line, and where: looked up by the words that are there.

There are more than a thousand phrases. Without an index nearly all the time goes to phrases that the line
holds no word of, and to places where they can't begin.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from comedido.language.proselytism_phrases import Phrase
from comedido.language.proselytism_source import DIGITS, HANDLE, SHORTEST_BEGINNING


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """Phrases that mean the same, in the order in which they are looked for."""

    each: tuple[Phrase, ...]

    def __iter__(self) -> Iterator[Phrase]:
        return iter(self.each)


@dataclass(frozen=True, slots=True)
class Candidates:
    """The phrases that may stand in a part of a line, and where each feature of its words is."""

    phrases: Mapping[Phrases, Sequence[Phrase]]
    places: Mapping[str, Sequence[int]]

    def matches(self, phrases: Phrases, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Where they stand in `text[start:end]`, which is that part: phrase by phrase, without overlap."""
        for phrase in self.phrases.get(phrases, ()):
            pattern = phrase.pattern
            if not phrase.source.firsts:
                yield from pattern.finditer(text, start, end)
                continue
            done = start
            for place in self._places_of_any(phrase.source.firsts):
                if place >= done and (found := pattern.match(text, place, end)):
                    yield found
                    done = found.end()

    def _places_of_any(self, features: Iterable[str]) -> Sequence[int]:
        found = [self.places[feature] for feature in features if feature in self.places]
        if len(found) == 1:
            return found[0]
        return sorted(place for places in found for place in places)


class PhraseIndex:
    """All phrases of `groups` by their anchors; `others` are features that are asked for besides."""

    def __init__(self, groups: Iterable[Phrases], others: Iterable[str]) -> None:
        self._entries: list[_Entry] = []
        self._anywhere: list[int] = []
        self._by_anchor: dict[str, list[int]] = {}
        asked = set(others)
        for group in groups:
            for phrase in group:
                source = phrase.source
                self._place(len(self._entries), source.anchors)
                needs = tuple(dict.fromkeys(need for need in source.needs if need != source.anchors))
                self._entries.append(_Entry(group, phrase, needs))
                asked.update(source.anchors, source.firsts, *source.needs)
        self._asked = frozenset(asked)
        self._beginnings = _by_first_letters(feature[:-1] for feature in asked if feature.endswith("*"))

    def _place(self, number: int, anchors: frozenset[str]) -> None:
        for anchor in anchors:
            self._by_anchor.setdefault(anchor, []).append(number)
        if not anchors:
            self._anywhere.append(number)

    def features(self, word: str, marks: str) -> list[str]:
        """What phrases ask for of one item of a line: its word, the beginnings of that, its marks."""
        found = list(marks)
        folded = word.lower()
        if folded in self._asked:
            found.append(folded)
        beginnings = self._beginnings.get(folded[:SHORTEST_BEGINNING])
        if beginnings and folded.startswith(beginnings):
            found += [f"{beginning}*" for beginning in beginnings if folded.startswith(beginning)]
        if folded[0].isdigit():
            found.append(DIGITS)
        elif folded[0] == "@" and len(folded) > 1:
            found.append(HANDLE)
        return found

    def candidates(self, starts: Sequence[int], features: Sequence[Sequence[str]]) -> Candidates:
        """The phrases that may stand where items begin at `starts`, given the features of each."""
        places: dict[str, list[int]] = {}
        for start, found in zip(starts, features, strict=True):
            for feature in found:
                if feature in places:
                    places[feature].append(start)
                else:
                    places[feature] = [start]
        present = frozenset(places)
        numbers = set(self._anywhere)
        for feature in places:
            if feature in self._by_anchor:
                numbers.update(self._by_anchor[feature])
        phrases: dict[Phrases, list[Phrase]] = {}
        for number in sorted(numbers):
            group, phrase, needs = self._entries[number]
            for need in needs:
                if need.isdisjoint(present):
                    break
            else:
                phrases.setdefault(group, []).append(phrase)
        return Candidates(phrases, places)


class _Entry(NamedTuple):
    group: Phrases
    phrase: Phrase
    needs: Sequence[frozenset[str]]


def _by_first_letters(beginnings: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for beginning in beginnings:
        if len(beginning) >= SHORTEST_BEGINNING:
            letters = beginning[:SHORTEST_BEGINNING]
            found[letters] = (*found.get(letters, ()), beginning)
    return found
