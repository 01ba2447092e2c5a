"""A scheduled post is judged when it is scheduled, for the day on which it will go out."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import pytest

from tests.browser.composers import CLEAR, COMPOSERS, WARNED, Composer
from tests.browser.page import Page
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

BY_NAME = {composer.name: composer for composer in COMPOSERS}
DAY = "2027-10-15"
DAY_WRITTEN = "15/10/2027"


async def schedule_on_x(page: Page) -> None:
    """Choose the day in the native lists, which take the composer's place meanwhile."""
    await page.click("[data-testid=scheduleOption]")
    for place, value in enumerate(("10", "15", "2027"), start=1):
        await page.when(f"!!document.querySelector('#SELECTOR_{place}')")
        await page.tab.evaluate(
            f"((list) => (list.value = {json.dumps(value)},"
            " list.dispatchEvent(new Event('change', { bubbles: true }))))"
            f"(document.querySelector('#SELECTOR_{place}'))"
        )
    await page.click("[data-testid=scheduledConfirmationPrimaryAction]")


async def schedule_on_facebook(page: Page) -> None:
    """Write the day into the field of the last step."""
    await page.click(".scheduling [role=button]")
    await page.write(".scheduling input", DAY_WRITTEN)


async def schedule_in_business(page: Page) -> None:
    """Switch scheduling on and write the day."""
    await page.click("[role=switch]")
    await page.write(".moment > input", DAY_WRITTEN)


def gone(composer: Composer) -> str:
    """JavaScript that is true once the editor of `composer` is empty or gone."""
    return f"!document.querySelector({json.dumps(composer.editor)})?.textContent"


@dataclass(frozen=True)
class Place:
    """Where a post can be scheduled: how the day is chosen after writing, and what then sends it."""

    composer: str
    account: str
    schedule: Callable[[Page], Awaitable[None]]
    submit: str


PLACES = [
    Place("x-post-modal", "institutional", schedule_on_x, "[data-testid=tweetButton]"),
    Place("facebook-post-as-page", "page", schedule_on_facebook, "[role=dialog] [aria-label=Programar]"),
    Place("business-post", "page", schedule_in_business, ".actions .primary[role=button]"),
]


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.composer)
async def test_a_scheduled_post_is_judged_for_its_day_and_waits_for_the_decision(
    page: Page, stage: Stage, place: Place
) -> None:
    composer = BY_NAME[place.composer]

    async def write(text: str) -> None:
        await composer.open(page, stage.sites, account=place.account)
        await page.count_panels()
        await composer.write(page, text)

    # The same text twice on one day would be held (2.12).
    await write(CLEAR)
    await composer.publish(page, "mouse")
    await page.when(gone(composer))
    await write(CLEAR)
    await place.schedule(page)
    await page.click(place.submit)
    await page.when(gone(composer))
    assert await page.panels_counted() == 0
    await write(WARNED)
    await place.schedule(page)
    await page.click(place.submit)
    await page.panel_opened()
    await page.choose("edit")
    await page.panel_closed()
    await page.click(place.submit)
    await page.panel_opened()
    await page.quiet()
    assert len(stage.sites.received) == 2
    await page.choose("publish")
    await stage.received(3)
    await page.quiet()
    assert [(sent.text, sent.scheduled) for sent in stage.sites.received] == [
        (CLEAR, None),
        (CLEAR, DAY),
        (WARNED, DAY),
    ]


async def test_what_is_scheduled_does_not_count_as_a_post_of_today(page: Page, stage: Stage) -> None:
    composer = BY_NAME["business-post"]
    await composer.open(page, stage.sites)
    await composer.write(page, CLEAR)
    await schedule_in_business(page)
    await composer.publish(page, "mouse")
    await page.when(gone(composer))
    await composer.write(page, CLEAR)
    await composer.publish(page, "mouse")
    await page.when(gone(composer))
    await composer.write(page, CLEAR)
    await composer.publish(page, "mouse")
    assert "publicaciones de hoy: 1; con este texto: 1" in await page.panel_opened()
    assert [sent.scheduled for sent in stage.sites.received] == [DAY, None]
