"""Clause 4.2: does a servant's own profile say that it speaks for the person?"""

import csv
from pathlib import Path

import pytest

from comedido.accounts.known_accounts import NO_ACCOUNTS, KnownAccounts
from comedido.contract import (
    AccountKind,
    Actor,
    Finding,
    InventoryAccount,
    Network,
    ProfilePage,
    Role,
    Severity,
)
from comedido.pages.profile import profile
from comedido.policy.load import circular
from comedido.policy.model import Entity, Policy
from tests.checks.known import CHANNEL, OFFICIAL, OWN, policy_of

CORPUS = Path(__file__).parent / "corpus"
OFFICE = "Asesora del Ministerio de Ejemplo"


def biographies(name: str) -> list[str]:
    with (CORPUS / name).open(encoding="utf-8", newline="") as lines:
        return [row["biography"] for row in csv.DictReader(lines)]


def found(
    biography: str,
    *accounts: InventoryAccount,
    policy: Policy | None = None,
    name: str | None = "Inés Ávila",
    kind: AccountKind = AccountKind.PERSONAL,
    role: Role = Role.PUBLIC_SERVANT,
) -> list[Finding]:
    page = ProfilePage(
        network=Network.X,
        actor=Actor(handle="ines_avila", name=name, kind=kind),
        biography=biography,
        role=role,
    )
    return profile(page, policy or circular(), KnownAccounts(accounts) if accounts else NO_ACCOUNTS).findings


def severity(biography: str) -> Severity | None:
    findings = found(biography)
    assert all(one.clause == "4.2" for one in findings)
    return findings[0].severity if findings else None


def test_an_office_without_a_disclaimer_is_told() -> None:
    rows = biographies("profile_positive.csv")
    missed = [row for row in rows if severity(row) is not Severity.LOW]
    assert len(missed) <= len(rows) * 0.05, missed


def test_a_disclaimer_in_any_words_is_enough() -> None:
    rows = biographies("profile_negative.csv")
    alarms = [row for row in rows if severity(row) is not None]
    assert len(alarms) <= len(rows) * 0.03, alarms


def test_a_biography_without_an_office_is_only_reminded() -> None:
    rows = biographies("profile_plain.csv")
    assert [row for row in rows if severity(row) is not Severity.REMINDER] == []


def test_the_office_is_shown_as_it_is_written() -> None:
    (finding,) = found("Mamá. Trabajo en la ALCALDÍA de Aguaclara ☀️")
    assert "«ALCALDÍA»" in finding.evidence


@pytest.mark.parametrize("biography", [OFFICE, "Café y libros", ""])
@pytest.mark.parametrize(
    ("kind", "role"),
    [
        (AccountKind.INSTITUTIONAL, Role.PUBLIC_SERVANT),
        (AccountKind.UNKNOWN, Role.PUBLIC_SERVANT),
        (AccountKind.PERSONAL, Role.ELECTED_MEMBER),
    ],
)
def test_of_others_it_is_not_asked(biography: str, kind: AccountKind, role: Role) -> None:
    assert found(biography, kind=kind, role=role) == []


def test_a_contractor_is_only_reminded() -> None:
    assert [one.severity for one in found(OFFICE, role=Role.CONTRACTOR)] == [Severity.REMINDER]


def test_the_inventory_says_whose_account_it_is() -> None:
    registered = OFFICIAL.model_copy(update={"handle": "ines_avila"})
    assert found(OFFICE, registered) == []
    assert len(found(OFFICE, OWN, kind=AccountKind.UNKNOWN)) == 1
    assert found(OFFICE, CHANNEL) == []


@pytest.mark.parametrize(
    ("name", "biography", "count"),
    [
        ("SombraDelRío", "Café y libros", 0),
        ("SombraDelRío", OFFICE, 1),
        ("Inés Ávila", "Café y libros", 1),
        (None, "Café y libros", 1),
    ],
)
def test_a_pseudonym_that_names_no_office_needs_no_disclaimer(
    name: str | None, biography: str, count: int
) -> None:
    assert len(found(biography, name=name)) == count


@pytest.mark.parametrize(
    "biography", ["Trabajo con @min_ejemplo", "Equipo de InstiRíos", "Instituto de los Ríos"]
)
def test_the_entitys_own_names_are_known(biography: str) -> None:
    policy = policy_of(Entity(name="Instituto de los Ríos", acronyms=["InstiRíos"]))
    assert [one.severity for one in found(biography, OFFICIAL, policy=policy)] == [Severity.LOW]


def test_a_clause_that_is_switched_off_is_not_asked_for() -> None:
    policy = circular()
    off = policy.clauses["4.2"].model_copy(update={"enabled": False})
    assert found(OFFICE, policy=policy.model_copy(update={"clauses": policy.clauses | {"4.2": off}})) == []
