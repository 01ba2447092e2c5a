"""Clauses 2.2 and 3.2 (`private_matters`): whose words they are, and what another check already said."""

import pytest

from comedido.checker import Checker
from comedido.checks import CHECKS
from comedido.contract import AccountKind, Severity
from tests.checks.conversations import MANAGER, institutional, words_of
from tests.checks.known import CHANNEL, draft_from, findings, policy_of

OPINION = "En mi opinión, ese decreto llega tarde."
SALE = "Vendo bicicleta en buen estado, escríbanme al interno."


@pytest.mark.parametrize("kind", [AccountKind.PERSONAL, AccountKind.UNKNOWN])
def test_says_nothing_about_accounts_that_are_not_an_entitys(kind: AccountKind) -> None:
    assert findings("private_matters", draft_from("yo", kind, OPINION)) == []


def test_a_personal_account_used_as_a_channel_is_an_entitys() -> None:
    (found,) = findings("private_matters", draft_from(CHANNEL.handle, text=OPINION), CHANNEL)
    assert found.clause == "2.2"


def test_a_managers_opinion_is_another_clause_and_their_benefit_is_not() -> None:
    assert [one.clause for one in findings("private_matters", institutional(OPINION, **MANAGER))] == ["3.2"]
    assert [one.clause for one in findings("private_matters", institutional(SALE, **MANAGER))] == ["2.2"]


def test_shows_the_words_that_caused_it() -> None:
    draft = institutional("Buenos días 😀. A mí me parece que el alcalde exagera.")
    assert list(words_of(draft, findings("private_matters", draft))) == ["A mí me parece que"]


def test_good_wishes_only_remind() -> None:
    (found,) = findings("private_matters", institutional("¡Feliz cumpleaños a mi jefe!"))
    assert found.severity is Severity.LOW


def test_a_retweet_and_a_quotation_are_somebody_elses() -> None:
    for text in (
        f"RT @vecina: {OPINION}",
        f"La ministra dijo: «{OPINION}»",
        f"{OPINION[:-1]}, dijo Rosa Pai.",
    ):
        assert findings("private_matters", institutional(text)) == []


def test_the_same_words_are_warned_about_once() -> None:
    """`account` asks about the wrong account (4.8) and warns; this check then only reminds."""
    names = ("account", "private_matters")
    draft = institutional(f"{OPINION} Yo soy de los que madruga, qué pereza me da todo.")
    checker = Checker(policy=policy_of(), checks={name: CHECKS[name] for name in names})
    severities = {one.clause: one.severity for one in checker.check(draft).findings}
    assert severities["4.8"] is Severity.HIGH
    assert "2.2" in severities
