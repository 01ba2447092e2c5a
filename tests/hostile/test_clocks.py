"""Clocks that jump: what is judged stays the same, and what was counted meanwhile makes nothing fail."""

from datetime import UTC, date, datetime
from math import inf
from pathlib import Path

import pytest

from comedido.checker import Checker
from comedido.contract import AccountKind, Actor, Decision, Draft, Outcome, Period, Publication, Sighting
from comedido.history import History
from comedido.journal.journal import Journal
from comedido.policy.load import circular
from comedido.site_health.store import SiteCounts
from tests.browser.page import Page
from tests.browser.stage import API, Stage
from tests.hostile.defence import defended_by
from tests.hostile.every_request import WARNED, contents_with

NOW = datetime(2026, 11, 28, 15, tzinfo=UTC)
JUMPS = [
    datetime(1970, 1, 1, tzinfo=UTC),
    NOW,
    datetime(2038, 1, 20, tzinfo=UTC),
    NOW.replace(year=9000),
    NOW,
]
"""What the clock says, one after the other: an empty battery, a wrong guess, and right again."""


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def today(self) -> date:
        return self.now.date()


@pytest.mark.parametrize("day", [date.min, date(1970, 1, 1), date(2038, 1, 20), date.max], ids=str)
def test_no_day_of_the_clock_or_of_a_calendar_keeps_a_check_from_its_end(day: date) -> None:
    actor = Actor(handle="AlcaldiaValdeluna", kind=AccountKind.INSTITUTIONAL)
    text = f"{WARNED} Vote por mí. Hoy es lunes 3 de marzo. #Felicidad"
    clocked = Checker(circular(), today=lambda: day, budget_seconds=inf)
    for draft in (Draft(text=text, actor=actor), Draft(text=text, actor=actor, scheduled_on=day)):
        verdict = clocked.check(draft)
        assert (verdict.outcome, verdict.unfinished) == (Outcome.WARN, [])


def test_what_is_kept_under_a_jumping_clock_makes_nothing_fail(tmp_path: Path) -> None:
    clock = Clock()
    journal = Journal(lambda: tmp_path / "journal.sqlite3", clock)
    journal.keep(365)
    history = History(lambda: tmp_path, clock)
    counts = SiteCounts(lambda: tmp_path / "sites.json", clock.today)
    contents = contents_with(WARNED)
    publication = Publication.model_validate(contents["published"]["publication"])
    draft = Draft.model_validate(contents["check"]["draft"])
    for moment in JUMPS:
        clock.now = moment
        journal.record_decision(Decision.model_validate(contents["decision"]["decision"]))
        history.record(publication)
        counts.record(Sighting.model_validate(contents["sighting"]["sighting"]))
        assert history.recent(draft).other_publications_today >= 1
        assert len(counts.health().surfaces) == 1
        assert history.problems() == []
    kept = journal.read(Period(since=NOW.date(), until=NOW.date())).drafts
    assert [entry.at for entry in kept] == [NOW]


@pytest.mark.browser
@pytest.mark.asyncio(loop_scope="session")
@defended_by(
    "extension/src/content/asked_profiles.ts", "Math.abs(Date.now() - at)", instead="Date.now() - at"
)
async def test_a_profile_asked_about_on_a_day_that_has_not_come_is_asked_about_again(
    page: Page, stage: Stage
) -> None:
    asked = "{ askedProfiles: { 'x 2244100001': Date.now() + 1e11 } }"
    await stage.options.evaluate(f"{API}.storage.local.set({asked}).then(() => true)")
    await page.tab.open(stage.sites.url("x", "/marta_rojas_p", biography="Secretaria de la Alcaldía."))
    await page.notice("4.2")
    await page.dismiss_notice()
