"""Advice about the person's own profile and about e-mail addresses: calm, rare, and never about others."""

import pytest

from tests.browser.composers import CLEAR
from tests.browser.page import Page
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

OFFICE = "Secretaria de la Alcaldía de Valdeluna."
DISCLAIMER = f"{OFFICE} Opiniones personales, no comprometen a la entidad."
PROFILES = [
    ("x", "/marta_rojas_p", "2244100001"),
    ("facebook", "/marta.rojas.p", "100001000000001"),
    ("instagram", "/marta.rojas.p/", "5501000001"),
]

SETTINGS = "x.com/settings/email?account=institutional"
CENTRE = "accountscenter.facebook.com/personal_info/contact_points/"
SIGN_UP = "www.instagram.com/accounts/emailsignup/"


async def write_a_draft(page: Page) -> None:
    """Write something in X's dialog until it has been judged; a profile is looked at long before."""
    await page.click("[data-testid=SideNav_NewTweet_Button]")
    await page.write("[role=dialog] [data-testid=tweetTextarea_0]", CLEAR)
    await page.badge("Sin observaciones")


@pytest.mark.parametrize(("network", "path", "account"), PROFILES, ids=[each[0] for each in PROFILES])
async def test_an_own_profile_without_a_disclaimer_gets_a_notice(
    page: Page, stage: Stage, network: str, path: str, account: str
) -> None:
    await page.tab.open(stage.sites.url(network, path, biography=OFFICE))
    told = await page.notice("4.2")
    assert "la biografía dice" in told
    assert await page.tab.evaluate("document.activeElement === document.body")
    assert list(await stage.asked_profiles()) == [f"{network} {account}"]
    await page.dismiss_notice()


async def test_an_own_profile_is_looked_at_once_a_week(page: Page, stage: Stage) -> None:
    address = stage.sites.url("x", "/marta_rojas_p", biography=OFFICE)
    await page.tab.open(address)
    await page.notice("4.2")
    await page.tab.open(address)
    await write_a_draft(page)
    assert not await page.notice_is_open()


async def test_an_own_profile_with_a_disclaimer_is_left_alone(page: Page, stage: Stage) -> None:
    await page.tab.open(stage.sites.url("x", "/marta_rojas_p", biography=DISCLAIMER))
    await stage.asked_profiles()
    await write_a_draft(page)
    assert not await page.notice_is_open()


async def test_the_own_profile_is_found_after_those_of_others_which_are_left_alone(
    page: Page, stage: Stage
) -> None:
    await page.tab.open(stage.sites.url("x", "/diego_pinto_r", biography=OFFICE))
    await write_a_draft(page)
    assert not await page.notice_is_open()
    await page.tab.press("Escape")
    await page.tab.evaluate("document.querySelector('[data-testid=AppTabBar_Profile_Link]').click()")
    await page.notice("4.2")
    assert list(await stage.asked_profiles()) == ["x 2244100001"]


@pytest.mark.parametrize(
    ("address", "email", "clause"),
    [
        (SETTINGS, "prensa.valdeluna@gmail.com", "1.1"),
        (CENTRE, "mrojas@valdeluna.gov.co", "4.3"),
        (SIGN_UP, "mrojas@valdeluna.gov.co", "4.3"),
    ],
    ids=["x-settings", "facebook-settings", "instagram-sign-up"],
)
async def test_an_email_that_does_not_suit_the_account_gets_a_notice(
    page: Page, stage: Stage, address: str, email: str, clause: str
) -> None:
    await page.tab.open(f"https://{address}")
    await page.write(".email-form input", email)
    await page.tab.press("Tab")
    told = await page.notice(clause)
    assert email.partition("@")[2] in told
    assert email.partition("@")[0] not in told
    await page.dismiss_notice()
