"""Clauses 2.19 and 3.9 (`presidency`): what is shared must concern the entity; nobody is pushed to share."""

from datetime import date

import pytest

from comedido.checker import Checker
from comedido.checks import CHECKS
from comedido.contract import Severity
from tests.checks.conversations import MANAGER, institutional, judged_row, words_of
from tests.checks.entities import ENTITIES
from tests.checks.known import policy_of

PENSIONS = "Más de 300.000 adultos mayores reciben desde hoy el bono pensional."


def row(text: str, entity: str = "geologico", **more: str) -> dict[str, str]:
    shared = {"surface": "quote", "author": "@infopresidencia", "parent": PENSIONS}
    return {"entity": entity, "text": text, **shared, **more}


def test_reminds_of_what_shares_nothing_with_the_mission() -> None:
    (found,) = judged_row("presidency", row("Compartimos."))
    assert (found.clause, found.severity, found.spans) == ("2.19", Severity.LOW, [])


def test_a_slogan_warns_and_a_manager_is_told_by_the_managers_clause() -> None:
    slogan = row("¡Presidente, el pueblo lo respalda!")
    assert [(one.clause, one.severity) for one in judged_row("presidency", slogan)] == [
        ("2.19", Severity.MEDIUM)
    ]
    assert [(one.clause, one.severity) for one in judged_row("presidency", slogan, **MANAGER)] == [
        ("3.9", Severity.MEDIUM)
    ]
    assert [(one.clause, one.severity) for one in judged_row("presidency", row("Vea."), **MANAGER)] == [
        ("3.9", Severity.LOW)
    ]


def test_saying_what_it_means_for_the_sector_settles_it() -> None:
    assert judged_row("presidency", row("Así se monitorean los volcanes del país.")) == []


def test_is_silent_until_the_entity_says_its_mission() -> None:
    assert judged_row("presidency", row("Compartimos.", "ninguna")) == []


def test_other_accounts_are_not_the_presidency() -> None:
    assert judged_row("presidency", row("Compartimos.", author="@vecina")) == []


@pytest.mark.parametrize(("day", "expected"), [(date(2026, 8, 6), 1), (date(2026, 8, 7), 0)])
def test_a_presidents_own_account_counts_while_he_is_president(day: date, expected: int) -> None:
    checker = Checker(
        policy=policy_of(ENTITIES["geologico"]),
        checks={"presidency": CHECKS["presidency"]},
        today=lambda: day,
    )
    draft = institutional(
        "Compartimos.", surface="quote", parent_author="@petrogustavo", parent_text=PENSIONS
    )
    assert len(checker.check(draft).findings) == expected


def test_shows_the_account_that_is_passed_on() -> None:
    text = "RT @infopresidencia: nuevo bono pensional"
    found = judged_row("presidency", {"entity": "geologico", "text": text})
    assert list(words_of(institutional(text), found)) == ["@infopresidencia"]
