"""Clauses 4.3 and 1.1: does the e-mail of a form suit the account?"""

import pytest

from comedido.accounts.known_accounts import KnownAccounts
from comedido.contract import AccountKind, Actor, EmailForm, Finding, InventoryAccount, Network, Severity
from comedido.pages.email_form import email_form
from comedido.policy.load import circular
from comedido.policy.model import Entity
from tests.checks.known import CHANNEL, OFFICIAL, OWN, policy_of

PERSONAL, INSTITUTIONAL, UNKNOWN = AccountKind.PERSONAL, AccountKind.INSTITUTIONAL, AccountKind.UNKNOWN
POLICY = policy_of(Entity(name="Empresa de Aguas", domains=["www.aguasdelsol.com.co", "misol.edu.co"]))

OFFICIAL_DOMAINS = [
    "minejemplo.gov.co",
    "correo.policia.gov.co",
    "DANE.GOV.CO",
    "ejercito.mil.co",
    "armada.mil.co.",
    "gov.co",
    "aguasdelsol.com.co",
    "correo.aguasdelsol.com.co",
    "misol.edu.co",
    "ana.perez@aguaclara.gov.co",
]
PERSONAL_DOMAINS = [
    "gmail.com",
    "hotmail.com",
    "Outlook.es",
    "yahoo.com.co",
    "icloud.com",
    "proton.me",
    "une.net.co",
]
OTHER_DOMAINS = [
    "empresa.com",
    "unisol.edu.co",
    "migov.co",
    "gov.co.estafa.com",
    "aguasdelsol.com",
    "noaguasdelsol.com.co",
    "gmail.com.estafa.com",
    "fundacion.org.co",
]


def found(domain: str, kind: AccountKind | None, *accounts: InventoryAccount) -> list[Finding]:
    actor = Actor(handle="ines_avila", kind=kind) if kind else None
    form = EmailForm(network=Network.FACEBOOK if not accounts else Network.X, actor=actor, domain=domain)
    return email_form(form, POLICY, KnownAccounts(accounts)).findings


def clauses(domain: str, kind: AccountKind | None, *accounts: InventoryAccount) -> list[tuple[str, Severity]]:
    return [(one.clause, one.severity) for one in found(domain, kind, *accounts)]


@pytest.mark.parametrize("domain", OFFICIAL_DOMAINS)
def test_an_official_address_is_not_for_a_personal_account(domain: str) -> None:
    assert clauses(domain, PERSONAL) == [("4.3", Severity.MEDIUM)]
    assert clauses(domain, INSTITUTIONAL) == []


@pytest.mark.parametrize("domain", PERSONAL_DOMAINS)
def test_a_personal_address_is_not_for_the_entitys_account(domain: str) -> None:
    assert clauses(domain, INSTITUTIONAL) == [("1.1", Severity.MEDIUM)]
    assert clauses(domain, PERSONAL) == []
    assert clauses(domain, UNKNOWN) == []
    assert clauses(domain, None) == []


@pytest.mark.parametrize("domain", OTHER_DOMAINS)
@pytest.mark.parametrize("kind", [PERSONAL, INSTITUTIONAL, UNKNOWN, None])
def test_another_address_says_nothing(domain: str, kind: AccountKind | None) -> None:
    assert clauses(domain, kind) == []


@pytest.mark.parametrize("kind", [UNKNOWN, None])
def test_an_account_of_nobody_yet_is_only_reminded(kind: AccountKind | None) -> None:
    assert clauses("minejemplo.gov.co", kind) == [("4.3", Severity.REMINDER)]


def test_the_inventory_says_whose_account_it_is() -> None:
    registered = OFFICIAL.model_copy(update={"handle": "ines_avila"})
    assert clauses("minejemplo.gov.co", PERSONAL, registered) == []
    assert clauses("gmail.com", UNKNOWN, registered) == [("1.1", Severity.MEDIUM)]
    assert clauses("minejemplo.gov.co", UNKNOWN, OWN) == [("4.3", Severity.MEDIUM)]
    assert clauses("minejemplo.gov.co", PERSONAL, CHANNEL) == []


def test_only_the_domain_is_shown() -> None:
    (finding,) = found("ana.perez@aguaclara.gov.co", PERSONAL)
    assert "aguaclara.gov.co" in finding.evidence
    assert "ana" not in finding.model_dump_json()


@pytest.mark.parametrize(
    ("clause", "kind", "domain"), [("4.3", PERSONAL, "x.gov.co"), ("1.1", INSTITUTIONAL, "gmail.com")]
)
def test_a_clause_that_is_switched_off_is_not_asked_for(clause: str, kind: AccountKind, domain: str) -> None:
    policy = circular()
    off = policy.clauses[clause].model_copy(update={"enabled": False})
    policy = policy.model_copy(update={"clauses": policy.clauses | {clause: off}})
    form = EmailForm(network=Network.X, actor=Actor(handle="x", kind=kind), domain=domain)
    assert email_form(form, policy, KnownAccounts()).findings == []
