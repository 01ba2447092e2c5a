"""Offences in a text: words and constructions that demean somebody, judged with their target and context.

The rules are of clause 1.7 (and 2.11, 4.5) of Circular 01 of 2019; the words are data (`tone_lexicon`).
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from comedido.language.names import names_in
from comedido.language.offensive_term import DEFAMATION, Offence, offence_of
from comedido.language.quotation import discussed, reported
from comedido.language.reading import Reading
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
    text = _Text.of(reading)
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
_OFFENSIVE_BY_THEMSELVES = frozenset({Use.INSULT, Use.ADJECTIVE, Use.VULGARITY, Use.CORRECTION})
_FIRST_PERSON_PAST = re.compile(r"[a-zñáéíóú]{2,}[éí]$")


@dataclass(frozen=True, slots=True)
class _Text:
    """What the rules look at: folded words, for each the bounds of its sentence, names, and quoted words."""

    words: Sequence[str]
    sentences: Sequence[tuple[int, int]]
    names: frozenset[int]
    quoted: frozenset[int]
    own_deeds: frozenset[int]

    @classmethod
    def of(cls, reading: Reading) -> "_Text":
        doc = reading.doc
        return cls(
            words=[token.norm_ for token in doc],
            sentences=[
                (sentence.start, sentence.end) for sentence in reading.sentences for _ in range(len(sentence))
            ],
            names=names_in(reading),
            quoted=frozenset(token.i for token in doc if token._.quoted),
            own_deeds=frozenset(token.i for token in doc if _FIRST_PERSON_PAST.match(token.text)),
        )

    def quotes(self, start: int, first: int, last: int, others: Collection[int]) -> bool:
        """Whether the words at `start` are quoted, reported or discussed; «es un "…"» asserts."""
        if reported(self.words, start, first, others) or discussed(self.words, first, last):
            return True
        if start not in self.quoted:
            return False
        before = start - 2
        return not (
            start - 1 not in self.quoted
            and before >= first
            and (self.words[before] in word_class("cópula") | word_class("cópula_tu") | {"un", "una"})
        )

    def around(self, start: int, end: int) -> tuple[int, int]:
        """The bounds of the sentence at `start`, and of a very long one only what is near."""
        first, last = self.sentences[start]
        return max(first, start - _NEAR), min(last, end + _NEAR)


def _by_terms(text: _Text) -> Iterator[Offence | _Excuse]:
    hits = list(terms_in(text.words))
    places = frozenset(
        place for start, end, term in hits if term.use is not Use.CONDITION for place in range(start, end)
    )
    for start, end, term in hits:
        first, last = text.around(start, end)
        around = Surroundings(text.words, first, start, end, last, text.names, places, text.own_deeds)
        if text.quotes(start, first, last, places):
            yield _Excuse.QUOTED
        elif offence := offence_of(term, around):
            yield offence
        elif term.use in _OFFENSIVE_BY_THEMSELVES:
            yield _Excuse.HARMLESS


def _by_constructions(reading: Reading, text: _Text) -> Iterator[Offence | _Excuse]:
    for start, end, construction in constructions_in(reading):
        first, last = text.around(start, end)
        sentence = frozenset(text.words[first:last])
        if text.quotes(start, first, last, ()):
            yield _Excuse.QUOTED
            continue
        if sentence & construction.harmless_with:
            continue
        if construction.axis == DEFAMATION and not _accuses_somebody(text, first, last):
            continue
        yield Offence(start, end, construction.axis, construction.grade, construction.why)


def _accuses_somebody(text: _Text, first: int, last: int) -> bool:
    if word_class("justicia") & frozenset(text.words[first:last]):
        return False
    accused = word_class("cargo") | word_class("usted") | word_class("organización") | word_class("grupo")
    return any(place in text.names or text.words[place] in accused for place in range(first, last))
