"""Clauses 4.3 and 1.1: a personal account has a personal e-mail, the entity's account one of the entity.

Of the address only its domain is known; one that is neither the State's nor a known provider's says nothing.
"""

from datetime import date
from functools import cache
from importlib.resources import as_file, files

from pydantic import BaseModel, ConfigDict

from comedido.accounts.known_accounts import KnownAccounts
from comedido.accounts.shown_name import shown_name
from comedido.contract import AccountKind, Advice, EmailForm, Finding
from comedido.documents import read_document
from comedido.policy.model import Policy
from comedido.policy.worded import worded_finding

_CERTAIN = 1.0
_UNSAID_ACCOUNT = 0.6
_TO_A_REMINDER = 3


class EmailDomains(BaseModel):
    """`data/email_domains.yaml`: each value is a row of domains."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    version: str
    updated: date
    official: str
    personal: str


def email_form(form: EmailForm, policy: Policy, accounts: KnownAccounts) -> Advice:
    """Advice when the e-mail does not suit the account; a reminder while it is not known whose it will be."""
    finding = _finding(form, policy, accounts)
    enabled = finding is not None and policy.clauses[finding.clause].enabled
    return Advice(findings=[finding] if finding and enabled else [])


def _finding(form: EmailForm, policy: Policy, accounts: KnownAccounts) -> Finding | None:
    domain = form.domain.strip().rpartition("@")[2].strip(".").casefold()
    known = accounts.find(form.network, form.actor) if form.actor else None
    kind = known.kind if known else form.actor.kind if form.actor else AccountKind.UNKNOWN
    official = _ends_in(domain, [*_domains().official.split(), *policy.entity.domains])
    name = shown_name(form.actor) if form.actor else ""
    evidence = f"el correo es de {domain}"
    match kind:
        case AccountKind.PERSONAL if official and not (known and known.official_channel):
            return worded_finding(policy, "4.3", evidence=evidence, confidence=_CERTAIN)
        case AccountKind.UNKNOWN if official:
            return worded_finding(
                policy,
                "4.3",
                variant="unsaid_account",
                evidence=evidence,
                confidence=_UNSAID_ACCOUNT,
                lowered=_TO_A_REMINDER,
            )
        case AccountKind.INSTITUTIONAL if not official and domain in _domains().personal.split():
            return worded_finding(
                policy,
                "1.1",
                variant="personal_email",
                evidence=evidence,
                confidence=_CERTAIN,
                lowered=1,
                cuenta=name,
            )
        case _:
            return None


def _ends_in(domain: str, endings: list[str]) -> bool:
    bare = [ending.strip().removeprefix("www.").casefold() for ending in endings]
    return any(domain == ending or domain.endswith(f".{ending}") for ending in bare if ending)


@cache
def _domains() -> EmailDomains:
    with as_file(files("comedido.pages").joinpath("data", "email_domains.yaml")) as file:
        return read_document(file, EmailDomains)
