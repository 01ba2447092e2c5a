"""Clause 4.4: acts of proselytism are warned about, everything that merely sounds like them is left alone."""

import csv
from datetime import date
from math import inf
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comedido.checker import Checker
from comedido.checks.proselytism import proselytism
from comedido.contract import AccountKind, Actor, Draft, Finding, Outcome, Role, Severity
from comedido.language.pipeline import read
from comedido.language.proselytism_acts import acts_seen
from comedido.language.proselytism_data import Weight
from comedido.language.proselytism_line import electoral_line
from comedido.language.proselytism_phrases import PhraseError, read_phrases
from comedido.language.proselytism_rules import proselytism_rules
from comedido.language.proselytism_signs import TOGETHER
from comedido.policy.load import circular

POLICY = circular()
CORPUS = Path(__file__).parent / "corpus"
NO_WINDOW = date(2026, 11, 23)
WITHIN_A_WINDOW = date(2027, 10, 1)
AFTER_EVERY_WINDOW = date(2040, 1, 1)

ASKS_FOR_VOTE = "Este domingo vote por Rosalba Quintana al Senado"
OF_MEDIUM_WEIGHT = "La doctora Quintana nos representa en estas elecciones"


def findings(
    text: str,
    *,
    role: Role = Role.PUBLIC_SERVANT,
    kind: AccountKind = AccountKind.PERSONAL,
    today: date = NO_WINDOW,
    parent: str | None = None,
) -> list[Finding]:
    checker = Checker(
        policy=POLICY, checks={"proselytism": proselytism}, today=lambda: today, budget_seconds=inf
    )
    draft = Draft(text=text, role=role, actor=Actor(kind=kind), parent_text=parent)
    verdict = checker.check(draft)
    assert verdict.unfinished == []
    return verdict.findings


def outcome(text: str, **circumstances: object) -> Outcome:
    found = findings(text, **circumstances)  # pyright: ignore[reportArgumentType]
    if not found:
        return Outcome.CLEAR
    warns = found[0].severity in (Severity.HIGH, Severity.MEDIUM)
    return Outcome.WARN if warns else Outcome.REMIND


