"""Clauses 1.5, 3.5 and 4.8: account, voice, role and identity decide together what is said."""

import csv
from datetime import date
from pathlib import Path

import pytest

from comedido.checker import Checker
from comedido.checks.account import account
from comedido.contract import AccountKind, Actor, Draft, Finding, Identity, Outcome, Role, Verdict
from comedido.policy.load import circular
from tests.checks.known import OFFICIAL, OWN, findings

INSTITUTIONAL_TEXT = "Abrimos 300 cupos en cursos gratuitos. Inscríbase en la página de la entidad"
PERSONAL_TEXT = "Mi gato rompió el florero de mi mamá y yo ni me di cuenta 😂"
UNCLEAR_TEXT = "El río amaneció tranquilo"
PASSED_ON_TEXT = (
    "Les comparto: abiertas las inscripciones a los cursos gratuitos. Consulte requisitos en sena.edu.co, "
    "cierre de inscripciones el 4 de mayo. Más información en la línea 018000"
)

ABOUT_AN_ENTITY = [
    "Mañana la biblioteca municipal abre a las nueve de la mañana, entrada gratuita",
    "El ministerio publicó el decreto 512 con los nuevos subsidios de vivienda",
    "La secretaría de salud entregó ayer el hospital de Aguaclara",
]

EVERYONE_ELSE = [Role.PUBLIC_SERVANT, Role.CONTRACTOR, Role.ELECTED_MEMBER]
KNOWN_KINDS = [AccountKind.INSTITUTIONAL, AccountKind.PERSONAL]
CORPUS = Path(__file__).parents[1] / "accounts" / "corpus"
CHECKER = Checker(policy=circular(), checks={"account": account}, today=lambda: date(2026, 11, 23))


def verdict(text: str, actor: Actor | None, role: Role = Role.PUBLIC_SERVANT) -> Verdict:
    judged = CHECKER.check(Draft(text=text, actor=actor, role=role))
    assert judged.unfinished == []
    assert judged.actor == actor
    return judged


def of_kind(kind: AccountKind, identity: Identity = Identity.AGREED) -> Actor:
    return Actor(handle="alcaldia_ejemplo", kind=kind, identity=identity)


def only_finding(judged: Verdict) -> Finding:
    (finding,) = judged.findings
    return finding


@pytest.mark.parametrize(
    ("text", "kind", "role", "clause"),
    [
        (INSTITUTIONAL_TEXT, AccountKind.PERSONAL, Role.COMMUNITY_MANAGER, "3.5"),
        *((INSTITUTIONAL_TEXT, AccountKind.PERSONAL, role, "1.5") for role in EVERYONE_ELSE),
        (PERSONAL_TEXT, AccountKind.INSTITUTIONAL, Role.COMMUNITY_MANAGER, "1.5"),
        *((PERSONAL_TEXT, AccountKind.INSTITUTIONAL, role, "4.8") for role in EVERYONE_ELSE),
    ],
)
def test_a_voice_that_does_not_fit_the_account_is_warned_about_once(
    text: str, kind: AccountKind, role: Role, clause: str
) -> None:
    judged = verdict(text, of_kind(kind), role)
    assert judged.outcome is Outcome.WARN
    assert only_finding(judged).clause == clause


@pytest.mark.parametrize("text", ABOUT_AN_ENTITY)
def test_whoever_only_talks_about_an_entity_is_at_most_reminded(text: str) -> None:
    judged = verdict(text, of_kind(AccountKind.PERSONAL))
    assert judged.outcome is not Outcome.WARN
    assert {found.clause for found in judged.findings} <= {"4.1"}


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (INSTITUTIONAL_TEXT, AccountKind.INSTITUTIONAL),
        (PERSONAL_TEXT, AccountKind.PERSONAL),
        (UNCLEAR_TEXT, AccountKind.INSTITUTIONAL),
        (UNCLEAR_TEXT, AccountKind.PERSONAL),
    ],
)
def test_a_voice_that_fits_or_is_unclear_stays_clear(text: str, kind: AccountKind, role: Role) -> None:
    assert verdict(text, of_kind(kind), role).outcome is Outcome.CLEAR


@pytest.mark.parametrize("text", [INSTITUTIONAL_TEXT, PERSONAL_TEXT, UNCLEAR_TEXT])
def test_without_an_actor_nothing_is_said(text: str) -> None:
    assert verdict(text, None).findings == []


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("text", [INSTITUTIONAL_TEXT, PERSONAL_TEXT, UNCLEAR_TEXT, ""])
def test_an_unknown_account_is_warned_about_in_its_own_words(text: str, role: Role) -> None:
    judged = verdict(text, of_kind(AccountKind.UNKNOWN), role)
    assert judged.outcome is Outcome.WARN
    finding = only_finding(judged)
    wording = CHECKER.policy.clauses["1.5"].variants["unknown_account"]
    assert (finding.clause, finding.spans) == ("1.5", [])
    assert finding.message == wording.message.format(cuenta="@alcaldia_ejemplo")


