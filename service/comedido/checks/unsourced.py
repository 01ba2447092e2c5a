"""Clauses 1.4 and 2.14: a strong claim or a chain message that names no source."""

from collections.abc import Iterator

from comedido.checks.context import Context
from comedido.contract import Draft, Finding
from comedido.language.phrase_book import FoundSign, of, phrase_book

_ENOUGH_ALONE = ("chain", "miracle")
_CALAMITIES = ("calamity", "death")
_REMINDED = ("figure", "superlative", "death")
_NO_NEED_OF_A_SOURCE = ("denial", "own_life")
_SURE, _LIKELY = 0.9, 0.7
_TO_A_WARNING, _TO_A_REMINDER = 1, 2


def unsourced(draft: Draft, context: Context) -> Iterator[Finding]:
    """At most one finding: a warning for chains and rumours, a reminder for figures and deaths.

    An official account owes more (2.14; T-446/2020) than a personal one (1.4).
    """
    reading = context.reading
    if reading.links or draft.links:
        return
    found = phrase_book("unsourced.yaml").found_in(reading)
    if of(found, *_NO_NEED_OF_A_SOURCE):
        return
    official = context.speaks_for_entity(draft)
    sourced = _names_a_source(found)
    grave = of(found, *_ENOUGH_ALONE)
    rumours = _rumours(found, official=official)
    if rumours and of(found, *_CALAMITIES):
        grave += [*rumours, *of(found, *_CALAMITIES)]
    if grave and not (sourced and not of(found, "chain")):
        yield _finding("2.14" if official else "1.4", grave, _TO_A_WARNING, _SURE, context)
    elif not sourced and (reminded := of(found, *_REMINDED)):
        yield _finding("1.4", reminded, _TO_A_REMINDER, _LIKELY, context)


def _rumours(found: list[FoundSign], *, official: bool) -> list[FoundSign]:
    """What makes a text hearsay; an entity opens news with «Última hora» that it knows at first hand."""
    heard, hedged = of(found, "rumour"), of(found, "hedge")
    if heard or not official:
        return [*heard, *hedged, *of(found, "opening")]
    return hedged if of(found, "death") else []


def _names_a_source(found: list[FoundSign]) -> bool:
    """Whether it says where it knows from; «nos informaron que» is the rumour itself."""
    heard = {place for one in of(found, "rumour") for place in range(one.start, one.end)}
    return any(heard.isdisjoint(range(one.start, one.end)) for one in of(found, "source"))


def _finding(
    clause: str, found: list[FoundSign], lowered: int, confidence: float, context: Context
) -> Finding:
    reading = context.reading
    in_order = sorted(found, key=lambda one: one.start)
    return context.finding(
        clause,
        spans={reading.span(one.start, one.end) for one in in_order},
        evidence="; ".join(f"{one.says}: «{reading.words(one.start, one.end)}»" for one in in_order[:3]),
        confidence=confidence,
        lowered=lowered,
    )
