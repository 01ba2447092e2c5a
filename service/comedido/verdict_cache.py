"""The latest verdicts, so that a draft that comes again is not judged again.

It comes again when a change is undone, when a page is opened anew, and when two tabs hold the same draft.
"""

import time
from collections.abc import Callable, Hashable
from hashlib import blake2b

from cachetools import TTLCache

from comedido.accounts.known_accounts import NO_ACCOUNTS, KnownAccounts
from comedido.checker import Checker
from comedido.circumstances import Circumstances
from comedido.contract import Draft, Verdict

MOST = 64
KEPT_SECONDS = 600
"""Findings quote words of the draft: they are in memory for no longer than somebody needs to write it."""


class VerdictCache:
    """Remembers what one checker has said. Of a draft it keeps a hash; for use in one thread."""

    def __init__(self, checker: Checker, seconds: Callable[[], float] = time.monotonic) -> None:
        self._checker = checker
        self._verdicts = TTLCache[Hashable, Verdict](MOST, KEPT_SECONDS, seconds)
        self._accounts: KnownAccounts = NO_ACCOUNTS

    def check(self, draft: Draft) -> Verdict:
        """The checker's verdict on `draft`, of now or of a moment ago in the very same circumstances."""
        circumstances = self._checker.circumstances(draft)
        if circumstances.accounts is not self._accounts:
            self._verdicts.clear()
            self._accounts = circumstances.accounts
        key = _key(draft, circumstances)
        known = self._verdicts.get(key)
        if known is not None:
            return known
        verdict = self._checker.judge(draft, circumstances)
        # What the time budget cut short may be whole another time.
        if not verdict.unfinished:
            self._verdicts[key] = verdict
        return verdict


def _key(draft: Draft, circumstances: Circumstances) -> Hashable:
    hashed = blake2b(draft.model_dump_json().encode(), digest_size=16).digest()
    return hashed, circumstances.today, circumstances.recent, frozenset(circumstances.silent)
