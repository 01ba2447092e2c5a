"""Each right that the extension asks for is needed: without it, something that a person sees doesn't come.

In Chromium alone: tests/extension compares the rights of both bundles. There the schema of what an
entity fixes brings `storage` too: that it is needed, tests/browser/test_seen_accounts.py shows in Firefox.
"""

from dataclasses import replace

import pytest

from tests.browser.composers import CLEAR, COMPOSERS
from tests.browser.installed import Family
from tests.browser.page import Page
from tests.browser.stage import Stage
from tests.hostile.defence import defended_by

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
in_chromium = pytest.mark.parametrize("shared_stage", [Family.CHROMIUM], indirect=True, ids=str)

BY_NAME = {composer.name: composer for composer in COMPOSERS}
WRITTEN_AT = {
    "x.com": "x-post-inline",
    "twitter.com": "x-post-inline",
    "www.facebook.com": "facebook-comment",
    "web.facebook.com": "facebook-comment",
    "m.facebook.com": "facebook-comment",
    "www.instagram.com": "instagram-comment",
    "www.youtube.com": "youtube-comment",
    "studio.youtube.com": "youtube-studio-reply",
    "www.flickr.com": "flickr-comment",
    "business.facebook.com": "business-post",
    "www.linkedin.com": "linkedin-comment",
}
ADDRESS_GIVEN_AT = ["accountscenter.facebook.com", "accountscenter.instagram.com"]


@defended_by(
    "extension/manifest.json",
    '["nativeMessaging", "storage"]',
    instead='["storage"]',
)
@defended_by("extension/src/sites/x.json", '["x.com", "twitter.com"]', instead='["twitter.com"]')
@defended_by("extension/src/sites/x.json", '["x.com", "twitter.com"]', instead='["x.com"]')
@defended_by("extension/src/sites/facebook.json", '"www.facebook.com", ')
@defended_by("extension/src/sites/facebook.json", '"web.facebook.com", ')
@defended_by("extension/src/sites/facebook.json", '"m.facebook.com", ')
@defended_by("extension/src/sites/instagram.json", '"www.instagram.com", ')
@defended_by("extension/src/sites/youtube.json", '"www.youtube.com", ')
@defended_by("extension/src/sites/youtube.json", ', "studio.youtube.com"')
@defended_by("extension/src/sites/flickr.json", '["www.flickr.com"]', instead='["flickr.invalid"]')
@defended_by("extension/src/sites/business.json", '["business.facebook.com"]', instead='["business.invalid"]')
@defended_by("extension/src/sites/linkedin.json", '["www.linkedin.com"]', instead='["linkedin.invalid"]')
@pytest.mark.parametrize(("host", "name"), WRITTEN_AT.items(), ids=list(WRITTEN_AT))
@in_chromium
async def test_without_a_host_or_a_permission_no_draft_is_judged_there(
    page: Page, stage: Stage, host: str, name: str
) -> None:
    composer = BY_NAME[name]
    path = composer.path if composer.path.startswith("//") else f"//{host}{composer.path}"
    await replace(composer, path=path).open(page, stage.sites)
    await page.write(composer.editor, CLEAR)
    await page.badge("Sin observaciones")
    assert await page.tab.evaluate("location.hostname") == host


@defended_by("extension/src/sites/facebook.json", ', "accountscenter.facebook.com"')
@defended_by("extension/src/sites/instagram.json", ', "accountscenter.instagram.com"')
@pytest.mark.parametrize("host", ADDRESS_GIVEN_AT)
@in_chromium
async def test_without_a_host_no_address_is_looked_at_there(page: Page, stage: Stage, host: str) -> None:
    assert stage.sites.received == []
    await page.tab.open(f"https://{host}/personal_info/contact_points/")
    await page.write(".email-form input", "mrojas@valdeluna.gov.co")
    await page.tab.press("Tab")
    await page.notice("4.3")
