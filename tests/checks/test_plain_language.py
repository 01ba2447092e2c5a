"""Plain language: what is hard to read is reminded of, and never warned about."""

import pytest

from comedido.contract import Finding, Severity
from comedido.policy.model import Entity
from tests.checks.judging import found, judged, rows

LONG = " ".join(["palabra"] * 42) + "."


def shown(text: str, **options: object) -> list[str]:
    return [
        text[start:end]
        for finding in judged("plain_language", text, **options)
        for start, end in finding.spans
    ]


def clauses(text: str) -> list[str]:
    return [finding.clause for finding in judged("plain_language", text)]


@pytest.mark.parametrize("corpus", ["plain_language_positive.csv", "plain_language_positive_unseen.csv"])
def test_finds_what_its_corpus_shows(corpus: str) -> None:
    missed = [row["text"] for row in rows(corpus) if row["clause"] not in clauses(row["text"])]
    assert len(missed) <= 0.05 * len(rows(corpus)), missed


@pytest.mark.parametrize("corpus", ["plain_language_negative.csv", "plain_language_negative_unseen.csv"])
def test_leaves_alone_what_only_looks_alike(corpus: str) -> None:
    assert found("plain_language", corpus)[0] == []


def test_only_reminds() -> None:
    findings: list[Finding] = []
    for row in rows("plain_language_positive.csv"):
        findings += judged("plain_language", row["text"])
    assert {finding.severity for finding in findings} <= {Severity.LOW, Severity.REMINDER}


@pytest.mark.parametrize("account", ["personal", "desconocida"])
def test_says_nothing_of_how_persons_write(account: str) -> None:
    for row in rows("plain_language_positive.csv"):
        assert judged("plain_language", row["text"], account) == []


def test_proposes_the_plain_word() -> None:
    [finding] = judged("plain_language", "Pague antes del viernes, so pena de multa.")
    assert (finding.message, finding.advice) == (
        "La expresión «so pena de» es difícil para muchas personas.",
        "Puede decir «o de lo contrario».",
    )
    assert shown("Pague antes del viernes, so pena de multa.") == ["so pena de"]


def test_one_mild_word_of_the_office_is_no_matter() -> None:
    assert judged("plain_language", "En virtud de la Ley 1755, respondemos en 15 días.") == []


def test_a_quoted_phrase_is_not_the_writers() -> None:
    assert judged("plain_language", "Ya no escribimos «so pena de» en las cartas.") == []


def test_a_long_sentence_is_marked_and_its_words_counted() -> None:
    [finding] = judged("plain_language", f"Buenos días. {LONG}")
    assert finding.message == "Una frase tiene 42 palabras y cuesta seguirla."
    assert shown(f"Buenos días. {LONG}") == [LONG[:-1]]


def test_two_rather_long_sentences_are_marked_and_one_is_not() -> None:
    rather_long = " ".join(["palabra"] * 26) + "."
    assert judged("plain_language", rather_long) == []
    assert clauses(f"{rather_long} {rather_long}") == ["2.4"]


@pytest.mark.parametrize("break_", ["\n", " ✅ ", "; ", " | ", ". "])
def test_lists_are_no_long_sentences(break_: str) -> None:
    assert judged("plain_language", break_.join(["ocho palabras que no son muchas en realidad"] * 8)) == []


def test_names_count_as_one_word() -> None:
    name = "Programa Municipal de Ayudas para la Promoción de la Lectura"
    assert judged("plain_language", " ".join(["palabra"] * 36) + f" {name}.") == []


def test_an_acronym_is_known_explained_or_the_entitys_own() -> None:
    text = "Avanza la formulación del POMCA con las juntas."
    assert shown(text) == ["POMCA"]
    assert judged("plain_language", text, entity=Entity(acronyms=["POMCA"])) == []
    explained = "Avanza el Plan de Ordenación y Manejo de Cuencas Abastecedoras (POMCA) con las juntas."
    assert judged("plain_language", explained) == []


def test_the_formula_is_only_for_long_texts() -> None:
    sentence = (
        "La institucionalización interdisciplinaria responsabiliza administrativamente organizaciones.\n"
    )
    assert judged("plain_language", sentence * 3) == []
    [finding] = judged("plain_language", sentence * 20)
    assert "INFLESZ" in finding.message


def test_a_press_release_may_be_a_wall() -> None:
    wall = next(row["text"] for row in rows("plain_language_positive.csv") if len(row["text"]) > 800)
    assert clauses(wall) == ["2.5"]
    assert judged("plain_language", f"Comunicado de prensa: {wall}") == []
    assert judged("plain_language", wall.replace(". ", ".\n")) == []


def test_a_shared_post_is_not_the_entitys_own() -> None:
    assert judged("plain_language", "RT @otra: Pague antes del viernes, so pena de multa.") == []
