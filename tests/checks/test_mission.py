"""Clause 2.3 (`mission`): foreign topics, and what an entity's own words make its own."""

import pytest

from comedido.contract import AccountKind, Severity
from tests.checks.conversations import institutional, judged_row, words_of
from tests.checks.entities import ENTITIES
from tests.checks.known import draft_from, findings, policy_of

FOOTBALL = "¡Qué golazo de Luis Díaz!"
SLOGAN = "El cambio no lo para nadie, ¡que viva el cambio!"


def row(entity: str, text: str) -> dict[str, str]:
    return {"entity": entity, "text": text}


@pytest.mark.parametrize("text", [FOOTBALL, SLOGAN])
def test_is_silent_until_the_entity_says_its_mission(text: str) -> None:
    assert judged_row("mission", row("ninguna", text)) == []


def test_what_is_foreign_to_one_is_at_home_with_another() -> None:
    assert [one.clause for one in judged_row("mission", row("geologico", FOOTBALL))] == ["2.3"]
    assert judged_row("mission", row("deporte", FOOTBALL)) == []


def test_only_political_messages_warn() -> None:
    (foreign,) = judged_row("mission", row("geologico", FOOTBALL))
    (political,) = judged_row("mission", row("geologico", SLOGAN))
    assert (foreign.severity, political.severity) == (Severity.LOW, Severity.MEDIUM)


def test_a_word_of_the_mission_makes_a_foreign_topic_the_entitys() -> None:
    text = "Hoy juega la Selección: no olvide vacunarse a la entrada."
    assert judged_row("mission", row("salud", text)) == []


def test_words_of_the_mission_soften_a_slogan_and_do_not_excuse_it() -> None:
    (found,) = judged_row("mission", row("salud", f"{SLOGAN} Más hospitales y más vacunación."))
    assert found.severity is Severity.LOW


def test_emergencies_are_everybodys() -> None:
    assert judged_row("mission", row("geologico", f"{FOOTBALL} Alerta roja por creciente del río.")) == []


def test_says_nothing_about_a_personal_account() -> None:
    draft = draft_from("yo", AccountKind.PERSONAL, SLOGAN)
    assert findings("mission", draft, policy=policy_of(ENTITIES["geologico"])) == []


def test_shows_the_words_that_caused_it() -> None:
    text = "Vea 😀 esto: el pueblo no se rinde."
    found = judged_row("mission", row("geologico", text))
    assert list(words_of(institutional(text), found)) == ["el pueblo no se rinde"]
