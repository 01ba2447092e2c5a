"""Checks that look for phrases: what they must find, and what only looks alike."""

import pytest

from tests.checks.judging import found

CHECKS = ("unsourced", "accusation", "artificial_growth")


@pytest.mark.parametrize("check", CHECKS)
def test_finds_what_its_corpus_shows(check: str) -> None:
    hits, misses = found(check, f"{check}_positive.csv")
    assert len(hits) >= 45
    assert len(misses) <= 0.05 * len(hits), misses


@pytest.mark.parametrize("check", CHECKS)
def test_leaves_alone_what_only_looks_alike(check: str) -> None:
    hits, misses = found(check, f"{check}_negative.csv")
    assert len(misses) >= 45
    assert hits == []
