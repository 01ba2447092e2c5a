"""Clause 4.4: no political proselytism, by whoever the law binds and whatever the date.

An act (asks for a vote, endorses, attacks, mobilises…) must be seen in an electoral sense; which acts and
which contexts are data (`language/data/proselytism_*.yaml`). Sources: Directiva 013 of 2025 (Procuraduría),
Ley 1475 of 2011 art. 35, Ley 1952 of 2019 art. 60. Dates only raise a severity, never switch it off.
"""

from collections.abc import Iterator

from comedido.checks.context import Context
from comedido.checks.seen_proselytism import TO_A_REMINDER, contracted, seen_proselytism
from comedido.contract import AccountKind, Draft, Finding, Role

_CLAUSE = "4.4"
_CONTRACTOR = (
    " La ley no prohíbe expresamente a los contratistas participar en política;"
    " recuerde que el mensaje puede asociarse con la entidad."
)


def proselytism(draft: Draft, context: Context) -> Iterator[Finding]:
    """One finding for all acts seen in the draft, as heavy as the heaviest of them."""
    # Whom the ban binds is a question of the person; a personal account used as a channel stays personal.
    institutional = context.kind(draft) is AccountKind.INSTITUTIONAL
    if draft.role is Role.ELECTED_MEMBER and not institutional:
        return
    seen = seen_proselytism(context.reading, context.parent, context.today, for_entity=institutional)
    if seen is None:
        return
    contractor = draft.role is Role.CONTRACTOR and not institutional
    yield contracted(
        context.finding(
            _CLAUSE,
            spans=seen.spans,
            evidence=seen.evidence + (_CONTRACTOR if contractor else ""),
            confidence=seen.confidence,
            lowered=max(seen.lowered, TO_A_REMINDER) if contractor else seen.lowered,
            entidad_politica=seen.about,
        )
    )
