"""Each check alone, on a text that was read before: what it adds to a verdict."""

import time
from datetime import date

from comedido.checks import CHECKS, Check
from comedido.checks.context import Context
from comedido.contract import LONGEST_TEXT, Draft
from comedido.language.pipeline import read
from comedido.loading import loaded_checker
from comedido.policy.model import Policy
from tests.bench.drafts import drafts
from tests.bench.figures import Aim, Figure, number

DRAFTS = 200
WARM_UP = 40
AIM_MS = 2


def each_check() -> list[Figure]:
    """The cost of each check on short drafts, and on the longest that a network accepts."""
    checker = loaded_checker()
    short = [(draft, _context(draft, checker.policy)) for draft in drafts(WARM_UP + DRAFTS)]
    # Every kind of text from both kinds of account.
    longest = [(draft, _context(draft, checker.policy)) for draft in drafts(8, LONGEST_TEXT)]
    for draft, context in short[:WARM_UP]:
        for check in checker.checks.values():
            list(check(draft, context))
    return [
        figure
        for name, check in CHECKS.items()
        for figure in (
            Figure(f"{name}, 280 caracteres", _times(check, short[WARM_UP:]), "ms", Aim(95, AIM_MS)),
            Figure(f"{name}, {number(LONGEST_TEXT)} caracteres", _times(check, longest), "ms"),
        )
    ]


def _times(check: Check, cases: list[tuple[Draft, Context]]) -> list[float]:
    return [_milliseconds(check, draft, context) for draft, context in cases]


def _milliseconds(check: Check, draft: Draft, context: Context) -> float:
    start = time.perf_counter()
    list(check(draft, context))
    return (time.perf_counter() - start) * 1000


def _context(draft: Draft, policy: Policy) -> Context:
    reading = read(draft.text)
    # The models read once for all checks; their time is not of the first one that asks.
    assert reading.doc._.scores is not None
    return Context(reading=reading, parent=None, policy=policy, today=date(2026, 11, 23))