@pytest.mark.parametrize("kind", list(AccountKind))
@pytest.mark.parametrize("text", [INSTITUTIONAL_TEXT, PERSONAL_TEXT, UNCLEAR_TEXT])
def test_an_identity_that_disagrees_is_the_one_thing_said(text: str, kind: AccountKind) -> None:
    judged = verdict(text, of_kind(kind, Identity.DISAGREED))
    assert judged.outcome is Outcome.WARN
    finding = only_finding(judged)
    assert finding.clause == "1.5"
    assert finding.message == CHECKER.policy.clauses["1.5"].variants["uncertain_identity"].message


@pytest.mark.parametrize("kind", KNOWN_KINDS)
def test_an_unseen_identity_of_a_known_kind_is_judged_by_its_kind(kind: AccountKind) -> None:
    assert verdict(PERSONAL_TEXT, of_kind(kind, Identity.UNSEEN)).outcome is (
        Outcome.WARN if kind is AccountKind.INSTITUTIONAL else Outcome.CLEAR
    )


@pytest.mark.parametrize("role", list(Role))
def test_a_servant_who_passes_on_what_the_entity_published_is_only_reminded(role: Role) -> None:
    judged = verdict(PASSED_ON_TEXT, of_kind(AccountKind.PERSONAL), role)
    assert judged.outcome is Outcome.REMIND
    assert only_finding(judged).clause == "4.1"


def test_the_words_that_carried_the_voice_are_shown() -> None:
    finding = only_finding(verdict(PERSONAL_TEXT, of_kind(AccountKind.INSTITUTIONAL)))
    shown = [PERSONAL_TEXT[start:end] for start, end in finding.spans]
    assert 1 <= len(shown) <= 3
    assert all(words and words in finding.evidence for words in shown)
    assert "primera persona" in finding.evidence
    assert 0.9 <= finding.confidence <= 1


@pytest.mark.parametrize(
    ("actor", "name"),
    [
        (Actor(handle="@ana_perez", kind=AccountKind.INSTITUTIONAL), "@ana_perez"),
        (Actor(handle="ana_perez", kind=AccountKind.INSTITUTIONAL), "@ana_perez"),
        (Actor(name="Alcaldía de Ejemplo", kind=AccountKind.INSTITUTIONAL), "Alcaldía de Ejemplo"),
        (Actor(id="100", kind=AccountKind.INSTITUTIONAL), "esta cuenta"),
    ],
)
def test_the_message_names_the_account(actor: Actor, name: str) -> None:
    message = only_finding(verdict(PERSONAL_TEXT, actor)).message
    assert f"{name}." in message


@pytest.mark.parametrize("kind", KNOWN_KINDS)
def test_the_right_account_is_left_in_peace(kind: AccountKind) -> None:
    with (CORPUS / f"voice_{kind}.csv").open(encoding="utf-8", newline="") as file:
        texts = [row["text"] for row in csv.DictReader(file)]
    assert [text for text in texts if verdict(text, of_kind(kind)).outcome is Outcome.WARN] == []


@pytest.mark.parametrize(
    ("text", "declared", "registered", "clauses"),
    [
        (PERSONAL_TEXT, AccountKind.PERSONAL, AccountKind.INSTITUTIONAL, ["4.8"]),
        (PERSONAL_TEXT, AccountKind.UNKNOWN, AccountKind.INSTITUTIONAL, ["4.8"]),
        (INSTITUTIONAL_TEXT, AccountKind.INSTITUTIONAL, AccountKind.PERSONAL, ["1.5"]),
        (PERSONAL_TEXT, AccountKind.UNKNOWN, AccountKind.PERSONAL, []),
        (INSTITUTIONAL_TEXT, AccountKind.PERSONAL, AccountKind.INSTITUTIONAL, []),
    ],
)
def test_the_inventory_wins_over_what_was_declared(
    text: str, declared: AccountKind, registered: AccountKind, clauses: list[str]
) -> None:
    account = (OFFICIAL if registered is AccountKind.INSTITUTIONAL else OWN).model_copy(
        update={"handle": "alcaldia_ejemplo"}
    )
    found = findings("account", Draft(text=text, actor=of_kind(declared)), account)
    assert [one.clause for one in found] == clauses
