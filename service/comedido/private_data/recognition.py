"""Looks for the private data of one data file in a text."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from comedido.contract import Severity
from comedido.language.folding import fold
from comedido.language.reading import Reading
from comedido.policy.model import Entity
from comedido.private_data.numbers import Number, numbers_in
from comedido.private_data.own import is_own
from comedido.private_data.recogniser import NamePlace, Recogniser, compiled, recognisers
from comedido.private_data.surroundings import Span, Surroundings, surroundings_in
from comedido.private_data.validators import VALIDATORS

MOST_VALUES = 40
"""Values that are told; a text with more is no clearer for it."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A value that was recognised; `spans` are code points of the original text. Never the value itself."""

    name: str
    recogniser: Recogniser
    severity: Severity
    spans: tuple[Span, ...]
    writers_own: bool
    """It may be the writer's own: the text speaks in the first person about it."""


@dataclass
class _Text:
    """One text while it is searched."""

    reading: Reading
    entity: Entity
    claimed: list[Span] = field(default_factory=list[Span])
    # Several recognisers share a form; it is looked for once.
    _matches: dict[str, Sequence[tuple[str, Span]]] = field(
        default_factory=dict[str, Sequence[tuple[str, Span]]]
    )
    _numbers_like: dict[str, Sequence[tuple[Number, Span]]] = field(
        default_factory=dict[str, Sequence[tuple[Number, Span]]]
    )

    @property
    def surroundings(self) -> Surroundings:
        return self.reading.once(surroundings_in)

    @property
    def numbers(self) -> Sequence[Number]:
        return self.reading.once(_numbers)

    @cached_property
    def touching(self) -> frozenset[str]:
        return frozenset(number.touched_by for number in self.numbers)

    def numbers_like(self, digits: str) -> Sequence[tuple[Number, Span]]:
        if digits not in self._numbers_like:
            matches = compiled(digits).fullmatch
            self._numbers_like[digits] = [
                (number, (number.start, number.end)) for number in self.numbers if matches(number.digits)
            ]
        return self._numbers_like[digits]

    def matches_of(self, recogniser: Recogniser) -> Sequence[tuple[str, Span]]:
        pattern = recogniser.pattern
        if pattern is None:
            return ()
        if pattern not in self._matches:
            self._matches[pattern] = list(
                _matches(compiled(pattern), self.reading, verbatim=recogniser.verbatim)
            )
        return self._matches[pattern]

    def lacks_parts(self, parts: Sequence[str]) -> bool:
        return bool(parts) and not any(map(self.reading.once(squeezed).__contains__, parts))

    def claim(self, span: Span) -> None:
        insort(self.claimed, span)

    def is_free(self, span: Span) -> bool:
        place = bisect_left(self.claimed, span)
        beside = self.claimed[max(0, place - 1) : place + 1]
        return all(end <= span[0] or span[1] <= start for start, end in beside)


def recognised(file_name: str, reading: Reading, entity: Entity) -> list[Recognised]:
    """What the recognisers of a file see, in the order of the file; what is the entity's own is left out."""
    text = _Text(reading, entity)
    seen: list[Recognised] = []
    for name, recogniser in recognisers(file_name).items():
        for value, span in _candidates(recogniser, text):
            found = _judged(name, recogniser, value, span, text)
            if found:
                seen.append(found)
            if len(seen) == MOST_VALUES:
                return seen
    return seen


def _candidates(recogniser: Recogniser, text: _Text) -> Sequence[tuple[Number | str, Span]]:
    """What has the form of the value, and nothing where the text lacks what must stand around it."""
    if text.lacks_parts(recogniser.parts) or (recogniser.digits and not text.numbers):
        return ()
    if not _may_stand(recogniser, text):
        return ()
    return text.numbers_like(recogniser.digits) if recogniser.digits else text.matches_of(recogniser)


