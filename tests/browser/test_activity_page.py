"""«Mi actividad»: what was published is counted without its text, shown in charts and tables, and deleted."""

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest
import pytest_asyncio

from comedido.contract import AccountKind, Action, Decision, MistakenFinding, Network, Period, Surface
from comedido.journal.journal import FILE_NAME, Entries, Journal
from tests.browser.composers import CLEAR, COMPOSERS, WARNED
from tests.browser.page import PANEL, Page
from tests.browser.stage import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

COMPOSER = next(composer for composer in COMPOSERS if composer.name == "x-post-inline")
ALWAYS = Period(since=date.min, until=date.max)
DECISION = Decision(
    action=Action.PUBLISHED_ANYWAY,
    network=Network.X,
    surface=Surface.POST,
    account_kind=AccountKind.PERSONAL,
    clauses=["1.7"],
)
MARK = "root.querySelector('button.mistaken')"
SUM = "document.querySelector('.sum')?.textContent"
FOREIGN = (
    "performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith(location.origin)).length"
)


def journal_file(stage: Stage) -> Path:
    return stage.local.home / "state" / FILE_NAME


@pytest.fixture
def journal(stage: Stage) -> Journal:
    """The journal of the browser's own service, with nothing in it."""
    journal = Journal(lambda: journal_file(stage))
    journal.forget()
    return journal


@pytest_asyncio.fixture(loop_scope="session")
async def opened(stage: Stage) -> AsyncIterator[list[Page]]:
    pages: list[Page] = []
    yield pages
    for page in pages:
        await page.tab.close()


async def own_page(stage: Stage, opened: list[Page], name: str) -> Page:
    opened.append(Page(await stage.driver.extension_page(name)))
    return opened[-1]


async def entries(stage: Stage, journal: Journal) -> Entries:
    """What is kept once the service has answered everything that it was told before."""
    await stage.status()
    return journal.read(ALWAYS)


async def test_what_is_published_is_counted_and_a_wrong_warning_is_marked_with_the_keyboard(
    page: Page, stage: Stage, journal: Journal
) -> None:
    await COMPOSER.open(page, stage.sites)
    await COMPOSER.write(page, WARNED)
    await COMPOSER.publish(page, "mouse")
    await page.panel_opened()
    await page.ready("publish")
    focused = ""
    while "equivocado" not in focused:
        await page.tab.press("Tab")
        focused = await page.focused_in_panel()
    pressed = f"(root) => {MARK}.getAttribute('aria-pressed')"
    await page.tab.press("Enter")
    assert await page.tab.inside(PANEL, pressed) == "true"
    assert "Gracias" in await page.tab.inside(PANEL, "(root) => root.querySelector('.thanks').textContent")
    await page.tab.press("Enter")
    assert await page.tab.inside(PANEL, pressed) == "false"
    await page.tab.press("Enter")
    await page.choose("publish")
    await stage.received(1)
    await page.emptied(COMPOSER.editor)
    await COMPOSER.write(page, CLEAR)
    await COMPOSER.publish(page, "mouse")
    await stage.received(2)
    await page.quiet()
    kept = await entries(stage, journal)
    assert [(draft.outcome, draft.action) for draft in kept.drafts] == [
        ("warn", "published_anyway"),
        ("clear", None),
    ]
    assert [entry.clause for entry in kept.mistaken] == ["1.7"]
    written = journal_file(stage).read_bytes()
    assert b"imb" not in written
    assert b"puente" not in written


async def test_shows_charts_with_their_tables_and_asks_nobody_outside(
    stage: Stage, journal: Journal, opened: list[Page]
) -> None:
    for action in (Action.EDITED, Action.EDITED, Action.PUBLISHED_ANYWAY):
        journal.record_decision(DECISION.model_copy(update={"action": action}))
    page = await own_page(stage, opened, "activity.html")
    assert "3 borradores. 3 con aviso: volvió a editar en 2" in await page.when(SUM)
    assert await page.when("document.querySelectorAll('svg[role=img]').length === 3")
    assert await page.tab.evaluate("document.querySelectorAll('table').length") == 3
    clauses = "[...document.querySelectorAll('table')].at(-1).querySelector('tbody tr').innerText"
    assert (await page.tab.evaluate(clauses)).split("\t") == ["1.7 Respeto", "2", "1"]
    await page.tab.resize(360, 640)
    assert await page.tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert await page.tab.evaluate(FOREIGN) == 0
    await page.click(".buttons button")
    saved = "document.querySelector('.buttons [role=status]').textContent"
    assert "actividad-" in await page.when(saved)


async def test_deletes_everything_after_one_question(
    stage: Stage, journal: Journal, opened: list[Page]
) -> None:
    journal.record_decision(DECISION)
    page = await own_page(stage, opened, "activity.html")
    await page.when(SUM)
    await page.click("main > .toolbar .danger")
    await page.when("document.querySelector('dialog[open]')")
    await page.tab.press("Enter")
    await page.when("!document.querySelector('dialog[open]')")
    assert journal.read(ALWAYS).drafts
    await page.click("main > .toolbar .danger")
    await page.click("dialog .danger")
    assert "No hay nada" in await page.when("document.querySelector('.empty')?.textContent")
    assert not journal.read(ALWAYS).drafts


async def test_says_what_to_do_without_service_and_comes_back(
    stage: Stage, journal: Journal, opened: list[Page]
) -> None:
    journal.record_decision(DECISION)
    with stage.local.absent():
        page = await own_page(stage, opened, "activity.html")
        assert "comedido doctor" in await page.when(
            "document.querySelector('.state.bad') && document.body.innerText"
        )
    await page.click(".report button")
    assert "1 borrador." in await page.when(SUM)


async def test_a_clause_marked_three_times_can_be_silenced_and_warns_again(
    page: Page, stage: Stage, journal: Journal, opened: list[Page]
) -> None:
    for _ in range(3):
        journal.record_mistaken(MistakenFinding(clause="2.4", account_kind=AccountKind.PERSONAL))
    options = await own_page(stage, opened, "options.html")
    await options.click("[data-clause='2.4']")
    told = "document.querySelector('.silences').innerText"
    await options.when(f"{told}.includes('Silenciado')")
    assert Journal(lambda: journal_file(stage)).silent() == {"2.4"}
    await options.click("[data-clause='2.4']")
    await options.when(f"!{told}.includes('Silenciado')")
    assert await options.tab.evaluate("document.activeElement.dataset.clause") == "2.4"
