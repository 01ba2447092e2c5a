"""Clauses 2.4 and 2.5: an entity's texts that are hard to read, or in which what matters gets lost."""

from collections.abc import Iterator

from comedido.checks.context import Context
from comedido.contract import Draft, Finding
from comedido.language.hard_reading import Hardship, hardships
from comedido.language.lively_posts import heaviness
from comedido.language.phrase_book import phrase_book
from comedido.language.retweets import is_retweet

_CONFIDENCE = 0.8
_TO_A_REMINDER = 1


def plain_language(draft: Draft, context: Context) -> Iterator[Finding]:
    """At most one finding for each clause: low for several hardships together, else a reminder."""
    if not context.speaks_for_entity(draft) or is_retweet(context.reading):
        return
    reading = context.reading
    signs = phrase_book("plain_language.yaml").found_in(reading)
    hard = list(hardships(reading, signs, context.policy.entity.acronyms))
    if hard:
        yield _finding("2.4", hard, context)
    heavy = list(heaviness(reading, signs))
    if heavy:
        yield _finding("2.5", heavy, context)


def _finding(clause: str, found: list[Hardship], context: Context) -> Finding:
    first = found[0]
    return context.finding(
        clause,
        variant=first.variant,
        spans={span for one in found for span in one.spans},
        evidence="; ".join(one.says for one in found),
        confidence=_CONFIDENCE,
        lowered=0 if len(found) > 1 else _TO_A_REMINDER,
        **first.fields,
    )