def corpus(name: str) -> list[dict[str, str]]:
    with (CORPUS / f"proselytism_{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def kind_of(row: dict[str, str]) -> AccountKind:
    return AccountKind.INSTITUTIONAL if row["account"] == "entidad" else AccountKind.PERSONAL


LESSONS_IN_VOTING = (
    "Así se vota: entregue su cédula, reciba los tarjetones y deposítelos marcados en la urna.",
    "En el tarjetón al Concejo marque una sola vez el logo que quiera.",
    "Salga a votar. Su voto es libre y secreto. #YoVoto",
)


@pytest.mark.parametrize("text", LESSONS_IN_VOTING)
def test_an_entity_may_teach_how_to_vote(text: str) -> None:
    assert outcome(text, kind=AccountKind.INSTITUTIONAL) is not Outcome.WARN


@pytest.mark.parametrize("text", LESSONS_IN_VOTING)
def test_a_lesson_in_voting_that_names_somebody_is_none(text: str) -> None:
    assert outcome(f"{text} Vote por Iván Cepeda", kind=AccountKind.INSTITUTIONAL) is Outcome.WARN


@pytest.mark.parametrize("tag", ["#Ibagué", "#Chía", "#UnidosPorNeiva", "#TransformandoElTolima"])
def test_a_hashtag_makes_no_campaign_of_a_dull_text(tag: str) -> None:
    for text in ("Llegó el café negro, ahora sí empieza el día.", "Así avanza la obra del puente."):
        assert outcome(f"{text} {tag}") is not Outcome.WARN


@pytest.mark.parametrize("tag", ["#RosalbaAlcaldesa", "#VotoPorNeiva", "#ConQuintanaSí"])
def test_a_hashtag_that_campaigns_is_still_seen(tag: str) -> None:
    assert outcome(f"Vamos a ganar este domingo. {tag}") is Outcome.WARN


def test_the_words_of_an_act_are_told_once_and_with_the_article_of_a_nickname() -> None:
    (asks,) = findings("Vote por El Tigre")
    assert asks.evidence == "El texto pide el voto («Vote por El Tigre»)."
    assert "rechazo al Tigre." in asks.message
    (announces,) = findings("Voté por Rosalba Quintana")
    assert "pide el voto" not in announces.evidence


def test_most_acts_of_proselytism_are_warned_about() -> None:
    rows = corpus("positive")
    missed = [row["text"] for row in rows if outcome(row["text"]) is not Outcome.WARN]
    assert len(missed) <= 0.1 * len(rows), missed


def test_every_kind_of_act_is_known() -> None:
    seen: dict[str, list[bool]] = {}
    for row in corpus("positive"):
        seen.setdefault(row["kind"], []).append(outcome(row["text"]) is Outcome.WARN)
    assert [kind for kind, warned in seen.items() if sum(warned) < len(warned) / 2] == []


def test_what_only_sounds_like_proselytism_is_no_act_for_the_rules() -> None:
    heavy = [
        row["text"]
        for row in corpus("negative")
        if any(act.weight is not Weight.GREY for act in acts_seen(electoral_line(read(row["text"]))))
    ]
    assert heavy == []


def test_what_only_sounds_like_proselytism_is_hardly_ever_warned_about() -> None:
    rows = corpus("negative")
    alarms = [row["text"] for row in rows if outcome(row["text"], kind=kind_of(row)) is Outcome.WARN]
    assert len(alarms) <= 0.01 * len(rows), alarms


def test_grey_texts_are_at_most_reminded() -> None:
    assert [row["text"] for row in corpus("grey") if outcome(row["text"]) is Outcome.WARN] == []


def test_a_finding_says_which_act_in_which_words_and_about_whom() -> None:
    (found,) = findings(f"Buenos días. {ASKS_FOR_VOTE}")
    words = [f"Buenos días. {ASKS_FOR_VOTE}"[start:end] for start, end in found.spans]
    assert found.clause == "4.4"
    assert "vote por Rosalba Quintana" in words
    assert "pide el voto («vote por Rosalba Quintana»)" in found.evidence
    assert "Rosalba Quintana" in found.message


def test_without_a_name_the_message_stays_plain() -> None:
    (found,) = findings("Vote en blanco este domingo, hágame caso")
    assert "rechazo a la opción del voto en blanco." in found.message


@pytest.mark.parametrize("today", [NO_WINDOW, WITHIN_A_WINDOW, AFTER_EVERY_WINDOW])
def test_the_ban_has_no_season(today: date) -> None:
    assert [found.severity for found in findings(ASKS_FOR_VOTE, today=today)] == [Severity.HIGH]


def test_a_window_raises_what_weighs_less() -> None:
    assert [found.severity for found in findings(OF_MEDIUM_WEIGHT)] == [Severity.MEDIUM]
    assert [found.severity for found in findings(OF_MEDIUM_WEIGHT, today=WITHIN_A_WINDOW)] == [Severity.HIGH]


@pytest.mark.parametrize(
    ("role", "kind", "expected"),
    [
        (Role.PUBLIC_SERVANT, AccountKind.PERSONAL, Outcome.WARN),
        (Role.COMMUNITY_MANAGER, AccountKind.INSTITUTIONAL, Outcome.WARN),
        (Role.ELECTED_MEMBER, AccountKind.PERSONAL, Outcome.CLEAR),
        (Role.ELECTED_MEMBER, AccountKind.INSTITUTIONAL, Outcome.WARN),
        (Role.CONTRACTOR, AccountKind.PERSONAL, Outcome.REMIND),
        (Role.CONTRACTOR, AccountKind.INSTITUTIONAL, Outcome.WARN),
    ],
)
def test_the_law_does_not_bind_everyone_alike(role: Role, kind: AccountKind, expected: Outcome) -> None:
    assert outcome(ASKS_FOR_VOTE, role=role, kind=kind) is expected


def test_a_contractor_is_told_why_it_is_only_a_reminder() -> None:
    (found,) = findings(ASKS_FOR_VOTE, role=Role.CONTRACTOR)
    assert "contratistas" in found.evidence


def test_what_is_answered_gives_a_reply_its_sense() -> None:
    reply = "¡Cuente conmigo, doctora!"
    assert outcome(reply) is Outcome.CLEAR
    assert outcome(reply, parent="Soy candidata a la Alcaldía de Armenia y pido su voto") is Outcome.WARN


PROPAGANDA, NOTHING_POLITICAL = ASKS_FOR_VOTE, "Mañana no hay agua en el barrio por el daño del tubo"


@pytest.mark.parametrize(
    "approval", ["Así es", "Totalmente 👏🏽", "¡Eso!", "👏👏👏", "Con usted, doctora Rosalba", "amén 🙏"]
)
def test_plain_approval_joins_in_what_it_answers(approval: str) -> None:
    assert outcome(approval, parent=PROPAGANDA) is Outcome.WARN
    assert outcome(approval, parent=NOTHING_POLITICAL) is Outcome.CLEAR
    assert outcome(approval) is Outcome.CLEAR


@pytest.mark.parametrize("answer", ["Así es, pero la calle sigue rota", "No, así no", "Gracias por avisar"])
def test_an_answer_of_another_kind_does_not(answer: str) -> None:
    assert outcome(answer, parent=PROPAGANDA) is Outcome.CLEAR


def test_weak_signs_warn_together_and_each_is_shown() -> None:
    (found,) = findings("Yo ya decidí: en octubre me quedo con Efraín")
    assert "se suma a alguien («me quedo con Efraín»)" in found.evidence
    assert "anuncia una decisión («ya decidí»)" in found.evidence


def test_the_message_contracts_the_article() -> None:
    (found,) = findings("Vote por el Pacto Histórico este domingo")
    assert "rechazo al Pacto" in found.message


@pytest.mark.parametrize(
    "disguised",
    ["v0te por Rosalba Quintana", "VOTE POR ROSALBA QUINTANA", "#VotePorRosalbaQuintana", "vóte por Rosalba"],
)
def test_disguised_forms_are_found(disguised: str) -> None:
    assert outcome(disguised) is Outcome.WARN


def test_the_rules_name_only_what_exists() -> None:
    rules = proselytism_rules()
    acts = {rule.act.act for rule in rules.rules} | {"all", TOGETHER}
    needed = set[str]().union(
        *(rule.needs for rule in rules.rules), *(guard.unless for guard in rules.guards)
    )
    assert needed <= set(rules.evidence)
    assert set[str]().union(*(guard.acts for guard in rules.guards)) <= acts


def test_every_phrase_can_be_searched_for() -> None:
    rules = proselytism_rules()
    searched = [*rules.evidence.values(), *(each.phrases for each in (*rules.rules, *rules.guards))]
    assert all(phrase.pattern.search("") is None for phrases in searched for phrase in phrases)


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [("(vote|voten por", "cerrar"), ("vote por) ella", "sobra"), ("{nadie} gana", "nadie"), (" ", "ninguna")],
)
def test_a_phrase_that_cannot_be_read_says_why(phrase: str, reason: str) -> None:
    with pytest.raises(PhraseError, match=reason):
        read_phrases(phrase, {})


@given(st.text(max_size=200))
def test_any_text_is_judged_and_spans_stay_inside_it(text: str) -> None:
    for found in findings(text):
        assert all(0 <= start < end <= len(text) for start, end in found.spans)


@given(st.text(alphabet="🗳️👏🏽ñÑ ", max_size=12), st.text(alphabet="💪❤️\n ", max_size=12))
def test_spans_mark_the_words_whatever_surrounds_them(before: str, after: str) -> None:
    text = f"{before} Vote por Rosalba Quintana {after}"
    marked = [text[start:end] for found in findings(text) for start, end in found.spans]
    assert "Vote por Rosalba Quintana" in marked
