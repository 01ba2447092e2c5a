"""What Comedido keeps is damaged, in every way that a disk or a hand may damage it: drafts are judged."""

import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from math import inf
from pathlib import Path

import pytest

from comedido.accounts.current_inventory import CurrentInventory
from comedido.checker import Checker
from comedido.checks.context import Context
from comedido.contract import Decision, Draft, Finding, Outcome, Publication, Sighting, SilenceChoice
from comedido.history import History
from comedido.journal.journal import FILE_NAME, Journal
from comedido.policy.load import circular, remembered_policy_in_force
from comedido.site_health.store import SiteCounts
from tests.browser.page import PANEL, Page
from tests.browser.stage import API, Stage
from tests.hostile.defence import defended_by
from tests.hostile.every_request import WARNED, contents_with
from tests.hostile.held import INLINE, hold

KEPT = [
    "journal.sqlite3",
    "history.sqlite3",
    "history.key",
    "inventory.sqlite3",
    "sites.json",
    "data/in_force.json",
    "data/last_look.json",
]
"""What is in the folder `state` after some use."""


def emptied(place: Path) -> None:
    place.write_bytes(b"")


def zeroed(place: Path) -> None:
    place.write_bytes(bytes(8192))


def scrambled(place: Path) -> None:
    place.write_bytes(os.urandom(8192))


def without_an_end(place: Path) -> None:
    place.write_bytes(b"[" * 8192)


def half_a_database(place: Path) -> None:
    place.write_bytes(b"SQLite format 3\0" + os.urandom(4080))


def in_the_way(place: Path) -> None:
    place.mkdir()


@pytest.mark.parametrize(
    "damage",
    [emptied, zeroed, scrambled, without_an_end, half_a_database, in_the_way],
    ids=lambda it: it.__name__,
)
def test_whatever_is_damaged_a_draft_is_judged_and_a_decision_raises_nothing(
    damage: Callable[[Path], None], home: Path
) -> None:
    for name in [*(f"state/{name}" for name in KEPT), "configuration/policy.yaml", "machine/policy.yaml"]:
        place = home / name
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        damage(place)
    policy, mistakes = remembered_policy_in_force()
    inventory, history, journal, counts = CurrentInventory(), History(), Journal(), SiteCounts()
    checker = Checker(
        policy,
        mistakes,
        accounts=inventory.accounts,
        recent=history.recent,
        silent=journal.silent,
        # The first text of this process brings the language.
        budget_seconds=inf,
    )
    contents = contents_with(WARNED)
    verdict = checker.check(Draft.model_validate(contents["check"]["draft"]))
    assert (verdict.outcome, verdict.unfinished) == (Outcome.WARN, [])
    journal.record_decision(Decision.model_validate(contents["decision"]["decision"]))
    history.record(Publication.model_validate(contents["published"]["publication"]))
    counts.record(Sighting.model_validate(contents["sighting"]["sighting"]))
    counts.health()


def nothing(_draft: Draft, _context: Context) -> Iterator[Finding]:
    yield from ()


@defended_by(
    "service/comedido/checker.py",
    "        deadline = time.monotonic() + self.budget_seconds\n",
    instead="        deadline = time.monotonic() + self.budget_seconds\n        silent = self.silent()\n",
    besides=(("service/comedido/journal/journal.py", "self._opened(patience_seconds=0)", "self._opened()"),),
)
def test_a_journal_that_another_program_holds_leaves_time_for_every_check(tmp_path: Path) -> None:
    file = tmp_path / FILE_NAME
    Journal(lambda: file).choose_silence(SilenceChoice(clause="2.4", silent=True))
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        checker = Checker(
            circular(), checks={"one": nothing}, silent=Journal(lambda: file).silent, budget_seconds=0.5
        )
        assert checker.check(Draft(text=WARNED)).unfinished == []


@pytest.mark.browser
@pytest.mark.asyncio(loop_scope="session")
@defended_by(
    "extension/src/accounts.ts",
    "kept.flatMap((account) => settingsIn({ accounts: [account] }).accounts ?? [])",
    instead="kept as readonly { network: Network; kind: DeclaredKind; handle?: string; id?: string }[]",
)
async def test_a_damaged_memory_of_the_extension_stops_no_warning(page: Page, stage: Stage) -> None:
    kept = await stage.options.evaluate(f"{API}.storage.local.get()")
    damaged = {**kept, "accounts": [None, 3, {"network": "x"}, *kept["accounts"]], "pairs": [None, 3, {}]}
    damaged |= {"role": 7, "person": [None], "whenServiceIsAbsent": 7, "askedProfiles": 7, "definition-x": 7}
    await stage.options.evaluate(f"{API}.storage.local.set({json.dumps(damaged)}).then(() => true)")
    try:
        assert "1.7" in await hold(page, stage, INLINE)
        kind = await page.tab.inside(PANEL, "(root) => root.querySelector('#account .kind').innerText")
        assert kind == "cuenta personal"
        assert stage.sites.received == []
    finally:
        restored = f"{API}.storage.local.clear().then(() => {API}.storage.local.set({json.dumps(kept)}))"
        await stage.options.evaluate(f"{restored}.then(() => true)")
