"""An inventory and a draft in it, for the checks that look at accounts and not at words."""

from datetime import date

from comedido.accounts.known_accounts import KnownAccounts
from comedido.checker import Checker
from comedido.checks import CHECKS
from comedido.contract import AccountKind, Actor, Draft, Finding, InventoryAccount, Network
from comedido.policy.load import circular
from comedido.policy.model import Device, Entity, Policy
from comedido.recent import NOTHING_RECENT, Recent

TEXT = "El río amaneció tranquilo"
OFFICIAL = InventoryAccount(
    network=Network.X,
    handle="@Min_Ejemplo",
    kind=AccountKind.INSTITUTIONAL,
    entity="Ministerio de Ejemplo",
    responsible="Inés Ávila Rojas",
    backup="Tomás Peña",
    devices=["PC-12", "PC-14"],
)
OWN = InventoryAccount(network=Network.X, handle="ines_avila", kind=AccountKind.PERSONAL)
CHANNEL = OWN.model_copy(update={"official_channel": True})


def policy_of(entity: Entity | None = None, device: Device | None = None) -> Policy:
    """The circular with an entity's own words and its computer."""
    return circular().model_copy(update={"entity": entity or Entity(), "device": device or Device()})


def findings(
    check: str,
    draft: Draft,
    *accounts: InventoryAccount,
    policy: Policy | None = None,
    recent: Recent = NOTHING_RECENT,
) -> list[Finding]:
    """What one check of the service finds, with `accounts` as the inventory."""
    verdict = Checker(
        policy=policy or policy_of(),
        checks={check: CHECKS[check]},
        today=lambda: date(2026, 11, 23),
        accounts=lambda: KnownAccounts(accounts),
        recent=lambda _: recent,
        budget_seconds=60,
    ).check(draft)
    assert verdict.unfinished == []
    return verdict.findings


def draft_from(
    handle: str | None, kind: AccountKind = AccountKind.UNKNOWN, text: str = TEXT, **more: object
) -> Draft:
    """A draft on X of the account with this handle, declared as `kind`."""
    return Draft.model_validate({"text": text, "actor": Actor(handle=handle, kind=kind), **more})
