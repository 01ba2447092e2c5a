"""A draft that comes again is not judged again, unless anything that its verdict depends on has changed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

import pytest

from comedido import verdict_cache
from comedido.accounts.known_accounts import NO_ACCOUNTS, KnownAccounts
from comedido.checker import Checker
from comedido.checks.context import Context
from comedido.contract import AccountKind, Actor, Draft, Finding, InventoryAccount, Network, Surface
from comedido.policy.load import circular
from comedido.recent import NOTHING_RECENT, Recent
from comedido.verdict_cache import VerdictCache

ACTOR = Actor(handle="valdeluna", kind=AccountKind.INSTITUTIONAL)
DRAFT = Draft(text="Buenos días", actor=ACTOR)
ANOTHER_DAY = date(2026, 11, 24)


@dataclass
class World:
    """What a checker asks about, to be changed; `judged` is every draft that its check has seen."""

    today: date = date(2026, 11, 23)
    accounts: KnownAccounts = NO_ACCOUNTS
    recent: Recent = NOTHING_RECENT
    silent: frozenset[str] = frozenset()
    fails: bool = False
    seconds: float = 0
    judged: list[Draft] = field(default_factory=list[Draft])

    def check(self, draft: Draft, context: Context) -> Iterator[Finding]:
        self.judged.append(draft)
        if self.fails:
            raise ValueError
        yield context.finding("1.4", spans=[(0, 2)], evidence="porque sí", confidence=0.9)


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def cache(world: World) -> VerdictCache:
    return VerdictCache(
        Checker(
            policy=circular(),
            checks={"one": world.check},
            today=lambda: world.today,
            accounts=lambda: world.accounts,
            recent=lambda _: world.recent,
            silent=lambda: world.silent,
            budget_seconds=60,
        ),
        seconds=lambda: world.seconds,
    )


def test_the_same_draft_is_judged_once(world: World, cache: VerdictCache) -> None:
    first = cache.check(DRAFT)
    assert [found.clause for found in first.findings] == ["1.4"]
    assert cache.check(DRAFT.model_copy(deep=True)) == first
    assert world.judged == [DRAFT]


@pytest.mark.parametrize(
    "change",
    [
        {"text": "Buenos días."},
        {"actor": None},
        {"actor": Actor(handle="valdeluna", kind=AccountKind.PERSONAL)},
        {"network": Network.FACEBOOK},
        {"surface": Surface.REPLY},
        {"parent_text": "Buenas tardes"},
        {"other_accounts": [ACTOR]},
        {"scheduled_on": ANOTHER_DAY},
    ],
    ids=str,
)
def test_another_draft_is_judged_for_itself(
    world: World, cache: VerdictCache, change: dict[str, object]
) -> None:
    other = DRAFT.model_copy(update=change)
    for draft in (DRAFT, other, DRAFT, other):
        cache.check(draft)
    assert world.judged == [DRAFT, other]


@pytest.mark.parametrize(
    ("what", "becomes"),
    [
        ("today", ANOTHER_DAY),
        ("recent", Recent(posts_today=1)),
        ("silent", frozenset({"1.4"})),
        (
            "accounts",
            KnownAccounts(
                (InventoryAccount(network=Network.X, handle="valdeluna", kind=AccountKind.INSTITUTIONAL),)
            ),
        ),
    ],
)
def test_in_other_circumstances_it_is_judged_again(
    world: World, cache: VerdictCache, what: str, becomes: object
) -> None:
    cache.check(DRAFT)
    setattr(world, what, becomes)
    cache.check(DRAFT)
    assert world.judged == [DRAFT, DRAFT]


def test_what_was_not_judged_to_the_end_is_judged_again(world: World, cache: VerdictCache) -> None:
    world.fails = True
    assert cache.check(DRAFT).unfinished == ["one"]
    world.fails = False
    assert cache.check(DRAFT).unfinished == []


def test_the_oldest_verdicts_give_way(world: World, cache: VerdictCache) -> None:
    drafts = [
        DRAFT.model_copy(update={"text": f"Buenos días {day}"}) for day in range(verdict_cache.MOST + 1)
    ]
    for draft in (*drafts, drafts[-1], drafts[0]):
        cache.check(draft)
    assert world.judged == [*drafts, drafts[0]]


def test_nothing_is_kept_for_longer_than_somebody_writes(world: World, cache: VerdictCache) -> None:
    cache.check(DRAFT)
    world.seconds += verdict_cache.KEPT_SECONDS
    cache.check(DRAFT)
    assert world.judged == [DRAFT, DRAFT]
