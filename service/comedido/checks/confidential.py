"""What is reserved or still internal to the entity (clauses 2.13 and 4.6)."""

from collections.abc import Iterator

from comedido.checks.context import Context
from comedido.checks.private_finding import private_finding
from comedido.contract import Draft, Finding
from comedido.private_data.internal_information import internal_information
from comedido.private_data.recognition import recognised

_SURE, _LIKELY = 0.9, 0.75


def confidential(draft: Draft, context: Context) -> Iterator[Finding]:
    """At most two findings: marks and files of proceedings, and what is told before it is public."""
    entity_speaks = context.speaks_for_entity(draft)
    clause = "2.13" if entity_speaks else "4.6"
    seen = recognised("confidential.yaml", context.reading, context.policy.entity)
    if seen:
        yield private_finding(clause, seen, context)
    internal = internal_information(context.reading, entity_speaks=entity_speaks)
    if internal:
        yield context.finding(
            clause,
            spans={context.reading.span(sign.start, sign.end) for sign in internal.signs},
            evidence="; ".join(dict.fromkeys(sign.says for sign in internal.signs)),
            confidence=_SURE if internal.sure else _LIKELY,
            lowered=0 if internal.sure else 1,
            hallazgo="algo que aún no es público",
        )
