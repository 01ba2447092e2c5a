"""The guide says every clause in plain words, in usted, and what to do today."""

import re

import pytest

from comedido.policy.guide import ClauseGuide, guide_entries, guide_text
from comedido.policy.load import circular
from tests.policy.test_circular import BLAME, FAMILIAR_FORMS, SENTENCE_END

CLAUSES = guide_text().clauses


def sentences(clause_id: str) -> list[str]:
    return [CLAUSES[clause_id].summary, *CLAUSES[clause_id].steps]


def test_has_every_clause_in_its_order() -> None:
    assert list(CLAUSES) == list(circular().clauses)
    assert [entry.clause for entry in guide_entries(circular())] == list(CLAUSES)


@pytest.mark.parametrize(("clause_id", "guide"), CLAUSES.items())
def test_a_clause_is_summed_up_in_at_most_two_sentences(clause_id: str, guide: ClauseGuide) -> None:
    assert 1 <= len(SENTENCE_END.findall(guide.summary)) <= 2


@pytest.mark.parametrize("clause_id", CLAUSES)
def test_it_speaks_in_usted_without_blame(clause_id: str) -> None:
    for sentence in sentences(clause_id):
        # «Sígueme y te sigo» is what one should not write.
        spoken = re.sub("«[^»]*»", "", sentence)
        assert sentence.endswith("."), sentence
        assert not FAMILIAR_FORMS.search(spoken), sentence
        assert not BLAME.search(spoken), sentence


@pytest.mark.parametrize("clause_id", CLAUSES)
def test_a_step_says_one_thing_in_few_words(clause_id: str) -> None:
    assert [step for step in CLAUSES[clause_id].steps if len(step.split()) > 45] == []


def test_whose_account_was_taken_over_is_told_to_keep_evidence_first() -> None:
    for clause_id in ("3.1", "4.9"):
        assert re.match(r"Guarde (primero )?la evidencia", CLAUSES[clause_id].steps[0])


def test_nobody_is_pushed_to_share_what_the_presidency_says() -> None:
    for clause_id in ("2.19", "3.9"):
        assert "solo esos" in CLAUSES[clause_id].summary
        assert any("1474" in step for step in CLAUSES[clause_id].steps)
