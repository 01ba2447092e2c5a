"""Every composer by every route: what the site's server receives, and when."""

import pytest

from tests.browser.composers import (
    CLEAR,
    COMPOSERS,
    OTHER_WARNED,
    ROUTE_NAMES,
    ROUTES,
    WARNED,
    Composer,
)
from tests.browser.page import Page
from tests.browser.site_session import ACCOUNTS
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
every_route = pytest.mark.parametrize(("composer", "route"), ROUTES, ids=ROUTE_NAMES)
every_composer = pytest.mark.parametrize("composer", COMPOSERS, ids=lambda composer: composer.name)


@every_route
async def test_a_clear_text_goes_out_once_and_nothing_is_asked(
    page: Page, stage: Stage, composer: Composer, route: str
) -> None:
    await composer.open(page, stage.sites)
    await page.count_panels()
    await composer.write(page, CLEAR)
    await composer.publish(page, route)
    await published_once(page, stage, composer, CLEAR)
    assert await page.panels_counted() == 0


@every_route
async def test_a_warned_text_waits_for_the_decision_and_then_goes_out_once(
    page: Page, stage: Stage, composer: Composer, route: str
) -> None:
    await composer.open(page, stage.sites)
    await composer.write(page, WARNED)
    await composer.publish(page, route)
    assert "1.7" in await page.panel_opened()
    await page.choose("edit")
    await page.panel_closed()
    await page.quiet()
    assert stage.sites.received == []
    await composer.publish(page, route)
    await page.panel_opened()
    await page.quiet()
    assert stage.sites.received == []
    await page.choose("publish")
    await published_once(page, stage, composer, WARNED)


@every_composer
async def test_a_text_changed_after_a_warning_is_judged_anew(
    page: Page, stage: Stage, composer: Composer
) -> None:
    await composer.open(page, stage.sites)
    await composer.write(page, WARNED)
    await composer.publish(page, composer.routes[0])
    await page.panel_opened()
    await page.choose("edit")
    await page.panel_closed()
    await composer.rewrite(page, WARNED, OTHER_WARNED)
    await composer.publish(page, composer.routes[0])
    assert "idiota" in await page.marked_text()
    await page.choose("publish")
    await published_once(page, stage, composer, OTHER_WARNED)


async def published_once(page: Page, stage: Stage, composer: Composer, text: str) -> None:
    await stage.received(1)
    await page.quiet()
    (received,) = stage.sites.received
    actor = next(account for account in ACCOUNTS[composer.site] if account.key == composer.account)
    assert received.text == composer.whole(text)
    assert received.surface == composer.surface
    assert received.actor == actor.handle
