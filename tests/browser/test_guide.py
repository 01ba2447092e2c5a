"""The guide: every clause, found by word or number, and a word of help when nobody answers."""

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
import pytest_asyncio

from tests.browser.page import Page
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

SHOWN = "[...document.querySelectorAll('article.clause')].filter((clause) => !clause.hidden).length"
COUNT = "document.querySelector('.found')?.textContent"

Guide = Callable[..., Awaitable[Page]]


@pytest_asyncio.fixture(loop_scope="session")
async def guide(stage: Stage) -> AsyncIterator[Guide]:
    """Open the guide, at a clause if one is named."""
    opened: list[Page] = []

    async def open_guide(clause: str = "") -> Page:
        opened.append(Page(await stage.driver.extension_page(f"guide.html#{clause}")))
        return opened[-1]

    yield open_guide
    for page in opened:
        await page.tab.close()


async def test_shows_the_49_clauses_below_the_four_headings(guide: Guide) -> None:
    page = await guide()
    assert await page.when(SHOWN) == 49
    headings = (
        "[...document.querySelectorAll('.clauses h2')].map((heading) => heading.textContent.slice(0, 2))"
    )
    assert await page.tab.evaluate(headings) == ["1.", "2.", "3.", "4."]
    assert await page.tab.evaluate(COUNT) == "49 numerales"
    assert await page.tab.evaluate("document.querySelectorAll('article.clause > .coverage').length") == 49


async def test_finds_words_without_accents_and_says_how_many(guide: Guide) -> None:
    page = await guide()
    await page.when(SHOWN)
    await page.write("#search", "PROSELITISMO politico")
    shown = await page.when(f"{COUNT} !== '49 numerales' && {SHOWN}")
    assert 0 < shown < 10
    assert await page.tab.evaluate("document.getElementById('4.4').hidden") is False
    await page.tab.press("Escape")
    assert await page.when(f"{COUNT} === '49 numerales' && {SHOWN}") == 49


async def test_goes_to_the_clause_of_its_address_even_if_a_search_had_put_it_away(guide: Guide) -> None:
    page = await guide("4.4")
    assert await page.when("document.activeElement?.id.startsWith('4') && document.activeElement.id") == "4.4"
    await page.write("#search", "2.13")
    await page.when(f"{SHOWN} === 1")
    await page.tab.evaluate("void (location.hash = '#3.1')")
    assert await page.when("document.activeElement?.id === '3.1' && document.activeElement.id") == "3.1"
    assert await page.tab.evaluate(SHOWN) == 49


async def test_says_what_to_do_without_service_and_comes_back(guide: Guide, stage: Stage) -> None:
    with stage.local.absent():
        page = await guide()
        told = str(await page.when("document.querySelector('[role=alert]')?.textContent"))
    assert "comedido doctor" in told
    await page.click(".absence button")
    assert await page.when(SHOWN) == 49
