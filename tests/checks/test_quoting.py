"""Clauses 2.9 and 4.4 in a quotation (`quoting`): it weighs less than a share, and facts may be corrected."""

import pytest

from comedido.contract import AccountKind, Finding, Severity
from tests.checks.known import draft_from, findings
from tests.interactions.judging import PARTY, POLITICIAN

ASKS_FOR_VOTE = "Este domingo vote por Rosalba Quintana al Senado"
ENTITY, OWN = AccountKind.INSTITUTIONAL, AccountKind.PERSONAL


def quoted(
    text: str, author: str, parent: str | None, kind: AccountKind = ENTITY, **more: object
) -> dict[str, Finding]:
    shared = {"surface": "quote", "parent_author": author, "parent_text": parent, **more}
    return {found.clause: found for found in findings("quoting", draft_from("cuenta", kind, text, **shared))}


@pytest.mark.parametrize("parent", ["Hoy saludamos a las madres.", None])
def test_an_entity_is_warned_before_it_quotes_a_party(parent: str | None) -> None:
    assert quoted("Qué buena noticia.", PARTY, parent)["2.9"].severity is Severity.MEDIUM


def test_it_may_correct_a_fact_or_attend_to_somebody() -> None:
    assert "2.9" not in quoted(
        "Precisamos: el trámite es gratuito. https://ejemplo.gov.co", PARTY, "Cobran todo."
    )


def test_what_a_politician_reports_about_public_matters_is_left_alone() -> None:
    works = "La gobernación entregó hoy el acueducto de la vereda El Rosal."
    assert quoted("Más agua para el campo.", POLITICIAN, works) == {}
    assert "2.9" in quoted("Qué buena cena.", POLITICIAN, "Anoche cené con viejos amigos.")


@pytest.mark.parametrize("kind", [OWN, ENTITY])
@pytest.mark.parametrize(("author", "parent"), [("vecina", ASKS_FOR_VOTE), (PARTY, "Buenos días.")])
def test_a_quoted_campaign_is_a_reminder(kind: AccountKind, author: str, parent: str) -> None:
    assert quoted("Interesante.", author, parent, kind)["4.4"].severity is Severity.LOW


@pytest.mark.parametrize("text", ["Qué desastre de horario.", "Miren esto"])
def test_other_quotations_are_left_alone(text: str) -> None:
    assert quoted(text, "biblioteca", "Abrimos de martes a domingo.") == {}
    assert quoted(text, "diario", "La candidata Rosalba Quintana presentó su programa.", OWN) == {}
    assert quoted(text, PARTY, "Buenos días.", OWN, surface="reply") == {}
