"""Data of a person: documents, phones, homes, accounts, health, minors (clauses 2.15 and 4.6)."""

from collections.abc import Iterator

from comedido.checks.context import Context
from comedido.checks.private_finding import private_finding
from comedido.contract import Draft, Finding
from comedido.private_data.recognition import recognised


def personal_data(draft: Draft, context: Context) -> Iterator[Finding]:
    """At most one finding, which names the kinds of data and never a value.

    An entity answers for every person's data (2.15). From other accounts people may tell what is their own;
    of others, only what is plainly a person's is warned about (4.6).
    """
    entity_speaks = context.speaks_for_entity(draft)
    seen = [
        one
        for one in recognised("personal_data.yaml", context.reading, context.policy.entity)
        if entity_speaks or not (one.recogniser.for_entity or one.writers_own)
    ]
    if seen:
        yield private_finding("2.15" if entity_speaks else "4.6", seen, context, variant="personal_data")
