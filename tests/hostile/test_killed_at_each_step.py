"""Service and host are killed, or sleep, at each step of one post: nothing slips, nothing is lost."""

import asyncio

import pytest

from tests.browser.composers import WARNED
from tests.browser.page import Page
from tests.browser.stage import Stage
from tests.hostile.defence import defended_by
from tests.hostile.held import INLINE, hold, press_unanswered

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

HOST = "comedido.host"


@defended_by(
    "extension/src/background/service.ts", "return isCutShort ?", instead="return isCutShort && !isCutShort ?"
)
async def test_a_verdict_of_some_checks_alone_clears_nothing(page: Page, stage: Stage) -> None:
    with stage.local.strict():
        await stage.status()
        with stage.local.replaced_by("tests.hostile.cut_short_host"):
            assert "tardó demasiado" in await hold(page, stage, INLINE)
            await page.quiet()
            assert stage.sites.received == []


@defended_by(
    "extension/src/background/host_port.ts",
    "return broke && wasWarm ? askOnce(request) : answer;",
    instead="return broke && wasWarm ? answer : answer;",
)
async def test_a_host_killed_while_judging_lets_nothing_slip(page: Page, stage: Stage) -> None:
    await INLINE.open(page, stage.sites)
    with stage.local.suspended():
        await press_unanswered(page, INLINE, WARNED)
        stage.local.kill_host()
    assert "1.7" in await page.panel_opened()
    await page.quiet()
    assert stage.sites.received == []


async def test_a_computer_that_sleeps_while_judging_lets_nothing_slip(page: Page, stage: Stage) -> None:
    await INLINE.open(page, stage.sites)
    with stage.local.suspended(HOST):
        await press_unanswered(page, INLINE, WARNED)
    assert "1.7" in await page.panel_opened()
    await page.quiet()
    assert stage.sites.received == []


async def test_both_killed_before_the_check_and_at_each_step_after_it(page: Page, stage: Stage) -> None:
    await stage.forget_activity()
    await INLINE.open(page, stage.sites)
    stage.local.end()
    # A new service reads the language first, for which on a busy computer no draft waits long enough.
    await asyncio.to_thread(stage.local.warm_up)
    await INLINE.write(page, WARNED)
    await INLINE.publish(page, "mouse")
    assert "1.7" in await page.panel_opened()
    stage.local.end()
    await page.choose("edit")
    assert (await stage.activity())["edited"] == 1
    await INLINE.publish(page, "mouse")
    await page.panel_opened()
    await page.quiet()
    assert stage.sites.received == []
    with stage.local.suspended():
        await page.choose("publish")
        await stage.received(1)
        stage.local.end()
    assert (await stage.activity())["published_anyway"] == 1
    assert [publication.text for publication in stage.sites.received] == [WARNED]
