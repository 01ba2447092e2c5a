"""The checker makes one calm verdict of whatever the checks yield, or fail to."""

from collections.abc import Iterator
from datetime import date
from math import inf

import pytest

from comedido.checker import Checker
from comedido.checks import Check
from comedido.checks.context import Context
from comedido.contract import AccountKind, Actor, Draft, Finding, Outcome, Severity
from comedido.policy.load import circular
from comedido.recent import SCHEDULED, Recent
from tests.hostile.defence import defended_by

WRITTEN = "un texto que nadie más debe leer"


def checker(*checks: Check, budget_seconds: float = 60) -> Checker:
    return Checker(
        policy=circular(),
        checks={f"check {number}": check for number, check in enumerate(checks)},
        today=lambda: date(2026, 11, 23),
        budget_seconds=budget_seconds,
    )


def finding(clause: str, start: int = 0, lowered: int = 0) -> Check:
    def check(draft: Draft, context: Context) -> Iterator[Finding]:
        yield context.finding(
            clause, spans=[(start, start + 2)], evidence="porque sí", confidence=0.9, lowered=lowered
        )

    return check


def broken(draft: Draft, context: Context) -> Iterator[Finding]:
    raise ValueError(draft.text)
    yield


def test_no_findings_is_clear_and_says_as_whom() -> None:
    actor = Actor(handle="ana")
    verdict = checker().check(Draft(text="Buenos días", actor=actor))
    assert (verdict.outcome, verdict.findings, verdict.actor) == (Outcome.CLEAR, [], actor)
    assert verdict.policy == "Circular 01 de 2019, versión 2026.11"


@pytest.mark.parametrize(
    ("lowered", "severity", "outcome"),
    [
        (0, Severity.HIGH, Outcome.WARN),
        (1, Severity.MEDIUM, Outcome.WARN),
        (2, Severity.LOW, Outcome.REMIND),
        (3, Severity.REMINDER, Outcome.REMIND),
        (9, Severity.REMINDER, Outcome.REMIND),
    ],
)
def test_the_heaviest_finding_decides(lowered: int, severity: Severity, outcome: Outcome) -> None:
    verdict = checker(finding("1.1", lowered=lowered)).check(Draft(text="hola"))
    assert [found.severity for found in verdict.findings] == [severity]
    assert verdict.outcome is outcome


def test_findings_come_heaviest_first_then_in_the_order_of_the_text() -> None:
    verdict = checker(finding("2.5", 0), finding("1.1", 9), finding("1.4", 3)).check(Draft(text="hola " * 5))
    assert [found.clause for found in verdict.findings] == ["1.4", "1.1", "2.5"]


def test_a_clause_switched_off_is_silent() -> None:
    policy = circular()
    off = policy.clauses | {"1.1": policy.clauses["1.1"].model_copy(update={"enabled": False})}
    silent = Checker(policy=policy.model_copy(update={"clauses": off}), checks={"one": finding("1.1")})
    assert silent.check(Draft(text="hola")).outcome is Outcome.CLEAR


def test_a_broken_check_silences_neither_the_others_nor_tells_the_text(
    caplog: pytest.LogCaptureFixture,
) -> None:
    verdict = checker(broken, finding("1.1")).check(Draft(text=WRITTEN))
    assert [found.clause for found in verdict.findings] == ["1.1"]
    assert verdict.unfinished == ["check 0"]
    assert "ValueError" in caplog.text
    assert WRITTEN not in caplog.text


@defended_by("service/comedido/checker.py", "if time.monotonic() > deadline:", instead="if not deadline:")
def test_checks_that_the_budget_does_not_reach_are_named() -> None:
    verdict = checker(finding("1.1"), finding("1.4"), budget_seconds=-1).check(Draft(text="hola"))
    assert verdict.unfinished == ["check 0", "check 1"]


def test_a_wording_left_unfilled_is_an_error_of_the_check() -> None:
    assert checker(finding("1.7")).check(Draft(text="hola")).unfinished == ["check 0"]


@pytest.mark.parametrize("text", ["", " ", "😀" * 500, "a" * 63_206, "\u200b\u202e", "\n" * 1000, "@" * 900])
def test_any_text_gets_a_verdict_from_the_real_checks(text: str) -> None:
    draft = Draft(text=text, actor=Actor(handle="ana", kind=AccountKind.PERSONAL))
    assert Checker(policy=circular(), budget_seconds=inf).check(draft).unfinished == []


def silencing(*clauses: str, people_may_silence: bool = True) -> Checker:
    policy = circular().model_copy(update={"people_may_silence": people_may_silence})

    def check(_: Draft, context: Context) -> Iterator[Finding]:
        for clause, lowered in (("1.7", 0), ("1.7", 1), ("2.5", 0), ("4.4", 0)):
            fields = dict.fromkeys(policy.clauses[clause].fields, "eso")
            yield context.finding(
                clause, spans=[], evidence="porque sí", confidence=0.9, lowered=lowered, **fields
            )

    return Checker(policy=policy, checks={"some": check}, silent=lambda: {*clauses})


@pytest.mark.parametrize(
    ("silent", "people_may_silence", "found"),
    [
        ((), True, ["1.7 high", "4.4 high", "1.7 medium", "2.5 low"]),
        (("2.5",), True, ["1.7 high", "4.4 high", "1.7 medium"]),
        (("1.7", "4.4"), True, ["1.7 high", "4.4 high", "2.5 low"]),
        (("2.5", "1.7"), False, ["1.7 high", "4.4 high", "1.7 medium", "2.5 low"]),
    ],
)
def test_a_silent_clause_says_nothing_where_the_policy_lets_people_silence(
    silent: tuple[str, ...], people_may_silence: bool, found: list[str]
) -> None:
    verdict = silencing(*silent, people_may_silence=people_may_silence).check(Draft(text="hola"))
    assert [f"{finding.clause} {finding.severity}" for finding in verdict.findings] == found


def test_a_scheduled_draft_is_judged_on_its_day_without_what_was_published_until_now() -> None:
    seen: list[tuple[date, Recent]] = []

    def look(_: Draft, context: Context) -> Iterator[Finding]:
        seen.append((context.today, context.recent))
        yield from ()

    judge = Checker(
        policy=circular(),
        checks={"look": look},
        today=lambda: date(2026, 11, 28),
        recent=lambda _: Recent(posts_today=9),
    )
    judge.check(Draft(text="hola"))
    judge.check(Draft(text="hola", scheduled_on=date(2026, 12, 5)))
    assert seen == [(date(2026, 11, 28), Recent(posts_today=9)), (date(2026, 12, 5), SCHEDULED)]
    assert not SCHEDULED.first_today
