"""Sharing, liking and blocking: what the site's server receives, and when."""

import sqlite3
from collections.abc import Mapping

import pytest

from tests.browser.deeds import BLOCKS, CANDIDATE, LIKES_AND_SHARES, NEIGHBOUR, NEXT_POST_BY, PARTY, Deed
from tests.browser.page import Page
from tests.browser.site_session import ACCOUNTS
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

every_like_and_share = pytest.mark.parametrize("deed", LIKES_AND_SHARES, ids=lambda deed: deed.name)
every_block = pytest.mark.parametrize("deed", BLOCKS, ids=lambda deed: deed.name)


@every_like_and_share
async def test_a_clear_one_is_done_once_and_may_be_taken_back_and_done_again(
    page: Page, stage: Stage, deed: Deed
) -> None:
    await deed.open(page, stage.sites, NEIGHBOUR)
    await page.count_panels()
    await deed.do(page, "mouse")
    await done_once(page, stage, deed, NEIGHBOUR)
    if deed.undo:
        await deed.take_back(page)
        await deed.do(page, "keyboard")
        assert [act.kind for act in await stage.acted(3)] == [deed.kind, f"undo_{deed.kind}", deed.kind]
    assert await page.panels_counted() == 0


@every_like_and_share
async def test_a_campaigns_post_waits_for_the_decision(page: Page, stage: Stage, deed: Deed) -> None:
    await deed.open(page, stage.sites, CANDIDATE)
    await deed.do(page, "mouse")
    assert "4.4" in await page.panel_opened()
    assert "vote por Rosalba Quintana" in await page.marked_text()
    await decided_only_then(page, stage, deed, CANDIDATE)


@pytest.mark.parametrize("deed", LIKES_AND_SHARES[1:4], ids=lambda deed: deed.name)
async def test_a_partys_post_is_no_business_of_an_entity_and_taking_it_back_is_not_held(
    page: Page, stage: Stage, deed: Deed
) -> None:
    await deed.open(page, stage.sites, PARTY, "institutional")
    await deed.do(page, "mouse")
    said = await page.panel_opened()
    assert "2.9" in said
    assert "4.4" in said
    await page.choose("publish")
    await done_once(page, stage, deed, PARTY, deed.institution)
    await page.count_panels()
    if deed.undo:
        await deed.take_back(page)
        await stage.acted(2)
    assert await page.panels_counted() == 0


@every_block
async def test_an_entity_is_asked_before_it_blocks(page: Page, stage: Stage, deed: Deed) -> None:
    await deed.open(page, stage.sites, NEIGHBOUR, "institutional")
    await deed.do(page, "mouse")
    said = await page.panel_opened()
    assert "3.7" in said
    assert "Bloquear de todos modos" in said
    await decided_only_then(page, stage, deed, NEIGHBOUR, deed.institution)


@every_block
async def test_a_person_blocks_whom_they_like(page: Page, stage: Stage, deed: Deed) -> None:
    await deed.open(page, stage.sites, NEIGHBOUR)
    await page.count_panels()
    await deed.do(page, "mouse")
    await done_once(page, stage, deed, NEIGHBOUR)
    assert await page.panels_counted() == 0


@pytest.mark.parametrize(
    ("item", "says"),
    [("[data-testid=mute]", "silenciar a personas"), ("[role=menuitem]:last-child", "ocultar respuestas")],
    ids=["mute", "hide"],
)
async def test_to_mute_or_to_hide_is_done_and_then_reminded_of(
    page: Page, stage: Stage, item: str, says: str
) -> None:
    await page.tab.open(stage.sites.url("x", "/home", account="institutional"))
    await page.count_panels()
    await page.click("[data-testid=caret]")
    await page.click(item)
    assert "3.7" in await page.notice(says)
    assert len(await stage.acted(1)) == 1
    assert await page.panels_counted() == 0


async def test_the_shortcut_of_x_is_held_too(page: Page, stage: Stage) -> None:
    await page.tab.open(stage.sites.url("x", "/home", account="personal", **CANDIDATE))
    await page.focus("article")
    await page.tab.press("l")
    assert "4.4" in await page.panel_opened()
    await page.quiet()
    assert stage.sites.acted == []
    await page.choose("publish")
    assert [act.kind for act in await stage.acted(1)] == ["like"]


