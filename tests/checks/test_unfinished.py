"""Drafts that somebody forgot to finish."""

import pytest

from comedido.contract import Severity, Surface
from tests.checks.judging import found, judged


def shown(text: str) -> list[str]:
    return [text[start:end] for finding in judged("unfinished", text) for start, end in finding.spans]


@pytest.mark.parametrize("corpus", ["unfinished_positive.csv", "unfinished_positive_unseen.csv"])
def test_finds_what_its_corpus_shows(corpus: str) -> None:
    hits, misses = found("unfinished", corpus)
    assert len(misses) <= 0.05 * len(hits), misses


@pytest.mark.parametrize("corpus", ["unfinished_negative.csv", "unfinished_negative_unseen.csv"])
def test_leaves_alone_what_only_looks_alike(corpus: str) -> None:
    assert found("unfinished", corpus)[0] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Inscríbase en [enlace] antes del viernes.", "[enlace]"),
        ("😀 El evento será el XX de mayo.", "XX"),
        ("Lorem ipsum dolor sit amet.", "Lorem ipsum"),
        ("Hola, {{primer_nombre}}, su turno está listo.", "{{primer_nombre}}"),
        ("La jornada de de vacunación será el sábado.", "de de"),
        ("El gerente dijo: «El agua llegará en marzo", "«"),
        ("La Alcaldía invita a la comunidad para que", "que"),
        ("El valor es $X.XXX millones.", "$X.XXX"),
    ],
)
def test_marks_the_words(text: str, words: str) -> None:
    assert words in shown(text)


@pytest.mark.parametrize(
    ("account", "severity"),
    [("institucional", Severity.MEDIUM), ("personal", Severity.LOW), ("desconocida", Severity.LOW)],
)
def test_weighs_more_for_an_entity(account: str, severity: Severity) -> None:
    [finding] = judged("unfinished", "Más información en [enlace].", account)
    assert finding.severity is severity


def test_a_loose_sign_is_only_reminded_of() -> None:
    [finding] = judged("unfinished", "Traiga su recibo (agua o luz y la cédula.")
    assert finding.severity is Severity.LOW
    assert finding.message == "El signo «(» se abre y no se cierra."


def test_says_the_worst_and_marks_all() -> None:
    text = "La jornada de de vacunación es en [lugar]."
    [finding] = judged("unfinished", text)
    assert finding.message == "En el texto quedó algo por llenar: «[lugar]»."
    assert shown(text) == ["de de", "[lugar]"]


def test_part_of_a_thread_may_stay_open() -> None:
    text = "El gerente dijo: «El agua llegará en marzo y"
    assert judged("unfinished", text, surface=Surface.THREAD) == []
    assert judged("unfinished", "1/ " + text) == []


@pytest.mark.parametrize("text", ["la la la la, qué canción", "no no y no", "Nos vemos en La La Land"])
def test_some_words_are_said_twice(text: str) -> None:
    assert judged("unfinished", text) == []


def test_what_somebody_else_published_is_theirs() -> None:
    assert judged("unfinished", "RT @otra: Inscríbase en [enlace] antes de") == []
    assert judged("unfinished", "\n RT @otra: la la vacuna llegó") == []
    assert judged("unfinished", "  La la vacuna llegó")


def test_an_empty_text_is_not_unfinished() -> None:
    assert judged("unfinished", "") == []
