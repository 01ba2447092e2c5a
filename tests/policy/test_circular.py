"""The circular as data: complete, and worded as its users were promised."""

import re
from pathlib import Path

import pytest

from comedido import policy
from comedido.contract import Coverage, Severity
from comedido.coverage import COVERING
from comedido.policy.load import CIRCULAR, circular
from comedido.policy.model import Clause

CLAUSES = circular().clauses
POINTS_BY_SECTION = {"1": 8, "2": 20, "3": 11, "4": 10}

SENTENCE_END = re.compile(r"[.!?](?:\s|$)")
FAMILIAR_FORMS = re.compile(r"\b(tú|tu|tus|te|ti|contigo|vos|puedes|debes|tienes|eres|revisa|quita)\b", re.I)
BLAME = re.compile(r"\b(usted incumple|usted violó|infracción|culpa|prohibido por usted|sancion)", re.I)


def wordings() -> list[tuple[str, str]]:
    return [
        (clause_id, f"{wording.message} {wording.advice}")
        for clause_id, clause in CLAUSES.items()
        for wording in (clause, *clause.variants.values())
    ]


def test_has_every_point_of_the_circular_once() -> None:
    expected = [f"{section}.{n}" for section, count in POINTS_BY_SECTION.items() for n in range(1, count + 1)]
    assert list(CLAUSES) == expected


@pytest.mark.parametrize(("clause_id", "warning"), wordings())
def test_a_warning_is_two_sentences_in_usted_without_blame(clause_id: str, warning: str) -> None:
    assert len(SENTENCE_END.findall(warning)) == 2, clause_id
    assert not FAMILIAR_FORMS.search(warning), clause_id
    assert not BLAME.search(warning), clause_id


@pytest.mark.parametrize(("clause_id", "clause"), CLAUSES.items())
def test_names_only_what_exists(clause_id: str, clause: Clause) -> None:
    assert set(clause.checked_by) <= set(COVERING), clause_id


def test_whatever_exists_covers_a_clause() -> None:
    covering = {name for clause in CLAUSES.values() for name in clause.checked_by}
    assert covering == set(COVERING)


def test_a_clause_that_nothing_checks_is_a_matter_of_the_guide() -> None:
    unchecked = {i for i, clause in CLAUSES.items() if not clause.checked_by}
    assert {i for i, clause in CLAUSES.items() if clause.coverage is Coverage.GUIDES} == unchecked


def test_every_checked_clause_says_what_to_leave_alone() -> None:
    assert [i for i, clause in CLAUSES.items() if clause.checked_by and not clause.leave_alone] == []


def test_proselytism_weighs_most_all_year() -> None:
    assert CLAUSES["4.4"].severity is Severity.HIGH


def test_related_clauses_exist() -> None:
    assert {other for clause in CLAUSES.values() for other in clause.related_clauses} <= set(CLAUSES)


def test_ships_with_the_package() -> None:
    assert CIRCULAR.parent == Path(policy.__file__).parent
