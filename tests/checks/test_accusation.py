"""Accusations (2.15): only from an entity's account, only of somebody, only without an authority."""

from tests.checks.judging import judged

ACCUSED = "Atención: Jairo Bustamante estafó a cuarenta familias con lotes falsos"


def test_binds_entities() -> None:
    assert [found.clause for found in judged("accusation", ACCUSED)] == ["2.15"]
    assert judged("accusation", ACCUSED, "personal") == []
    assert judged("accusation", ACCUSED, "desconocida") == []


def test_what_an_authority_decided_is_news() -> None:
    assert judged("accusation", f"{ACCUSED}, según fallo del Juzgado Segundo") == []


def test_a_crime_without_a_culprit_accuses_nobody() -> None:
    assert judged("accusation", "Una banda estafó a cuarenta familias con lotes falsos") == []


def test_shows_the_accusation() -> None:
    (one,) = judged("accusation", ACCUSED)
    assert [ACCUSED[start:end] for start, end in one.spans] == ["estafó"]
