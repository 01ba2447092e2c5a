"""Clause 2.1 (`brand_line`): brands of a government, used and not merely named."""

import pytest

from comedido.contract import AccountKind, Severity
from comedido.language.politics import politics
from comedido.policy.model import Entity
from tests.checks.conversations import institutional, words_of
from tests.checks.known import draft_from, findings, policy_of

OWN = policy_of(Entity(forbidden_slogans=["Unidos somos más", "La fuerza del sur"]))


@pytest.mark.parametrize(
    "text", ["Entregamos la sede. #GobiernoDelCambio", "Sede lista. Gobierno del Cambio"]
)
def test_a_slogan_warns(text: str) -> None:
    (found,) = findings("brand_line", institutional(text))
    assert (found.clause, found.severity) == ("2.1", Severity.MEDIUM)


def test_the_same_words_inside_a_sentence_only_remind() -> None:
    (found,) = findings("brand_line", institutional("El Gobierno del Cambio entregó 300 viviendas"))
    assert found.severity is Severity.LOW


@pytest.mark.parametrize("text", ["Hecho está. UNIDOS SOMOS MAS.", "#LaFuerzaDelSur avanza la obra"])
def test_what_the_entity_excludes_itself_warns(text: str) -> None:
    (found,) = findings("brand_line", institutional(text), policy=OWN)
    assert found.severity is Severity.MEDIUM


def test_no_name_of_a_party_is_a_brand() -> None:
    names = politics()
    forms = [form for group in (*names.parties, *names.coalitions) for form in (group.name, *group.sure)]
    assert findings("brand_line", institutional(". ".join(forms))) == []


def test_says_nothing_about_a_personal_account() -> None:
    assert findings("brand_line", draft_from("yo", AccountKind.PERSONAL, "#GobiernoDelCambio")) == []


def test_shows_the_words_that_caused_it() -> None:
    draft = institutional("Listo 😀 el puente. Bogotá Humana")
    assert list(words_of(draft, findings("brand_line", draft))) == ["Bogotá Humana"]
