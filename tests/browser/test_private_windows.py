"""In a private window drafts are read as everywhere, and no account that acts there is remembered."""

import json

import pytest

from tests.browser.composers import WARNED, X
from tests.browser.page import Page
from tests.browser.stage import API, Stage
from tests.hostile.defence import defended_by

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

INLINE = next(composer for composer in X if composer.name == "x-post-inline")
KEPT = ["pairs", "askedProfiles"]


async def warned_with_the_accounts_kept(page: Page, stage: Stage) -> set[str]:
    """What the extension keeps of accounts after a draft was warned about."""
    keys = json.dumps(KEPT)
    await stage.options.evaluate(f"{API}.storage.local.remove({keys}).then(() => true)")
    await INLINE.open(page, stage.sites)
    await INLINE.write(page, WARNED)
    await page.badge("1 aviso")
    await stage.status()
    kept = await stage.options.evaluate(f"{API}.storage.local.get({keys})")
    seen = await stage.options.evaluate(f"{API}.storage.session.get('seenAccounts')")
    return {name for name, value in {**kept, **seen}.items() if value}


@defended_by("extension/src/content/identity/pairs.ts", "if (browser.extension.inIncognitoContext) return;")
async def test_no_account_that_acts_in_a_private_window_is_remembered(page: Page, stage: Stage) -> None:
    private = Page(await stage.driver.private_tab())
    kept = await warned_with_the_accounts_kept(private, stage)
    await private.tab.close()
    assert kept == set()
    assert {"pairs", "seenAccounts"} <= await warned_with_the_accounts_kept(page, stage)
