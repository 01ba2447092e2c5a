"""Clauses 2.17, 2.18 and 1.5: one person answers for each account, and all of them are in the inventory.

What the inventory or the policy does not say is not asked about: without an inventory, a name of the person
or a name of the entity nothing is found.
"""

from collections.abc import Iterator

from comedido.accounts.institutional_names import looks_institutional
from comedido.accounts.same_name import is_same_entity, is_same_person
from comedido.accounts.shown_name import shown_name
from comedido.checks.context import Context
from comedido.contract import AccountKind, Actor, Draft, Finding, Identity, InventoryAccount

_CERTAIN = 1.0
_BY_ITS_LOOKS = 0.8


def custody(draft: Draft, context: Context) -> Iterator[Finding]:
    """At most one finding: an account that nobody registered, of another entity, or in another's charge."""
    actor = draft.actor
    if actor is None or actor.identity is Identity.DISAGREED or not (actor.id or actor.handle or actor.name):
        return
    account = context.account
    if account is None:
        yield from _unregistered(actor, context)
    elif account.kind is AccountKind.INSTITUTIONAL:
        in_charge = _in_charge(draft.person, account)
        if account.entity and not in_charge and not is_same_entity(account.entity, context.policy.entity):
            yield _of_another_entity(account.entity, actor, context)
        elif in_charge is False:
            yield _of_another_person(account, actor, context)


def _unregistered(actor: Actor, context: Context) -> Iterator[Finding]:
    """What seems to be an entity's own account, once a day; one that was declared personal is left alone."""
    if not context.accounts.accounts or not context.recent.first_today:
        return
    declared = actor.kind is AccountKind.INSTITUTIONAL
    if declared or (actor.kind is AccountKind.UNKNOWN and looks_institutional(actor, context.policy.entity)):
        yield context.finding(
            "2.18",
            spans=[],
            evidence="está marcada como institucional" if declared else "su nombre es como el de una entidad",
            confidence=_CERTAIN if declared else _BY_ITS_LOOKS,
            cuenta=shown_name(actor),
        )


def _in_charge(person: str | None, account: InventoryAccount) -> bool | None:
    """Whether `person` answers for the account or stands in; None when either is not known."""
    if not person or not person.strip() or not account.responsible:
        return None
    in_charge = filter(None, (account.responsible, account.backup))
    return any(is_same_person(person, name) for name in in_charge)


def _of_another_entity(entity: str, actor: Actor, context: Context) -> Finding:
    return context.finding(
        "1.5",
        variant="other_entity",
        spans=[],
        evidence=f"el inventario dice que es de {entity}",
        confidence=_CERTAIN,
        lowered=1,
        cuenta=shown_name(actor),
        entidad=entity,
    )


def _of_another_person(account: InventoryAccount, actor: Actor, context: Context) -> Finding:
    return context.finding(
        "2.17",
        spans=[],
        evidence=f"el inventario dice que responde {account.responsible}",
        confidence=_CERTAIN,
        cuenta=shown_name(actor),
    )
