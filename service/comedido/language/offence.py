"""Offences in a text: words and constructions that demean somebody, judged with their target and context.

The rules are of clause 1.7 (and 2.11, 4.5) of Circular 01 of 2019; the words are data (`tone_lexicon`).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from comedido.language.names import names_in
from comedido.language.offensive_term import DEFAMATION, Offence, offence_of
from comedido.language.quotation import discussions, reported
from comedido.language.reading import Reading
from comedido.language.standing import pauses_in
from comedido.language.surroundings import Surroundings
from comedido.language.tone_constructions import constructions_in
from comedido.language.tone_lexicon import Use, terms_in
from comedido.language.word_classes import word_class


@dataclass(frozen=True, slots=True)
class ToneSigns:
    """What the rules see in a text.

    `offences` are in order; `quoted` tells that offensive words are only quoted, reported or discussed,
    `left_alone` that some are harmless where they stand.
    """

    offences: Sequence[Offence]
    quoted: bool
    left_alone: bool


def tone_signs(reading: Reading) -> ToneSigns:
    """Every offence in the text, where two overlap the longer, and what was excused."""
    text = _Text(reading)
    judged = [*_by_terms(text), *_by_constructions(reading, text)]
    return ToneSigns(
        _longest(each for each in judged if isinstance(each, Offence)),
        quoted=_Excuse.QUOTED in judged,
        left_alone=_Excuse.HARMLESS in judged,
    )


def _longest(offences: Iterable[Offence]) -> list[Offence]:
    found = sorted(offences, key=lambda each: (each.start - each.end, each.start))
    kept: list[Offence] = []
    taken: set[int] = set()
    for offence in found:
        if taken.isdisjoint(range(offence.start, offence.end)):
            taken.update(range(offence.start, offence.end))
            kept.append(offence)
    return sorted(kept, key=lambda each: each.start)


class _Excuse(Enum):
    QUOTED = auto()
    HARMLESS = auto()


_NEAR = 40
_OFFENSIVE, _ENOUGH, _MOST = 2, 200, 2_000
"""How many words that offend for sure, and how many that offend at all, are judged: more say nothing new."""
_OFFENSIVE_BY_THEMSELVES = frozenset({Use.INSULT, Use.ADJECTIVE, Use.VULGARITY, Use.CORRECTION})
_INDEFINITE = frozenset({"un", "una"})
_FIRST_PERSON_PAST = re.compile(r"[a-zñáéíóú]{2,}[éí]$")
_PAST_ENDINGS = frozenset("éí")


class _Text:
    """What the rules look at: folded words, the bounds of their sentences, names, quoted words, own deeds.

    All but the words is looked for only once a word offends: in most texts none does.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.words: Sequence[str] = reading.folded

    @cached_property
    def names(self) -> frozenset[int]:
        return names_in(self._reading)

    @cached_property
    def pauses(self) -> Sequence[bool]:
        return pauses_in(self.words)

    @cached_property
    def own_deeds(self) -> frozenset[int]:
        return frozenset(
            place
            for place, word in enumerate(self._reading.written)
            if word[-1] in _PAST_ENDINGS and _FIRST_PERSON_PAST.match(word)
        )

    @cached_property
    def _quoted(self) -> frozenset[int]:
        return self._reading.doc._.quoted

    @cached_property
    def _sentence_starts(self) -> Sequence[int]:
        return [*(sentence.start for sentence in self._reading.sentences), len(self.words)]

    def quotes(self, start: int, first: int, last: int, others: Collection[int]) -> bool:
        """Whether the words at `start` are quoted, reported or discussed; «es un "…"» asserts."""
        if reported(self.words, self.pauses, start, first, others) or self._discusses(first, last):
            return True
        if start not in self._quoted:
            return False
        before = start - 2
        return not (
            start - 1 not in self._quoted
            and before >= first
            and (self.words[before] in _INDEFINITE or self.words[before] in word_class("cópula", "cópula_tu"))
        )

    @cached_property
    def _discussions(self) -> Sequence[int]:
        return list(discussions(self.words))

    def _discusses(self, first: int, last: int) -> bool:
        """Whether the sentence is about a word: «… es un insulto», «el término…»."""
        return bisect_left(self._discussions, first + 1) < bisect_left(self._discussions, last)

    def around(self, start: int, end: int) -> tuple[int, int]:
        """The bounds of the sentence at `start`, and of a very long one only what is near."""
        sentence = bisect_right(self._sentence_starts, start) - 1
        first, last = self._sentence_starts[sentence], self._sentence_starts[sentence + 1]
        return max(first, start - _NEAR), min(last, end + _NEAR)


def _by_terms(text: _Text) -> Iterator[Offence | _Excuse]:
    hits = list(terms_in(text.words))
    if not hits:
        return
    places = _rows(
        place for start, end, term in hits if term.use is not Use.CONDITION for place in range(start, end)
    )
    names, pauses, own_deeds = text.names, text.pauses, text.own_deeds
    grave = found = 0
    for start, end, term in hits:
        if grave == _ENOUGH or found == _MOST:
            return
        first, last = text.around(start, end)
        around = Surroundings(text.words, pauses, first, start, end, last, names, places, own_deeds)
        if text.quotes(start, first, last, places):
            yield _Excuse.QUOTED
        elif offence := offence_of(term, around):
            grave += offence.grade >= _OFFENSIVE
            found += 1
            yield offence
        elif term.use in _OFFENSIVE_BY_THEMSELVES:
            yield _Excuse.HARMLESS


def _rows(places: Iterable[int]) -> Mapping[int, int]:
    """Each of these places, in order, with the first of those that it follows without a gap."""
    firsts: dict[int, int] = {}
    for place in places:
        firsts[place] = firsts.get(place - 1, place)
    return firsts


def _by_constructions(reading: Reading, text: _Text) -> Iterator[Offence | _Excuse]:
    for start, end, construction in constructions_in(reading):
        first, last = text.around(start, end)
        if text.quotes(start, first, last, ()):
            yield _Excuse.QUOTED
            continue
        if not construction.harmless_with.isdisjoint(text.words[first:last]):
            continue
        if construction.axis == DEFAMATION and not _accuses_somebody(text, first, last):
            continue
        yield Offence(start, end, construction.axis, construction.grade, construction.why)


def _accuses_somebody(text: _Text, first: int, last: int) -> bool:
    if not word_class("justicia").isdisjoint(text.words[first:last]):
        return False
    accused = word_class("cargo", "usted", "organización", "grupo")
    return any(place in text.names or text.words[place] in accused for place in range(first, last))
