"""The table of coverage is not typed by hand, and says nothing that no example shows."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from comedido.accounts.known_accounts import KnownAccounts
from comedido.checker import Checker
from comedido.contract import Actor, Coverage, Draft, EmailForm, Finding, Interaction, Network, ProfilePage
from comedido.coverage import COVERING, coverage_table
from comedido.pages.email_form import email_form
from comedido.pages.profile import profile
from comedido.policy.load import circular
from comedido.policy.model import Entity
from comedido.recent import Recent
from tests.checks.known import CHANNEL, OFFICIAL, policy_of

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "docs" / "cobertura.md"
EXAMPLES: dict[str, dict[str, list[dict[str, Any]]]] = yaml.safe_load(
    Path(__file__).with_name("examples.yaml").read_text(encoding="utf-8")
)
HANDLE = "cuenta_de_ejemplo"
REGISTERED = {
    "channel": CHANNEL.model_copy(update={"handle": HANDLE}),
    "registered": OFFICIAL.model_copy(update={"handle": HANDLE, "devices": []}),
}
POLICY = policy_of(Entity(name="Ministerio de Ejemplo", domains=["ejemplo.gov.co"]))
CHECKED = [i for i, clause in circular().clauses.items() if clause.coverage is Coverage.CHECKS]


def shown(side: str) -> list[Any]:
    """The examples of one side for every clause that is checked, each under its number and its place."""
    return [
        pytest.param(clause, example, id=f"{clause}-{place}")
        for clause in CHECKED
        for place, example in enumerate(EXAMPLES.get(clause, {}).get(side, []), 1)
    ]


def found(example: Mapping[str, Any]) -> set[str]:
    """The clauses of all findings in an example, with every check at once."""
    more = {key: value for key, value in example.items() if key not in ("account", "recent")}
    account = example["account"]
    known = KnownAccounts((REGISTERED[account],) if account in REGISTERED else ())
    actor = Actor(handle=HANDLE, **({} if account in REGISTERED else {"kind": account}))
    if "interaction" in more:
        kind = more.pop("interaction")
        asked = Interaction.model_validate({"kind": kind, "network": Network.X, "actor": actor, **more})
        return _clauses(_checker(known, Recent()).check_interaction(asked).findings)
    if "biography" in more:
        page = ProfilePage(network=Network.X, actor=actor, **more)
        return _clauses(profile(page, POLICY, known).findings)
    if "domain" in more:
        form = EmailForm(network=Network.X, actor=actor, **more)
        return _clauses(email_form(form, POLICY, known).findings)
    verdict = _checker(known, Recent(**example.get("recent", {}))).check(
        Draft.model_validate({"actor": actor, **more})
    )
    assert verdict.unfinished == []
    return _clauses(verdict.findings)


def _checker(known: KnownAccounts, recent: Recent) -> Checker:
    return Checker(
        policy=POLICY,
        today=lambda: date(2026, 11, 23),
        accounts=lambda: known,
        recent=lambda _: recent,
        budget_seconds=60,
    )


def _clauses(findings: list[Finding]) -> set[str]:
    return {one.clause for one in findings}


def test_the_table_is_what_the_policy_says() -> None:
    written = TABLE.read_text(encoding="utf-8")
    assert written == coverage_table(circular()), "Repita: comedido coverage > docs/cobertura.md"


def test_the_table_has_every_clause_once() -> None:
    rows = re.findall(r"^\| (\d\.\d+) \|", coverage_table(circular()), re.M)
    assert rows == list(circular().clauses)
    assert len(rows) == 49


def test_its_links_lead_somewhere() -> None:
    links = re.findall(r"\]\((.+?)\)", coverage_table(circular()))
    assert [link for link in links if not (TABLE.parent / link).exists()] == []


@pytest.mark.parametrize("name", COVERING)
def test_whatever_covers_a_clause_has_a_test_that_names_it(name: str) -> None:
    tests = [path for path in (ROOT / "tests").glob("*/test_*.py") if path != Path(__file__)]
    assert any(re.search(rf"\b{name}\b", path.read_text(encoding="utf-8")) for path in tests)


@pytest.mark.parametrize("clause", CHECKED)
def test_a_clause_that_is_checked_has_examples_of_both_sides(clause: str) -> None:
    assert len(EXAMPLES[clause]["found"]) >= 3
    assert len(EXAMPLES[clause]["left_alone"]) >= 3


@pytest.mark.parametrize(("clause", "example"), shown("found"))
def test_what_goes_against_a_checked_clause_is_found(clause: str, example: dict[str, Any]) -> None:
    assert clause in found(example)


@pytest.mark.parametrize(("clause", "example"), shown("left_alone"))
def test_what_only_looks_like_it_is_left_alone(clause: str, example: dict[str, Any]) -> None:
    assert clause not in found(example)