@every_block
async def test_what_a_page_ignores_when_repeated_is_let_through_when_the_person_does_it_again(
    page: Page, stage: Stage, deed: Deed
) -> None:
    await deed.open(page, stage.sites, NEIGHBOUR | {"ignoreUntrusted": "1"}, "institutional")
    before = await decisions(stage)
    await allowed_in_vain(page, stage, deed)
    assert await decisions(stage) == before
    await deed.press(page, "mouse")
    await done_once(page, stage, deed, NEIGHBOUR, deed.institution)
    assert await decisions(stage) == [*before, (deed.site, "block", "institutional", "published_anyway")]


async def test_a_like_that_a_page_ignores_when_repeated_goes_out_with_the_persons_next_press(
    page: Page, stage: Stage
) -> None:
    like = LIKES_AND_SHARES[0]
    await like.open(page, stage.sites, CANDIDATE | {"ignoreUntrusted": "1"})
    await allowed_in_vain(page, stage, like)
    await like.do(page, "mouse")
    await done_once(page, stage, like, CANDIDATE)


@every_block
async def test_what_the_page_puts_away_meanwhile_is_allowed_again_to_the_same_person_alone(
    page: Page, stage: Stage, deed: Deed
) -> None:
    await deed.open(page, stage.sites, NEIGHBOUR | {"fleeting": "1"}, "institutional")
    before = await decisions(stage)
    await allowed_in_vain(page, stage, deed)
    other = deed.to_next_post()
    await allowed_in_vain(page, stage, other)
    given_up, done = (
        (deed.site, "block", "institutional", action) for action in ("discarded", "published_anyway")
    )
    assert await decisions(stage) == [*before, given_up]
    await other.do(page, "mouse")
    await done_once(page, stage, other, {"postBy": NEXT_POST_BY[deed.site]}, deed.institution)
    assert await decisions(stage) == [*before, given_up, done]


async def test_what_is_allowed_once_more_is_asked_again_after_anything_else_was_done(
    page: Page, stage: Stage
) -> None:
    like, share = LIKES_AND_SHARES[:2]
    await like.open(page, stage.sites, CANDIDATE | {"ignoreUntrusted": "1", "fleeting": "1"})
    await allowed_in_vain(page, stage, like)
    await share.do(page, "mouse")
    await page.panel_opened()
    await page.choose("edit")
    await page.panel_closed()
    await like.do(page, "mouse")
    await page.panel_opened()
    await page.quiet()
    assert stage.sites.acted == []
    await page.choose("edit")


async def test_what_was_decided_is_kept_without_whom_and_what(page: Page, stage: Stage) -> None:
    deed = LIKES_AND_SHARES[0]
    await deed.open(page, stage.sites, CANDIDATE)
    await deed.do(page, "mouse")
    await page.panel_opened()
    await page.choose("edit")
    await page.panel_closed()
    assert (await journal(stage))[-1][2:] == ("x", "like", "personal", "discarded", '["4.4"]')


async def decided_only_then(
    page: Page, stage: Stage, deed: Deed, post: Mapping[str, str], account: str = "personal"
) -> None:
    """Go back from the panel that is open, come again by the keyboard, and do it all the same."""
    await page.choose("edit")
    await page.panel_closed()
    await page.quiet()
    assert stage.sites.acted == []
    await deed.press(page, "keyboard")
    await page.panel_opened()
    await page.quiet()
    assert stage.sites.acted == []
    await page.choose("publish")
    await done_once(page, stage, deed, post, account)


async def allowed_in_vain(page: Page, stage: Stage, deed: Deed) -> None:
    """Do it and choose to go on, where the page does nothing of it."""
    await deed.do(page, "mouse")
    await page.panel_opened()
    await page.choose("publish")
    await page.notice("Hágalo otra vez")
    await page.dismiss_notice()
    await page.quiet()
    assert stage.sites.acted == []


async def decisions(stage: Stage) -> list[tuple[str, ...]]:
    """Network, kind, kind of account and action of every decision in the journal."""
    return [row[2:-1] for row in await journal(stage)]


async def journal(stage: Stage) -> list[tuple[str, ...]]:
    """What the journal keeps of interactions, when everything that was told before is in it."""
    await stage.status()
    file = stage.local.home / "state" / "journal.sqlite3"
    if not file.exists():
        return []
    with sqlite3.connect(file) as rows:
        return rows.execute("SELECT * FROM interaction").fetchall()


async def done_once(
    page: Page, stage: Stage, deed: Deed, post: Mapping[str, str], account: str = "personal"
) -> None:
    await stage.acted(1)
    await page.quiet()
    (act,) = stage.sites.acted
    actor = next(one for one in ACCOUNTS[deed.site] if one.key == account)
    assert (act.kind, act.target, act.actor) == (deed.kind, post["postBy"], actor.handle)
