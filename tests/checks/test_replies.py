"""Answers: petitions are handled, nobody is mocked, and a conversation ends."""

from datetime import date

import pytest

from comedido.checks.context import Context
from comedido.checks.replies import replies
from comedido.checks.tone import tone
from comedido.contract import AccountKind, Actor, Draft, Finding, Severity, Surface
from comedido.language.pipeline import read
from comedido.policy.load import circular
from comedido.recent import Recent
from tests.checks.judging import judged, rows

PETITION = "Llevo tres meses esperando la respuesta de mi solicitud."


def answered(
    parent: str | None,
    text: str,
    kind: AccountKind = AccountKind.INSTITUTIONAL,
    answers: int = 0,
    surface: Surface = Surface.REPLY,
) -> list[Finding]:
    draft = Draft(text=text, surface=surface, actor=Actor(handle="prueba", kind=kind), parent_text=parent)
    found: list[Finding] = []
    context = Context(
        reading=read(text),
        parent=read(parent) if parent else None,
        policy=circular(),
        today=date(2026, 11, 28),
        recent=Recent(answers_to_author=answers),
        found_before=found,
    )
    found += tone(draft, context)
    return list(replies(draft, context))


def clauses(found: list[Finding]) -> list[str]:
    return [finding.clause for finding in found]


def test_finds_what_its_corpus_shows() -> None:
    corpus = rows("replies_positive.csv")
    missed = [
        row["text"]
        for row in corpus
        if row["clause"]
        not in clauses(judged("replies", row["text"], surface=Surface.REPLY, parent_text=row["parent"]))
    ]
    assert len(missed) <= 0.05 * len(corpus), missed


@pytest.mark.parametrize("corpus", ["replies_negative.csv", "replies_negative_unseen.csv"])
def test_leaves_alone_what_only_looks_alike(corpus: str) -> None:
    for row in rows(corpus):
        assert set(clauses(answered(row["parent"], row["text"]))) <= {"2.11"}, row


def test_a_petition_is_only_reminded_of() -> None:
    [finding] = answered(PETITION, "Hola, gracias por escribirnos.")
    assert (finding.clause, finding.severity, finding.spans) == ("2.20", Severity.REMINDER, [])
    assert "15 días hábiles" in finding.evidence


@pytest.mark.parametrize(
    "answer",
    [
        "Quedó radicado con el número 4512.",
        "Puede seguirlo en www.ejemplo.gov.co/pqrsd",
        "Le respondemos en máximo 15 días hábiles.",
    ],
)
def test_a_petition_that_is_being_handled_needs_no_reminder(answer: str) -> None:
    assert answered(PETITION, answer) == []


def test_personal_data_are_not_asked_for_in_public() -> None:
    text = "Hola, envíenos su número de cédula y revisamos."
    [finding] = answered(PETITION, text)
    assert finding.severity is Severity.MEDIUM
    assert [text[start:end] for start, end in finding.spans] == ["envíenos su número de cédula"]
    assert answered(None, text)
    assert answered(None, "Envíenos su número de cédula por mensaje directo.") == []


def test_who_asks_is_not_laughed_at() -> None:
    [finding] = judged(
        "replies", "Jajaja en serio", surface=Surface.REPLY, parent_text="¿A qué hora es la fiesta?"
    )
    assert (finding.clause, finding.severity) == ("1.6", Severity.LOW)
    assert "1.6" not in clauses(answered("Jaja, ¿vieron el gol?", "Jajaja golazo"))


def test_sending_somebody_away_warns_an_entity_and_reminds_a_person() -> None:
    text = "Busque en Google."
    [institutional] = answered("¿Quién ganó ayer?", text)
    [personal] = answered("¿Quién ganó ayer?", text, AccountKind.PERSONAL)
    assert (institutional.severity, personal.severity) == (Severity.MEDIUM, Severity.LOW)
    assert [text[start:end] for start, end in institutional.spans] == ["Busque en Google"]


def test_what_tone_said_is_not_said_again() -> None:
    assert "1.6" not in clauses(answered("¿Cómo pido la cita?", "Busque en Google, imbécil."))


def test_a_hard_critic_is_answered_with_leave() -> None:
    [finding] = answered("Qué vergüenza de entidad, ineptos.", "Lamentamos su experiencia.")
    assert (finding.clause, finding.severity) == ("2.11", Severity.REMINDER)


@pytest.mark.parametrize("kind", [AccountKind.PERSONAL, AccountKind.UNKNOWN])
def test_the_third_answer_to_one_person_is_told_of(kind: AccountKind) -> None:
    assert answered("Eso no es cierto.", "Sí lo es.", kind, answers=1) == []
    [finding] = answered("Eso no es cierto.", "Sí lo es.", kind, answers=2)
    assert (finding.clause, finding.severity) == ("4.7", Severity.LOW)
    assert finding.message == "Ya respondió 2 veces a la misma persona."


def test_a_heated_third_answer_warns_and_a_friendly_one_says_nothing() -> None:
    personal = AccountKind.PERSONAL
    [heated] = answered("Eso no es cierto.", "Usted es un imbécil.", personal, answers=3)
    assert (heated.clause, heated.severity) == ("4.7", Severity.MEDIUM)
    assert answered("Muchas gracias por la ayuda.", "Con gusto, siga el paso 3.", personal, answers=3) == []


def test_a_post_answers_nobody() -> None:
    assert answered(PETITION, "Busque en Google", surface=Surface.POST) == []
