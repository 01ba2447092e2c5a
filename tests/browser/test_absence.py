"""Nobody there to judge: the person is told, and the policy decides."""

import json
from collections.abc import Iterator

import pytest

from tests.browser.composers import CLEAR, COMPOSERS, WARNED, Composer
from tests.browser.deeds import CANDIDATE, LIKES_AND_SHARES, NEIGHBOUR
from tests.browser.page import Page, found
from tests.browser.refusing_host import asked_in
from tests.browser.stage import Stage
from tests.hostile.defence import defended_by
from tests.hostile.held import press_unanswered

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

ONE_OF_EACH = [
    composer
    for composer in COMPOSERS
    if composer.name
    in ("x-post-inline", "facebook-comment", "instagram-comment", "youtube-comment", "linkedin-post")
]
each_network = pytest.mark.parametrize("composer", ONE_OF_EACH, ids=lambda composer: composer.name)
each_way_to_publish = pytest.mark.parametrize(
    "composer",
    # A button, a key, and an editor in a shadow root: what follows is the same on every network.
    [one for one in ONE_OF_EACH if one.name in ("x-post-inline", "facebook-comment", "linkedin-post")],
    ids=lambda composer: composer.name,
)


@pytest.fixture
def holding(stage: Stage) -> Iterator[None]:
    """The entity wants drafts held that nobody could judge."""
    with stage.local.strict():
        yield


@each_network
async def test_without_a_service_the_text_goes_out_with_a_notice(
    page: Page, stage: Stage, composer: Composer
) -> None:
    with stage.local.absent():
        await composer.open(page, stage.sites)
        await composer.write(page, WARNED)
        await page.badge("Sin revisar")
        await composer.publish(page, composer.routes[0])
        await stage.received(1)
        await page.quiet()
    assert [publication.text for publication in stage.sites.received] == [WARNED]


async def test_the_notice_stays_with_an_editor_that_stays(page: Page, stage: Stage) -> None:
    composer = ONE_OF_EACH[0]
    with stage.local.absent():
        await composer.open(page, stage.sites)
        await composer.write(page, WARNED)
        await composer.publish(page, "mouse")
        await stage.received(1)
        # The page empties its editor once it hears of that.
        await page.when(f"!{found(composer.editor)}.innerText.trim()")
        await page.quiet()
        await page.badge("Sin revisar")


@each_way_to_publish
async def test_without_a_service_a_strict_entity_holds_the_text(
    page: Page, stage: Stage, holding: None, composer: Composer
) -> None:
    await stage.status()
    with stage.local.absent():
        await composer.open(page, stage.sites)
        await composer.write(page, CLEAR)
        await composer.publish(page, composer.routes[0])
        assert "no se pudo revisar" in (await page.panel_opened()).lower()
        await page.quiet()
        assert stage.sites.received == []
        await page.choose("publish")
        await stage.received(1)
        await page.quiet()
    assert [publication.text for publication in stage.sites.received] == [CLEAR]


async def test_without_a_service_what_is_done_besides_is_done_and_said(page: Page, stage: Stage) -> None:
    like = LIKES_AND_SHARES[0]
    with stage.local.absent():
        await like.open(page, stage.sites, CANDIDATE)
        await like.do(page, "mouse")
        assert [act.kind for act in await stage.acted(1)] == ["like"]
        await page.notice("saldrá sin revisar")


async def test_a_second_outage_in_the_same_tab_is_said_too(page: Page, stage: Stage) -> None:
    like, share = LIKES_AND_SHARES[:2]
    await like.open(page, stage.sites, CANDIDATE)
    with stage.local.absent():
        await like.do(page, "mouse")
        await page.notice("saldrá sin revisar")
        await page.dismiss_notice()
    stage.local.warm_up()
    # The first one afterwards nobody waits for; it finds out that somebody is there again.
    await like.take_back(page)
    await like.do(page, "mouse")
    await stage.acted(3)
    await stage.status()
    await like.take_back(page)
    await like.do(page, "mouse")
    assert "4.4" in await page.panel_opened()
    await page.choose("edit")
    with stage.local.absent():
        await share.do(page, "mouse")
        await page.notice("saldrá sin revisar")
        acts = [act.kind for act in await stage.acted(5)]
    assert acts == ["like", "undo_like", "like", "undo_like", "share"]


async def test_whoever_does_not_answer_is_not_asked_about_everything_that_is_pointed_at(
    page: Page, stage: Stage
) -> None:
    like = LIKES_AND_SHARES[0]
    with stage.local.replaced_by("tests.browser.refusing_host"):
        await like.open(page, stage.sites, NEIGHBOUR)
        await point_at(page, f"article:first-of-type {like.control}")
        await page.notice("saldrá sin revisar")
        await point_at(page, "article *")
        await page.quiet()
        await stage.status()
        asked = asked_in(stage.local.home).read_text("utf-8").split()
        assert asked.count("interaction") == 1
        await like.do(page, "mouse")
        assert [act.kind for act in await stage.acted(1)] == ["like"]


async def point_at(page: Page, selector: str) -> None:
    """Let the pointer come to everything that fits, as a mouse does that moves over the page."""
    over = "new PointerEvent('pointerover', { bubbles: true, composed: true })"
    await page.tab.evaluate(
        f"document.querySelectorAll({json.dumps(selector)}).forEach((one) => one.dispatchEvent({over}))"
    )


@defended_by(
    "extension/src/background/host_port.ts",
    "setTimeout(giveUp, hasAnswered ? DEADLINE : FIRST_DEADLINE)",
    instead="setTimeout(giveUp, 1e9 + (hasAnswered ? DEADLINE : FIRST_DEADLINE))",
    besides=(
        (
            "extension/src/content/judge.ts",
            'resolve(unheard("slow")), DEADLINE)',
            'resolve(unheard("slow")), 1e9 + DEADLINE)',
        ),
    ),
)
async def test_a_service_that_never_answers_is_not_waited_for(page: Page, stage: Stage) -> None:
    composer = ONE_OF_EACH[0]
    with stage.local.suspended():
        await composer.open(page, stage.sites)
        await composer.write(page, CLEAR)
        await composer.publish(page, "mouse")
        await stage.received(1)
        await page.badge("Sin revisar")
        await page.quiet()
    assert [publication.text for publication in stage.sites.received] == [CLEAR]


async def test_a_service_killed_with_a_draft_in_hand_lets_nothing_slip(
    page: Page, stage: Stage, holding: None
) -> None:
    composer = ONE_OF_EACH[0]
    await stage.status()
    await composer.open(page, stage.sites)
    with stage.local.suspended():
        await press_unanswered(page, composer, WARNED)
        stage.local.kill()
        await page.panel_opened()
    await page.quiet()
    assert stage.sites.received == []


async def test_a_background_stopped_before_publishing_wakes_up_again(page: Page, stage: Stage) -> None:
    composer = ONE_OF_EACH[0]
    await composer.open(page, stage.sites)
    await stage.driver.stop_background()
    await composer.write(page, WARNED)
    await stage.driver.stop_background()
    await composer.publish(page, "mouse")
    assert "1.7" in await page.panel_opened()
    assert stage.sites.received == []


@defended_by("extension/src/content/judge.ts", "attempt < 2;", instead="attempt < 1;")
async def test_a_background_stopped_while_judging_lets_nothing_slip(page: Page, stage: Stage) -> None:
    composer = ONE_OF_EACH[0]
    await composer.open(page, stage.sites)
    with stage.local.suspended():
        await press_unanswered(page, composer, WARNED)
        await stage.driver.stop_background()
    assert "1.7" in await page.panel_opened()
    assert stage.sites.received == []
