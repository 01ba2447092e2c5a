"""Clause 4.10: a personal account through which an entity's business is told keeps to section 2.

The inventory says which accounts are such channels. This check runs last: it explains why the rules of
institutional accounts appear on a personal one.
"""

from collections.abc import Iterator

from comedido.accounts.cues import Voice
from comedido.accounts.shown_name import shown_name
from comedido.accounts.voice import voice_of
from comedido.checks.context import Context
from comedido.contract import AccountKind, Draft, Finding

_OF_INSTITUTIONAL_ACCOUNTS = "2."
_CERTAIN = 1.0
_TO_A_REMINDER = 3


def channel(draft: Draft, context: Context) -> Iterator[Finding]:
    """A reminder beside findings of section 2, and on the day's first post that speaks for the entity."""
    account = context.account
    if draft.actor is None or account is None or account.kind is not AccountKind.PERSONAL:
        return
    if not account.official_channel:
        return
    explains = any(found.clause.startswith(_OF_INSTITUTIONAL_ACCOUNTS) for found in context.found_before)
    if explains or _is_first_of_the_entity(context):
        yield context.finding(
            "4.10",
            spans=[],
            evidence=f"el inventario dice que {shown_name(draft.actor)} es canal de la entidad",
            confidence=_CERTAIN,
            lowered=_TO_A_REMINDER,
        )


def _is_first_of_the_entity(context: Context) -> bool:
    return context.recent.first_today and voice_of(context.reading).voice is Voice.INSTITUTIONAL
