"""What is done besides writing (`blocking`, `endorsement`, `own_business`): warned about rarely."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comedido.checks.political_authors import AuthorKind, political_author
from comedido.contract import Outcome, Role, Severity
from tests.checks.judging import rows as corpus_of_drafts
from tests.interactions.judging import PARTY, POLITICIAN, judged, judged_row

CORPUS = Path(__file__).parent / "corpus"
ASKS_FOR_VOTE = "Este domingo vote por Rosalba Quintana al Senado"


def rows(name: str) -> list[dict[str, str]]:
    with (CORPUS / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize(
    "row", rows("found"), ids=lambda row: f"{row['kind']}-{row['account']}-{row['author']}"
)
def test_what_the_circular_speaks_of_is_found(row: dict[str, str]) -> None:
    verdict = judged_row(row)
    assert row["clause"] in {found.clause for found in verdict.findings}
    assert verdict.outcome == row["outcome"]


def test_what_only_looks_like_it_is_left_alone() -> None:
    alarms = [row for row in rows("left_alone") if judged_row(row).findings]
    assert alarms == []


EVERY_FIFTH = slice(None, None, 5)
"""The whole corpora are judged as drafts; these see that sharing judges alike."""


def test_posts_that_only_sound_like_proselytism_are_hardly_ever_warned_about() -> None:
    texts = [row["text"] for row in corpus_of_drafts("proselytism_negative.csv")][EVERY_FIFTH]
    warned = [
        text for text in texts if judged("share", "institucional", "vecina", text).outcome is Outcome.WARN
    ]
    assert len(warned) <= 0.01 * len(texts), warned


def test_most_posts_that_campaign_are_warned_about_whoever_wrote_them() -> None:
    texts = [row["text"] for row in corpus_of_drafts("proselytism_positive.csv")][EVERY_FIFTH]
    missed = [
        text for text in texts if judged("share", "personal", "vecina", text).outcome is not Outcome.WARN
    ]
    assert len(missed) <= 0.1 * len(texts), missed


def test_the_finding_says_what_is_done_about_whom_and_in_which_words() -> None:
    (found,) = judged("like", "personal", "vecina", f"Hola. {ASKS_FOR_VOTE}").findings
    assert "«me gusta»" in found.message
    assert "Rosalba Quintana" in found.message
    assert "vote por Rosalba Quintana" in [f"Hola. {ASKS_FOR_VOTE}"[start:end] for start, end in found.spans]


def test_a_like_weighs_less_than_a_share() -> None:
    share, like = (judged(kind, "personal", PARTY, "Buenos días.").findings[0] for kind in ("share", "like"))
    assert (share.severity, like.severity) == (Severity.HIGH, Severity.MEDIUM)


@pytest.mark.parametrize(
    ("role", "account", "expected"),
    [
        (Role.ELECTED_MEMBER, "personal", Outcome.CLEAR),
        (Role.CONTRACTOR, "personal", Outcome.REMIND),
        (Role.CONTRACTOR, "institucional", Outcome.WARN),
    ],
)
def test_the_law_does_not_bind_everyone_alike(role: Role, account: str, expected: Outcome) -> None:
    assert judged("share", account, PARTY, ASKS_FOR_VOTE, role=role).outcome is expected


def test_without_an_account_nothing_is_said_about_accounts() -> None:
    assert judged("block", actor=None).findings == []


@pytest.mark.parametrize(
    ("author", "kind"),
    [
        (PARTY, AuthorKind.PARTY),
        (PARTY.removeprefix("@").upper(), AuthorKind.PARTY),
        (POLITICIAN, AuthorKind.POLITICIAN),
        ("Efraín Mosquera, candidato al Concejo", AuthorKind.CAMPAIGN),
    ],
)
def test_who_is_in_politics(author: str, kind: AuthorKind) -> None:
    found = political_author(author)
    assert found is not None
    assert found.kind is kind


@given(st.text(max_size=60))
def test_hardly_any_name_is_political(name: str) -> None:
    assert political_author(name) is None or "20" in name
