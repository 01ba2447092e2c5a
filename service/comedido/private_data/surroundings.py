"""The words around a value that tell what it is: signs of `data/surroundings.yaml` by where they stand."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from comedido.language.phrase_book import PhraseBook, read_phrase_book
from comedido.language.reading import Reading
from comedido.private_data.persons import persons_in

_FILE = Path(__file__).parent / "data" / "surroundings.yaml"
_NEAR = 80
"""Characters on either side."""
_BETWEEN = 45
"""Characters at most between a value and what stands right before or after it."""
_LINKS = (
    "n|no|nro|num|numero|número|es|era|son|de|del|la|el|al|a|su|con|y|ciudadan[íi]a|identidad|extranjer[íi]a"
    "|expedid[oa]|colombiano|personal|actual|este|esta|o"
)
_NOTHING_ELSE = re.compile(rf"(?:[^\w\n]|º|°|\n(?!\n)|(?<!\w)(?:{_LINKS})(?!\w))*", re.IGNORECASE)
_RIGHT_AFTER = re.compile(r"[\s)»\"]{0,3}(?:de\s)?")
_SENTENCE_ENDS = re.compile(r"[.!?](?=\s+[^\W\d_a-zñáéíóú]|\s*\Z)|\n")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The signs and persons of one text, as characters of its normalised form."""

    text: str
    signs: Mapping[str, Sequence[Span]]
    persons: Sequence[Span]

    def near(self, names: Iterable[str], value: Span) -> bool:
        """Whether one of these signs is near the value, and not within it."""
        start, end = value
        return any(
            sign_end > start - _NEAR and (sign_end <= start or sign_start >= end)
            for name in names
            for sign_start, sign_end in self._starting_between(name, start - 2 * _NEAR, end + _NEAR)
        )

    def before(self, names: Iterable[str], value: Span) -> bool:
        """Whether one of these signs stands right before the value."""
        start, _ = value
        return any(
            sign_end <= start and self._is_link(sign_end, start)
            for name in names
            for _, sign_end in self._starting_between(name, start - 2 * _NEAR, start)
        )

    def after(self, names: Iterable[str], value: Span) -> bool:
        """Whether one of these signs stands right after the value."""
        _, end = value
        return any(
            _RIGHT_AFTER.fullmatch(self.text, end, sign_start)
            for name in names
            for sign_start, _ in self._starting_between(name, end, end + _BETWEEN)
        )

    def person_near(self, value: Span) -> Span | None:
        """A person named near the value."""
        start, end = value
        for person in self.persons[bisect_left(self.persons, (start - 2 * _NEAR, 0)) :]:
            if person[0] > end + _NEAR:
                return None
            if person[1] > start - _NEAR:
                return person
        return None

    def person_before(self, value: Span) -> Span | None:
        """The last person named before the value in its sentence."""
        nearest = bisect_right(self.persons, (value[0], 0)) - 1
        if nearest < 0:
            return None
        person = self.persons[nearest]
        return person if person[1] <= value[0] and self._same_sentence(person[1], value[0]) else None

    def person_after(self, value: Span) -> Span | None:
        """The first person named after the value in its sentence."""
        nearest = bisect_left(self.persons, (value[1], 0))
        if nearest == len(self.persons):
            return None
        person = self.persons[nearest]
        return person if self._same_sentence(value[1], person[0]) else None

    def _starting_between(self, name: str, first: int, last: int) -> Sequence[Span]:
        places = self.signs.get(name, ())
        return places[bisect_left(places, (first, 0)) : bisect_right(places, (last, 0))]

    def _is_link(self, start: int, end: int) -> bool:
        return end - start <= _BETWEEN and _NOTHING_ELSE.fullmatch(self.text, start, end) is not None

    def _same_sentence(self, start: int, end: int) -> bool:
        return end - start <= _NEAR and not _SENTENCE_ENDS.search(self.text[start:end])


def surroundings_in(reading: Reading) -> Surroundings:
    """The signs and persons of a reading, found in one walk."""
    signs: dict[str, list[Span]] = {}
    for sign in surroundings_book().found_in(reading):
        signs.setdefault(sign.name, []).append(reading.characters(sign.start, sign.end))
    persons = [reading.characters(*person) for person in persons_in(reading)]
    return Surroundings(reading.normalised.text, signs, persons)


@cache
def surroundings_book() -> PhraseBook:
    """The signs that ship. Raises DocumentError or PhraseError for mistakes in the file."""
    return read_phrase_book(_FILE)
