"""Tone: who is offended is warned about; whom nobody offends is left alone."""

import csv
from datetime import date
from pathlib import Path

import pytest

from comedido.checks.context import Context
from comedido.checks.tone import tone
from comedido.contract import AccountKind, Actor, Draft, Finding, Severity, Surface
from comedido.language.pipeline import read
from comedido.policy.load import circular
from tests.checks.known import OFFICIAL, draft_from
from tests.checks.known import findings as known_findings

CORPUS = Path(__file__).parent / "corpus"
KINDS = {"personal": AccountKind.PERSONAL, "institucional": AccountKind.INSTITUTIONAL}


def findings(text: str, account: str = "personal", surface: str = "post") -> list[Finding]:
    draft = Draft(text=text, surface=Surface(surface), actor=Actor(handle="prueba", kind=KINDS[account]))
    context = Context(reading=read(text), parent=None, policy=circular(), today=date(2026, 11, 23))
    return list(tone(draft, context))


def warns(text: str, account: str = "personal", surface: str = "post") -> bool:
    return any(
        found.severity in (Severity.HIGH, Severity.MEDIUM) for found in findings(text, account, surface)
    )


def corpus(name: str) -> list[dict[str, str]]:
    with (CORPUS / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_the_offences_of_the_corpus_are_warned_about() -> None:
    rows = corpus("tone_positive.csv")
    missed = [row["text"] for row in rows if not warns(row["text"], row["account"], row["surface"])]
    assert len(missed) <= len(rows) * 0.03, missed


def test_what_only_looks_alike_is_left_alone() -> None:
    rows = corpus("tone_negative.csv")
    alarms = [row["text"] for row in rows if warns(row["text"], row["account"], row["surface"])]
    assert len(alarms) <= len(rows) * 0.01, alarms


@pytest.mark.parametrize(
    "written",
    [
        "imbécil",
        "IMBECIL",
        "imb3c1l",
        "i m b e c i l",
        "imbeeecil",
        "іmbесіl",
        "im\u200bbécil",
        "ｉｍｂｅｃｉｌ",
    ],
)
def test_evasion_changes_nothing_and_the_span_is_what_was_written(written: str) -> None:
    text = f"Usted es un {written}, concejal"
    (found,) = findings(text)
    assert [text[start:end] for start, end in found.spans] == [written]
    assert "dirigido a quien lee" in found.evidence
    assert written in found.message


@pytest.mark.parametrize(
    ("text", "account", "surface", "clauses"),
    [
        ("Usted es un idiota", "personal", "post", ["1.7"]),
        ("Usted es un mamerto", "personal", "reply", ["4.5"]),
        ("Usted es un mamerto y un idiota", "personal", "reply", ["4.5", "1.7"]),
        ("Usted es un ridículo", "institucional", "reply", ["2.11"]),
        ("Usted es un idiota", "institucional", "comment", ["2.11", "1.7"]),
        ("Usted es un idiota", "institucional", "post", ["1.7"]),
    ],
)
def test_the_clause_that_fits_best_is_cited(
    text: str, account: str, surface: str, clauses: list[str]
) -> None:
    assert [found.clause for found in findings(text, account, surface)] == clauses


@pytest.mark.parametrize(
    ("text", "severity"),
    [("Usted es un idiota", Severity.HIGH), ("Usted es un inepto", Severity.MEDIUM)],
)
def test_severity_follows_the_grade(text: str, severity: Severity) -> None:
    assert [found.severity for found in findings(text)] == [severity]


def test_a_coarse_word_at_nobody_is_out_of_place_only_from_an_entity() -> None:
    assert not findings("Qué mierda de frío hace hoy")
    assert warns("Qué mierda de frío hace hoy", "institucional")


@pytest.mark.parametrize("text", ["Vote por Cepeda", "VOTE POR CEPEDA", "v o t e   p o r   Cepeda"])
def test_words_that_ask_for_a_vote_are_no_offence_for_the_models_alone(text: str) -> None:
    assert findings(text, "institucional") == []


def test_an_insult_beside_a_vote_is_one() -> None:
    assert warns("Vote por Cepeda, no por ese malparido", "institucional")


def test_laughing_at_a_citizen_is_only_for_answers_of_an_entity() -> None:
    assert warns("Jajajaja, ya le dijimos", "institucional", "reply")
    assert not findings("Jajajaja, ya le dijimos", "personal", "reply")


@pytest.mark.parametrize(
    ("offending", "harmless"),
    [
        ("Ese alcalde es una rata", "Control de ratas en la plaza"),
        ("Sapo, nadie le preguntó", "El sapo dorado volvió al bosque"),
        ("El gobernador es un ladrón", "Capturado el ladrón, informó la Fiscalía"),
        ("No sea indio, haga fila", "El resguardo indio celebra su fiesta"),
        ("Es un retrasado el que firmó", "El proyecto va retrasado"),
        ("Usted es un inútil", "Me siento inútil hoy"),
        ("Es un mamerto", "La palabra «mamerto» tiene historia"),
        ("Ese marica no sirve para nada", "Marica, qué risa la reunión"),
    ],
)
def test_target_and_context_decide(offending: str, harmless: str) -> None:
    assert warns(offending)
    assert not warns(harmless)


def test_the_inventory_says_whose_account_it_is() -> None:
    rude = "Usted es un imbécil y lo sabe todo el municipio."
    answer = draft_from("min_ejemplo", AccountKind.PERSONAL, text=rude, surface=Surface.REPLY)
    assert "2.11" in [one.clause for one in known_findings("tone", answer, OFFICIAL)]
