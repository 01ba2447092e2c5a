"""Meta Business Suite alone: whose account its composer names, and what publishes nothing there."""

import pytest

from tests.browser.composers import CLEAR, COMPOSERS, WARNED
from tests.browser.page import Page
from tests.browser.stage import Stage, declarations

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

POST = next(composer for composer in COMPOSERS if composer.name == "business-post")


async def test_finishing_later_is_no_publishing(page: Page, stage: Stage) -> None:
    await POST.open(page, stage.sites)
    await page.count_panels()
    await POST.write(page, WARNED)
    await page.badge("1 aviso")
    await page.click(".actions [role=button]:not(.primary)")
    await page.when("document.body.innerText.includes('Se guardó como borrador')")
    assert await page.panels_counted() == 0
    assert stage.sites.received == []


async def test_another_page_chosen_in_the_composer_is_another_account(page: Page, stage: Stage) -> None:
    await stage.declare(
        [account for account in declarations() if account["handle"] != "Biblioteca del Norte"]
    )
    await POST.open(page, stage.sites)
    await POST.write(page, CLEAR)
    await page.badge("Sin observaciones")
    await page.click("[role=combobox].chosen")
    await page.click("[role=option]:last-child [role=button]")
    await page.when("document.querySelector('.chosen').ariaLabel.endsWith('Norte')")
    await POST.publish(page, "mouse")
    assert "Biblioteca del Norte" in await page.panel_opened()
    assert stage.sites.received == []
    await page.choose("institutional")
    (received,) = await stage.received(1)
    assert received.actor == "Biblioteca del Norte"
