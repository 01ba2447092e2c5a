"""Clause 2.15: an entity's account attributes a crime to a person who can be identified, and cites nobody."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from comedido.checks.context import Context
from comedido.contract import Draft, Finding
from comedido.language.phrase_book import of, phrase_book
from comedido.language.reading import Reading

_EXCUSES = ("judicial", "other_sense")
_CONFIDENCE = 0.85
_NAMES_TOGETHER = 2
_ARTICLES = frozenset({"el", "la", "los", "las"})
"""Places are written with them: «El Tarra», «La Playa»."""
_BEFORE_A_YEAR = frozenset({"en", "de", "del", "año"})
_YEAR_DIGITS, _FIRST_YEAR, _LIFETIME = 4, 1400, 60
"""Whoever acted longer ago than a working life is history, and nobody's honour is in the entity's hands."""


def accusation(draft: Draft, context: Context) -> Iterator[Finding]:
    """At most one finding, on the accusation and on nothing that an authority is said to have decided."""
    if not context.speaks_for_entity(draft):
        return
    found = phrase_book("accusation.yaml").found_in(context.reading)
    crimes = of(found, "crime")
    if not crimes or of(found, *_EXCUSES):
        return
    reading = context.reading
    starts = [sentence.start for sentence in reading.sentences]
    sentences = [bisect_right(starts, one.start) - 1 for one in crimes]
    naming = {
        place
        for place in set(sentences)
        if _names_somebody(reading, starts, place)
        and not _is_history(reading, starts, place, context.today.year)
    }
    accusing = [one for one, place in zip(crimes, sentences, strict=True) if place in naming]
    if not accusing:
        return
    yield context.finding(
        "2.15",
        variant="accusation",
        spans={reading.span(one.start, one.end) for one in accusing},
        evidence="; ".join(f"{one.says}: «{reading.words(one.start, one.end)}»" for one in accusing),
        confidence=_CONFIDENCE,
        lowered=1,
    )


def _names_somebody(reading: Reading, starts: Sequence[int], sentence: int) -> bool:
    """Whether that sentence, of those that begin at `starts`, holds a handle or two words like a name."""
    places = _places(reading, starts, sentence)
    if any(reading.written[place].startswith("@") for place in places):
        return True
    in_a_row = 0
    for place in places:
        in_a_row = in_a_row + 1 if _is_name(reading, place) else 0
        if in_a_row >= _NAMES_TOGETHER:
            return True
    return False


def _is_history(reading: Reading, starts: Sequence[int], sentence: int, this_year: int) -> bool:
    """Whether the sentence tells of a year that is long past: «en 1586, …»."""
    return any(
        reading.folded[place - 1] in _BEFORE_A_YEAR and _is_long_past(reading.folded[place], this_year)
        for place in _places(reading, starts, sentence)[1:]
    )


def _is_long_past(word: str, this_year: int) -> bool:
    is_year = len(word) == _YEAR_DIGITS and word.isdecimal()
    return is_year and _FIRST_YEAR <= int(word) < this_year - _LIFETIME


def _places(reading: Reading, starts: Sequence[int], sentence: int) -> range:
    return range(starts[sentence], [*starts, len(reading.written)][sentence + 1])


def _is_name(reading: Reading, place: int) -> bool:
    word = reading.written[place]
    return word[:1].isupper() and word[1:].islower() and reading.folded[place] not in _ARTICLES
