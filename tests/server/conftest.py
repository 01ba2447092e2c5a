from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient

from comedido.accounts.current_inventory import CurrentInventory
from comedido.accounts.known_accounts import KnownAccounts
from comedido.contract import Draft, Interaction, Outcome, Verdict
from comedido.history import History
from comedido.journal.journal import Journal
from comedido.policy.load import PolicyInForce
from comedido.server.application import create_application
from comedido.server.limits import Limits
from comedido.server.preparation import Judge, Preparation
from comedido.site_health.store import SiteCounts

StartClient = Callable[..., Awaitable[TestClient]]


def clear(asked: Draft | Interaction) -> Verdict:
    return Verdict(outcome=Outcome.CLEAR, findings=[], actor=asked.actor, policy="prueba")


@pytest.fixture
def start_client(aiohttp_client: StartClient, tmp_path: Path) -> StartClient:
    """Serve an application that judges with `judge`, or with what `load_judge` brings."""

    async def start(
        judge: Judge = clear,
        load_judge: Callable[[PolicyInForce], Judge] | None = None,
        limits: Limits | None = None,
        accounts: Callable[[], KnownAccounts] | None = None,
    ) -> TestClient:
        preparation = Preparation(load_judge=load_judge or (lambda _: judge))
        journal = Journal(lambda: tmp_path / "journal.sqlite3")
        inventory = CurrentInventory(lambda: tmp_path / "inventory.sqlite3")
        if accounts is not None:
            vars(inventory)["accounts"] = accounts
        history = History(lambda: tmp_path)
        site_counts = SiteCounts(lambda: tmp_path / "sites.json")
        return await aiohttp_client(
            create_application(
                preparation,
                journal=journal,
                inventory=inventory,
                history=history,
                site_counts=site_counts,
                limits=limits,
            )
        )

    return start
