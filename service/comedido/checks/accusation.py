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
    naming = {place for place in set(sentences) if _names_somebody(reading, starts, place)}
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
    places = range(starts[sentence], [*starts, len(reading.written)][sentence + 1])
    if any(reading.written[place].startswith("@") for place in places):
        return True
    in_a_row = 0
    for place in places:
        in_a_row = in_a_row + 1 if _is_name(reading, place) else 0
        if in_a_row >= _NAMES_TOGETHER:
            return True
    return False


def _is_name(reading: Reading, place: int) -> bool:
    word = reading.written[place]
    return word[:1].isupper() and word[1:].islower() and reading.folded[place] not in _ARTICLES
