"""Everything that Comedido shows, for people who see, read and point differently."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.browser.axe import violations, violations_inside
from tests.browser.chromium import ChromiumTab
from tests.browser.composers import COMPOSERS, WARNED
from tests.browser.installed import Family
from tests.browser.lived_in import fill_inventory, fill_journal, forget
from tests.browser.own_pages import OWN_PAGES, dress, own_page, speak
from tests.browser.page import BADGE, NOTICE, PANEL, Page
from tests.browser.panel_page import show_panel
from tests.browser.stage import Stage

pytestmark = [
    pytest.mark.browser,
    pytest.mark.asyncio(loop_scope="session"),
    # What axe judges is the same in every browser.
    pytest.mark.parametrize("shared_stage", [Family.CHROMIUM], ids=str, indirect=True),
]

COMPOSER = next(composer for composer in COMPOSERS if composer.name == "x-post-inline")
OFFICE = "Secretaria de la Alcaldía de Valdeluna."
NARROW = (360, 640)
FITS = "document.documentElement.scrollWidth <= innerWidth"
UNMARKED = """[...document.querySelectorAll("button, .button, select, input")].filter((control) => {
  const { borderTopStyle, borderTopWidth, appearance } = getComputedStyle(control);
  const drawn = appearance === "auto" || control.closest(".button") !== null;
  return control.checkVisibility() && !drawn && (borderTopStyle === "none" || borderTopWidth === "0px");
}).map((control) => control.outerHTML.slice(0, 80))"""
"""Controls without an edge: where colours are forced, their ground does not tell them apart."""


@pytest_asyncio.fixture(loop_scope="session")
async def used(stage: Stage) -> AsyncIterator[Stage]:
    """The browser of somebody who has an inventory and a journal."""
    forget(stage)
    await fill_inventory(stage)
    fill_journal(stage)
    yield stage
    forget(stage)
    await speak(stage, "es")


@pytest.mark.parametrize("name", OWN_PAGES)
async def test_axe_finds_nothing_in_a_page_wide_or_narrow(used: Stage, name: str) -> None:
    async with own_page(used, name) as page:
        await dress(page, "light")
        assert await violations(page.tab) == []
        await page.tab.resize(*NARROW)
        assert await page.tab.evaluate(FITS)
        await dress(page, "dark")
        assert await violations(page.tab) == []


@pytest.mark.parametrize("name", OWN_PAGES)
async def test_axe_finds_nothing_in_a_page_in_english(used: Stage, name: str) -> None:
    await speak(used, "en")
    async with own_page(used, name, NARROW) as page:
        assert await page.tab.evaluate("document.documentElement.lang") == "en"
        assert await page.tab.evaluate(FITS)
        assert await violations(page.tab) == []


async def test_controls_keep_an_edge_where_the_system_forces_its_colours(used: Stage) -> None:
    for name in OWN_PAGES:
        async with own_page(used, name) as page:
            assert isinstance(page.tab, ChromiumTab)
            await page.tab.page.emulate_media(forced_colors="active")
            assert await page.tab.evaluate(UNMARKED) == [], name


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_axe_finds_nothing_in_the_panel(page: Page, stage: Stage, theme: str) -> None:
    await show_panel(page, stage, 8, theme)
    assert await violations_inside(page.tab, PANEL) == []
    await page.tab.resize(*NARROW)
    await page.quiet()
    assert await violations_inside(page.tab, PANEL) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_axe_finds_nothing_in_badge_and_question_over_a_site(
    page: Page, stage: Stage, theme: str
) -> None:
    await stage.declare([])
    await COMPOSER.open(page, stage.sites, theme=theme)
    await COMPOSER.write(page, WARNED)
    await page.badge("Revise")
    assert await violations_inside(page.tab, BADGE) == []
    await COMPOSER.publish(page, "mouse")
    await page.ready("personal")
    assert await violations_inside(page.tab, PANEL) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_axe_finds_nothing_in_a_notice(page: Page, stage: Stage, theme: str) -> None:
    await page.tab.open(stage.sites.url("x", "/marta_rojas_p", biography=OFFICE, theme=theme))
    await page.notice("4.2")
    assert await violations_inside(page.tab, NOTICE) == []
