"""What an entity's account may speak about: what the corpora must show, and what is only alike."""

import pytest

from tests.checks.conversations import false_alarms, missed
from tests.checks.judging import rows

CHECKS = ("private_matters", "mission", "presidency", "brand_line", "controversy")
MEASURED = {"private_matters": 0.6, "mission": 0.3, "controversy": 0.6}
"""The least share found of texts that were written after the rules and never tuned on."""


@pytest.mark.parametrize("check", CHECKS)
def test_finds_what_its_corpus_shows(check: str) -> None:
    corpus = f"{check}_positive.csv"
    assert len(rows(corpus)) >= 45
    assert len(missed(check, corpus)) <= 0.02 * len(rows(corpus)), missed(check, corpus)


@pytest.mark.parametrize("check", CHECKS)
def test_leaves_alone_what_only_looks_alike(check: str) -> None:
    corpus = f"{check}_negative.csv"
    assert len(rows(corpus)) >= 45
    assert false_alarms(check, corpus) == []


@pytest.mark.parametrize(("check", "floor"), MEASURED.items())
def test_what_it_was_never_tuned_on(check: str, floor: float) -> None:
    corpus = f"{check}_unseen_positive.csv"
    assert len(missed(check, corpus)) <= (1 - floor) * len(rows(corpus))
    assert false_alarms(check, f"{check}_unseen_negative.csv") == []
