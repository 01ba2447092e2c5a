"""The checks: one file each, each a plain function (draft, context) → findings."""

from collections.abc import Callable, Iterator

from comedido.checks.account import account
from comedido.checks.context import Context
from comedido.checks.proselytism import proselytism
from comedido.checks.tone import tone
from comedido.contract import Draft, Finding

Check = Callable[[Draft, Context], Iterator[Finding]]

CHECKS: dict[str, Check] = {"account": account, "tone": tone, "proselytism": proselytism}
"""Every check by the name that the policy's `checked_by` uses, in the order they run."""
