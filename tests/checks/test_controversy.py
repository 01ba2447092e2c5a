"""Clauses 3.3, 3.4 and 1.2 (`controversy`): disputing is a polemic; correcting and attending are service."""

from comedido.contract import AccountKind, Severity
from comedido.policy.model import Entity
from tests.checks.conversations import institutional, judged_row, words_of
from tests.checks.known import draft_from, findings, policy_of

SENSITIVE = "La eutanasia es una vergüenza y @MartaRuano lo sabe."


def row(
    text: str, author: str = "POLITICA", parent: str = "Se robaron la plata.", **more: str
) -> dict[str, str]:
    return {"surface": "reply", "author": author, "parent": parent, "text": text, **more}


def test_disputing_with_a_politician_weighs_more_than_with_a_citizen() -> None:
    (politician,) = judged_row("controversy", row("Deje de mentir."))
    (citizen,) = judged_row("controversy", row("Deje de mentir.", "@vecino"))
    assert (politician.severity, citizen.severity) == (Severity.HIGH, Severity.MEDIUM)
    assert {politician.clause, citizen.clause} == {"3.3"}


def test_a_second_answer_to_who_disputes_only_reminds() -> None:
    assert judged_row("controversy", row("La obra se hizo.", "@vecino")) == []
    (found,) = judged_row("controversy", row("La obra se hizo.", "@vecino", again="1"))
    assert found.severity is Severity.LOW


def test_a_fact_corrected_with_its_link_is_service() -> None:
    text = "Aclaramos el dato: https://www.ejemplo.gov.co/informe"
    assert judged_row("controversy", row(text, again="2")) == []


def test_a_topic_under_discussion_is_named_as_the_entity_wrote_it() -> None:
    policy = policy_of(Entity(topics_under_discussion=["Valorización norte"]))
    draft = institutional("Reunión sobre #ValorizaciónNorte 😀 y VALORIZACION NORTE.")
    (found,) = findings("controversy", draft, policy=policy)
    assert (found.clause, found.severity) == ("3.4", Severity.MEDIUM)
    assert "«Valorización norte»" in found.message
    assert list(words_of(draft, [found])) == ["ValorizaciónNorte", "VALORIZACION NORTE"]


def test_a_personal_account_is_only_reminded_of_answers() -> None:
    draft = draft_from("yo", AccountKind.PERSONAL, SENSITIVE)
    (found,) = findings("controversy", draft)
    assert (found.clause, found.severity) == ("1.2", Severity.REMINDER)
    reply = draft_from("yo", AccountKind.PERSONAL, "Deje de mentir.", surface="reply", parent_text="Mienten.")
    assert findings("controversy", reply) == []


def test_a_sensitive_topic_alone_is_no_matter() -> None:
    for text in ("Foro sobre la eutanasia con @MartaRuano", "La eutanasia es una vergüenza"):
        assert findings("controversy", institutional(text)) == []
