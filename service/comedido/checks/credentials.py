"""Passwords, codes and keys written in the text (clauses 1.1 and 3.10)."""

from collections.abc import Iterator

from comedido.checks.context import Context
from comedido.checks.private_finding import private_finding
from comedido.contract import Draft, Finding, Role
from comedido.private_data.recognition import recognised


def credentials(draft: Draft, context: Context) -> Iterator[Finding]:
    """At most one finding: 3.10 for who manages an entity's networks, else 1.1."""
    seen = recognised("credentials.yaml", context.reading, context.policy.entity)
    if seen:
        manages = draft.role is Role.COMMUNITY_MANAGER and context.speaks_for_entity(draft)
        yield private_finding("3.10" if manages else "1.1", seen, context)
