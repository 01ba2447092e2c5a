"""Clauses 2.12 and 2.16: too much from one entity's account in a day, and one text from several accounts."""

from collections.abc import Iterator

from comedido.checks.context import Context
from comedido.contract import Draft, Finding, Surface
from comedido.language.phrase_book import phrase_book

_ANSWERS = frozenset({Surface.REPLY, Surface.COMMENT, Surface.EDIT, Surface.THREAD})
_SURE = 1.0
_TO_A_LOW_ONE = 1
_COORDINATED = 3
"""From so many other accounts on, one text is more than a post that a team shares by hand."""


def saturation(draft: Draft, context: Context) -> Iterator[Finding]:
    """A finding for each clause at most; what is urgent, an answer or part of a thread never saturates."""
    if draft.surface in _ANSWERS or not draft.text.strip() or not context.speaks_for_entity(draft):
        return
    recent = context.recent
    repeated = recent.same_text_today > 0
    many = recent.posts_today >= context.policy.entity.most_posts_a_day
    elsewhere = recent.same_text_elsewhere
    if not (repeated or many or elsewhere) or phrase_book("saturation.yaml").found_in(context.reading):
        return
    if repeated or many:
        yield context.finding(
            "2.12",
            variant="repeated" if repeated else "many",
            spans=[],
            evidence=f"publicaciones de hoy: {recent.posts_today}; con este texto: {recent.same_text_today}",
            confidence=_SURE,
            lowered=0 if repeated else _TO_A_LOW_ONE,
            n=str(recent.posts_today),
        )
    if elsewhere:
        yield context.finding(
            "2.16",
            variant="identical",
            spans=[],
            evidence=f"otras cuentas de este equipo con este texto: {elsewhere}",
            confidence=_SURE,
            lowered=0 if elsewhere >= _COORDINATED else _TO_A_LOW_ONE,
        )
