"""Clause 2.16: an entity's account seeks followers or a trend by artificial means."""

from collections.abc import Iterator

from comedido.checks.context import Context
from comedido.contract import Draft, Finding
from comedido.language.phrase_book import of, phrase_book

_CONFIDENCE = 0.9


def artificial_growth(draft: Draft, context: Context) -> Iterator[Finding]:
    """At most one finding: a warning for exchanges and coordination, a reminder for prizes for following."""
    if not context.speaks_for_entity(draft):
        return
    found = phrase_book("artificial_growth.yaml").found_in(context.reading)
    # Campaigns against bought followers name them too.
    bought = () if of(found, "denies") else of(found, "bought")
    heavy = [*of(found, "exchange", "coordinated"), *bought]
    shown = heavy or of(found, "prize")
    if not shown:
        return
    reading = context.reading
    yield context.finding(
        "2.16",
        spans={reading.span(one.start, one.end) for one in shown},
        evidence="; ".join(f"{one.says}: «{reading.words(one.start, one.end)}»" for one in shown),
        confidence=_CONFIDENCE,
        lowered=0 if heavy else 1,
    )
