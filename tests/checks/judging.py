"""How a test of one check has a text judged, and how often a corpus of it is found."""

import csv
from math import inf
from pathlib import Path

from comedido.checker import Checker
from comedido.checks import CHECKS
from comedido.contract import AccountKind, Actor, Draft, Finding, Severity
from comedido.policy.load import circular
from comedido.policy.model import Entity

CORPUS = Path(__file__).parent / "corpus"
KINDS = {
    "personal": AccountKind.PERSONAL,
    "institucional": AccountKind.INSTITUTIONAL,
    "desconocida": AccountKind.UNKNOWN,
}
WARNINGS = (Severity.HIGH, Severity.MEDIUM)


def judged(
    check: str, text: str, account: str = "institucional", entity: Entity | None = None, **draft: object
) -> list[Finding]:
    """What `check` alone finds in a text from an account of that kind."""
    policy = circular().model_copy(update={"entity": entity or Entity()})
    checker = Checker(policy=policy, checks={check: CHECKS[check]}, budget_seconds=inf)
    whole = {"text": text, "actor": Actor(handle="prueba", kind=KINDS[account]), **draft}
    verdict = checker.check(Draft.model_validate(whole))
    assert verdict.unfinished == []
    return verdict.findings


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a corpus."""
    with (CORPUS / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def found(check: str, corpus: str) -> tuple[list[str], list[str]]:
    """The texts of a corpus in which `check` finds something, and those in which it finds nothing."""
    hits: list[str] = []
    misses: list[str] = []
    for row in rows(corpus):
        (hits if judged(check, row["text"], row.get("account") or "institucional") else misses).append(
            row["text"]
        )
    return hits, misses
