"""Clause 4.2: a servant's personal profile says in plain sight that it speaks for the person."""

from comedido.accounts.known_accounts import KnownAccounts
from comedido.contract import AccountKind, Advice, ProfilePage, Role
from comedido.pages.biographies import Biography, read_biography
from comedido.policy.model import Policy
from comedido.policy.worded import worded_finding

_CLAUSE = "4.2"
_CONFIDENCE = 0.9
_SHORTEST_NAME = 3
"""Letters from which a name of an entity is looked for in a biography."""


def profile(page: ProfilePage, policy: Policy, accounts: KnownAccounts) -> Advice:
    """Advice when a personal biography has no disclaimer: softer when it names no office and no entity.

    The circular asks it of servants, and their contractors are reminded; elected members speak as such, an
    institutional account and a channel (4.10) speak for the entity, and a pseudonym names nobody.
    """
    if not policy.clauses[_CLAUSE].enabled or not _is_asked_of(page, accounts):
        return Advice(findings=[])
    read = read_biography(page.biography, _names(policy, accounts))
    if read.disclaims or (read.office is None and _is_a_pseudonym(page.actor.name)):
        return Advice(findings=[])
    finding = worded_finding(
        policy,
        _CLAUSE,
        variant=None if read.office else "no_office",
        evidence=_evidence(read),
        confidence=_CONFIDENCE,
        lowered=0 if read.office and page.role is not Role.CONTRACTOR else 1,
    )
    return Advice(findings=[finding])


def _is_asked_of(page: ProfilePage, accounts: KnownAccounts) -> bool:
    known = accounts.find(page.network, page.actor)
    kind = known.kind if known else page.actor.kind
    channel = known is not None and known.official_channel
    return kind is AccountKind.PERSONAL and not channel and page.role is not Role.ELECTED_MEMBER


def _names(policy: Policy, accounts: KnownAccounts) -> list[str]:
    handles = [account.handle for account in accounts.accounts if account.kind is AccountKind.INSTITUTIONAL]
    names = [policy.entity.name or "", *policy.entity.acronyms, *policy.entity.domains, *handles]
    return [bare for name in names if len(bare := name.strip().removeprefix("@")) >= _SHORTEST_NAME]


def _is_a_pseudonym(name: str | None) -> bool:
    """Whether the name that the profile shows is a single word; one that was not seen may be a person's."""
    return name is not None and len(name.split()) == 1


def _evidence(read: Biography) -> str:
    return f"la biografía dice «{read.office}»" if read.office else "la biografía no trae el aviso"