def squeezed(reading: Reading) -> str:
    """The text as typed and with evasion undone, folded and without spaces, as `parts` are compared with."""
    texts = dict.fromkeys((reading.original, reading.normalised.text))
    folded = "".join(fold(word) for text in texts for word in text.split())
    # Patterns that ignore capitals take these for «s» and «i».
    return folded.replace("ſ", "s").replace("ı", "i")


def _numbers(reading: Reading) -> Sequence[Number]:
    return list(numbers_in(reading.normalised.text))


def _may_stand(recogniser: Recogniser, text: _Text) -> bool:
    signs = text.surroundings.signs.keys()
    if recogniser.name and not text.surroundings.persons:
        return False
    if recogniser.before and signs.isdisjoint(recogniser.before):
        return not text.touching.isdisjoint(recogniser.touching)
    return not recogniser.near or not signs.isdisjoint(recogniser.near)


def _matches(pattern: re.Pattern[str], reading: Reading, *, verbatim: bool) -> Iterator[tuple[str, Span]]:
    # What is typed is searched as such; its places are those of the normalised text, as those of all signs.
    group = "value" if "value" in pattern.groupindex else 0
    for found in pattern.finditer(reading.original if verbatim else reading.normalised.text):
        span = found.span(group)
        yield found[group], _in_normalised(reading, span) if verbatim else span


def _in_normalised(reading: Reading, span: Span) -> Span:
    offsets = reading.normalised.offsets
    if isinstance(offsets, range):
        return span
    return bisect_left(offsets, span[0]), bisect_left(offsets, span[1])


def _judged(
    name: str, recogniser: Recogniser, value: Number | str, span: Span, text: _Text
) -> Recognised | None:
    if not text.is_free(span):
        return None
    bare = value.digits if isinstance(value, Number) else value
    if not all(VALIDATORS[validator](bare) for validator in recogniser.valid):
        return None
    if not _stands_right(recogniser, value, span, text):
        return None
    person = _person(recogniser, span, text)
    if recogniser.name and (person is None or not _is_linked(recogniser, person, span, text)):
        return None
    text.claim(span)
    if recogniser.severity is None or (recogniser.own and is_own(recogniser.own, bare, text.entity)):
        return None
    named = (person,) if person and recogniser.name is not NamePlace.NEAR else ()
    return Recognised(
        name,
        recogniser,
        recogniser.severity,
        tuple(sorted(_originals(text.reading, (span, *named)))),
        writers_own=recogniser.owner and text.surroundings.near(("writer",), span),
    )


def _stands_right(recogniser: Recogniser, value: Number | str, span: Span, text: _Text) -> bool:
    touched_by = value.touched_by if isinstance(value, Number) else ""
    touched = touched_by in recogniser.touching
    if touched_by and not touched and (recogniser.touching or not recogniser.before):
        return False
    around = text.surroundings
    if recogniser.before and not touched and not around.before(recogniser.before, span):
        return False
    return (
        (not recogniser.near or around.near(recogniser.near, span))
        and not around.near(recogniser.unless, span)
        and not around.before(recogniser.unless_before, span)
        and not around.after(recogniser.unless_after, span)
    )


def _person(recogniser: Recogniser, span: Span, text: _Text) -> Span | None:
    match recogniser.name:
        case NamePlace.NEAR:
            return text.surroundings.person_near(span)
        case NamePlace.BEFORE:
            return text.surroundings.person_before(span)
        case NamePlace.AFTER:
            return text.surroundings.person_after(span)
        case None:
            return None


def _is_linked(recogniser: Recogniser, person: Span, span: Span, text: _Text) -> bool:
    between = text.reading.normalised.text[person[1] : span[0]]
    return recogniser.link is None or compiled(recogniser.link).fullmatch(between) is not None


def _originals(reading: Reading, spans: Iterable[Span]) -> Iterator[Span]:
    for start, end in spans:
        yield reading.normalised.span(start, end)
