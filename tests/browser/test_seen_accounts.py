"""Which accounts act in this browser is remembered across tabs, and told with every draft."""

import pytest

from tests.browser.composers import CLEAR, COMPOSERS
from tests.browser.page import Page
from tests.browser.stage import Stage
from tests.hostile.defence import defended_by

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

BY_NAME = {composer.name: composer for composer in COMPOSERS}


@defended_by("extension/manifest.json", '["nativeMessaging", "storage"]', instead='["nativeMessaging"]')
async def test_personal_and_institutional_accounts_open_together_are_a_reminder(
    page: Page, stage: Stage
) -> None:
    comment, post = BY_NAME["instagram-comment"], BY_NAME["x-post-inline"]
    await comment.open(page, stage.sites, account="institutional")
    await comment.write(page, CLEAR)
    await page.badge("Sin observaciones")
    await post.open(page, stage.sites)
    await post.write(page, CLEAR)
    await page.badge("1 recordatorio")


async def test_an_account_is_seen_where_nobody_writes(page: Page, stage: Stage) -> None:
    await page.tab.open(stage.sites.url("instagram", "/", account="institutional"))
    await page.quiet()
    post = BY_NAME["x-post-inline"]
    await post.open(page, stage.sites)
    await post.write(page, CLEAR)
    await page.badge("1 recordatorio")
