"""When the counts call a surface up to date, degraded or unwatched."""

from collections.abc import Iterable
from datetime import date

import pytest

from comedido.contract import DefinitionState, Sighting, SurfaceHealth
from comedido.site_health.counts import SurfaceDay
from comedido.site_health.judging import health_of

TODAY = date(2026, 11, 28)
YESTERDAY = date(2026, 11, 27)

WHOLE = {"composer": "definition", "submit": "definition", "account": "agreed"}
BY_RULE = WHOLE | {"composer": "rule"}
BY_NAME = WHOLE | {"submit": "name"}
PARTLY = WHOLE | {"account": "partly"}
UNWATCHED = {"composer": "nothing", "submit": "nothing", "account": "agreed"}
STAYED = {"replay": "unverified"}
LEFT = {"replay": "verified"}


def day(
    *sightings: dict[str, str], on: date = TODAY, version: str = "2026.11.1", surface: str | None = "post"
) -> SurfaceDay:
    counted = SurfaceDay(site="x", version=version, surface=surface, day=on)
    for seen in sightings:
        counted = counted.with_sighting(
            Sighting.model_validate({"site": "x", "version": version, "surface": surface, **seen})
        )
    return counted


def judged(days: Iterable[SurfaceDay]) -> SurfaceHealth:
    [health] = health_of(list(days)).surfaces
    return health


@pytest.mark.parametrize(
    ("sightings", "state", "failing"),
    [
        ([WHOLE], "current", []),
        ([WHOLE | {"submit": "key"}], "current", []),
        ([BY_RULE], "degraded", ["composer"]),
        ([BY_NAME], "degraded", ["submit"]),
        ([PARTLY], "degraded", ["account"]),
        ([WHOLE | {"account": "disagreed"}], "degraded", ["account"]),
        ([UNWATCHED], "unwatched", ["composer", "submit"]),
        # One odd page among many cries no wolf, wherever in the day it comes.
        ([WHOLE, WHOLE, BY_RULE], "current", []),
        ([BY_RULE, WHOLE, WHOLE], "current", []),
        # A site that changed at noon, and one that shows half of its people another page.
        ([*[WHOLE] * 20, BY_RULE, BY_RULE], "degraded", ["composer"]),
        ([WHOLE, BY_RULE, WHOLE, BY_RULE], "degraded", ["composer"]),
        # And one that changed back.
        ([*[BY_RULE] * 3, *[WHOLE] * 4], "current", []),
        # A site that is slow once says nothing about replays.
        ([WHOLE, STAYED], "current", []),
        ([WHOLE, STAYED, STAYED], "degraded", ["replay"]),
        ([WHOLE, LEFT, LEFT, LEFT, STAYED], "current", []),
    ],
)
def test_the_state_follows_from_the_uses_of_the_day(
    sightings: list[dict[str, str]], state: str, failing: list[str]
) -> None:
    health = judged([day(*sightings)])
    assert (health.state, health.failing) == (state, failing)


def test_only_the_last_day_of_use_counts_and_the_last_whole_one_is_remembered() -> None:
    health = judged([day(WHOLE, WHOLE, WHOLE, on=YESTERDAY), day(BY_RULE)])
    assert health.state is DefinitionState.DEGRADED
    assert (health.last_used, health.last_whole) == (TODAY, YESTERDAY)


def test_a_new_version_of_the_definition_begins_anew() -> None:
    health = judged([day(*[BY_RULE] * 9), day(WHOLE, version="2026.11.2")])
    assert (health.state, health.version) == (DefinitionState.CURRENT, "2026.11.2")


def test_each_surface_has_a_state_of_its_own() -> None:
    surfaces = health_of([day(WHOLE), day(BY_RULE, surface="reply"), day(UNWATCHED, surface=None)]).surfaces
    assert [(health.surface, health.state) for health in surfaces] == [
        (None, "unwatched"),
        ("post", "current"),
        ("reply", "degraded"),
    ]
