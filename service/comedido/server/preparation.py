"""What must be loaded before a draft can be judged: first the policy, then, far slower, the language."""

import asyncio
import gc
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from comedido.accounts.known_accounts import KnownAccounts
from comedido.contract import Draft, Interaction, Verdict
from comedido.policy.load import PolicyInForce, policy_in_force
from comedido.recent import NOTHING_RECENT, Recent

Judge = Callable[[Draft | Interaction], Verdict]


class NotPreparedError(Exception):
    """The policy or the language could not be loaded; the service can't judge until it starts again."""


class GivenUpError(Exception):
    """Nobody waits for the verdict any more."""


def judge_by(
    found: PolicyInForce,
    accounts: Callable[[], KnownAccounts] = KnownAccounts,
    recent: Callable[[Draft], Recent] = lambda _: NOTHING_RECENT,
    silent: Callable[[], AbstractSet[str]] = frozenset,
) -> Judge:
    """The judge by the policy `found`, once everything that it needs is loaded.

    `accounts` is the inventory as it is now, `recent` what was published before from the account of a draft,
    `silent` the clauses that the person has silenced.
    """
    # Nothing that is loaded here is given up again: to look for garbage in it costs a tenth of the start.
    gc.disable()
    try:
        # They bring spaCy, which the service must not wait for.
        from comedido.checker import Checker  # noqa: PLC0415
        from comedido.loading import loaded  # noqa: PLC0415
        from comedido.verdict_cache import VerdictCache  # noqa: PLC0415

        checker = loaded(
            Checker(
                policy=found.policy, mistakes=found.mistakes, accounts=accounts, recent=recent, silent=silent
            )
        )
        verdicts = VerdictCache(checker)
        return lambda asked: (
            verdicts.check(asked) if isinstance(asked, Draft) else checker.check_interaction(asked)
        )
    finally:
        gc.freeze()
        gc.enable()


class Preparation:
    """Loads and judges in one worker thread, so that the service answers meanwhile.

    One thread only: judging is all computation, and nothing in the language needs to be safe for two.
    """

    def __init__(
        self,
        load_policy: Callable[[], PolicyInForce] = policy_in_force,
        load_judge: Callable[[PolicyInForce], Judge] = judge_by,
    ) -> None:
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="judge")
        self._policy = self._worker.submit(load_policy)
        self._judge = self._worker.submit(lambda: load_judge(self._policy.result()))

    async def policy(self) -> PolicyInForce:
        """The policy in force, once it is loaded. Raises NotPreparedError."""
        await _done(self._policy)
        return self._policy.result()

    async def ready(self, seconds: float) -> bool:
        """Whether the language is loaded, or will be within `seconds`. Raises NotPreparedError."""
        try:
            async with asyncio.timeout(seconds):
                await _done(self._judge)
        except TimeoutError:
            return False
        return True

    async def verdict(
        self, asked: Draft | Interaction, is_wanted: Callable[[], bool] = lambda: True
    ) -> Verdict:
        """The verdict on what is asked about, once the language is loaded.

        Raises NotPreparedError, and GivenUpError when it is no longer wanted once its turn has come.
        """
        await _done(self._judge)
        return await asyncio.wrap_future(self._worker.submit(self._judged, asked, is_wanted))

    def _judged(self, asked: Draft | Interaction, is_wanted: Callable[[], bool]) -> Verdict:
        if not is_wanted():
            raise GivenUpError
        return self._judge.result()(asked)

    def close(self) -> None:
        """Take no more work, drop what waits, and wait for what is in hand: the lock is freed after it."""
        self._worker.shutdown(wait=True, cancel_futures=True)


async def _done(loading: Future[Any]) -> None:
    # Shielded: a request that gives up must not cancel what all others wait for.
    try:
        await asyncio.shield(asyncio.wrap_future(loading))
    except Exception as error:
        raise NotPreparedError(type(error).__name__) from error
