"""Clauses 3.11 and 3.6: which account is open on which computer.

Silent about a computer when the account's devices or the computer's name or role are not known.
"""

import platform
from collections.abc import Iterator

from comedido.accounts.shown_name import shown_name
from comedido.checks.context import Context
from comedido.contract import AccountKind, Actor, DeviceRole, Draft, Finding, InventoryAccount
from comedido.policy.model import Device

_CERTAIN = 1.0
_NOT_TO_BE_MIXED = {AccountKind.INSTITUTIONAL, AccountKind.PERSONAL}


def devices(draft: Draft, context: Context) -> Iterator[Finding]:
    """Whether the account may be used on this computer and, once a day, whether accounts are mixed on it."""
    if draft.actor is None:
        return
    account, device = context.account, context.policy.device
    if account is not None and account.kind is AccountKind.INSTITUTIONAL:
        yield from _unauthorised(account, device, draft.actor, context)
    if context.recent.first_today:
        yield from _mixed(draft, draft.actor, context)


def _unauthorised(
    account: InventoryAccount, device: Device, actor: Actor, context: Context
) -> Iterator[Finding]:
    name = device.name or platform.node()
    if not name or not account.devices or _compared(name) in map(_compared, account.devices):
        return
    yield context.finding(
        "3.11",
        spans=[],
        evidence=f"este equipo es {name}; los autorizados son {', '.join(account.devices)}",
        confidence=_CERTAIN,
        cuenta=shown_name(actor),
    )


def _mixed(draft: Draft, actor: Actor, context: Context) -> Iterator[Finding]:
    whose = _whose(actor, context.account)
    others = [
        other
        for other in draft.other_accounts
        if {whose, _whose(other, context.accounts.find(draft.network, other))} == _NOT_TO_BE_MIXED
    ]
    if others:
        yield context.finding(
            "3.6",
            spans=[],
            evidence=f"además de {shown_name(actor)} está abierta {', '.join(map(shown_name, others))}",
            confidence=_CERTAIN,
        )
    elif whose is AccountKind.PERSONAL and context.policy.device.role is DeviceRole.INSTITUTIONAL:
        yield context.finding(
            "3.6",
            variant="institutional_device",
            spans=[],
            evidence="la política dice que este equipo es de la entidad",
            confidence=_CERTAIN,
            cuenta=shown_name(actor),
        )


def _whose(actor: Actor, account: InventoryAccount | None) -> AccountKind | None:
    """The entity's or the person's; None for a personal account that is the entity's channel (4.10)."""
    if account is None:
        return actor.kind
    kind = AccountKind(account.kind)
    return None if account.official_channel and kind is AccountKind.PERSONAL else kind


def _compared(name: str) -> str:
    """A computer's name without its domain: «PC-12.entidad.local» is «pc-12»."""
    return name.strip().casefold().partition(".")[0]
