"""A definition of the entity's data mends a site that has changed; one that should not count never does."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from comedido.data_bundle.install import install, roll_back
from comedido.data_bundle.publishing import Edition, built
from comedido.data_bundle.store import user_store
from comedido.folders import HOME_VARIABLE
from comedido.running_service import stop_service
from tests.browser.composers import CLEAR, WARNED
from tests.browser.page import Page
from tests.browser.stage import API, Stage
from tests.browser.test_site_health import CHANGED, X, counted, counts_file, popup_over
from tests.data_bundle.editions import PRIVATE_KEY, no_self_test, trust

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

SITES = Path(__file__).parents[2] / "extension" / "src" / "sites"
NEWER = "2099.01.1"
OWN_VERSION = json.loads((SITES / "x.json").read_text("utf-8"))["version"]
PART, CHANGED_X = CHANGED[0]


def definition(site: str, version: str = NEWER, **changes: object) -> dict[str, Any]:
    """The extension's own definition of `site`, changed."""
    written = json.loads((SITES / f"{site}.json").read_text("utf-8"))
    return written | {"version": version} | changes


def mended() -> dict[str, Any]:
    """The definition of X for the page on which the editors have another name."""
    return json.loads(json.dumps(definition("x")).replace("tweetTextarea_", "writingArea"))


NOT_USED: dict[str, tuple[dict[str, Any], str]] = {
    "facebook": (definition("facebook", hosts=["ejemplo.gov.co"]), "no tiene permiso"),
    "instagram": (definition("instagram", "2020.01.1"), "no es más nueva"),
    "flickr": (definition("flickr", colour="blue"), "no concuerda"),
    "youtube": (
        definition("youtube", privateMessages={"editors": [], "labels": [], "paths": ["("]}),
        "no concuerda con el esquema (/privateMessages/paths/0)",
    ),
    "myspace": (definition("x") | {"site": "myspace"}, "no vigila ese sitio"),
}
"""A server of somebody else, an old version, an unknown key, a broken expression and an unknown site."""


@pytest.fixture(autouse=True)
def nothing_counted(stage: Stage) -> None:
    counts_file(stage).unlink(missing_ok=True)


@pytest_asyncio.fixture(loop_scope="session")
async def entity(stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Stage]:
    """A computer where the entity's data bring a mended definition of X, and some that are of no use."""
    monkeypatch.setenv(HOME_VARIABLE, str(stage.local.home))
    trust()
    (tmp_path / "data" / "sites").mkdir(parents=True)
    for site, told in [("x", mended()), *((site, unfit) for site, (unfit, _) in NOT_USED.items())]:
        (tmp_path / "data" / "sites" / f"{site}.json").write_text(json.dumps(told), "utf-8")
    about = Edition("Ministerio de Ejemplo", "2026.11.1", date(2026, 11, 1))
    content = built(tmp_path / "data", about, PRIVATE_KEY, no_self_test)
    install(content, user_store(), "prueba", self_test=no_self_test)
    await renewed(stage)
    yield stage
    if user_store().record().in_force:  # pyright: ignore[reportOptionalMemberAccess]
        roll_back(user_store())
        await renewed(stage)


async def renewed(stage: Stage) -> None:
    """A new service has taken over, and the extension has heard how it is."""
    await asyncio.to_thread(stop_service)
    await asyncio.to_thread(stage.local.warm_up)
    await stage.status()


async def test_the_entitys_definition_mends_a_changed_site_until_it_is_taken_back(
    page: Page, entity: Stage
) -> None:
    await CHANGED_X.open(page, entity.sites, renamed=PART)
    await CHANGED_X.write(page, WARNED)
    await CHANGED_X.publish(page, "mouse")
    await page.panel_opened()
    await page.choose("publish")
    await entity.received(1)
    [health] = await counted(entity)
    assert (health.surface, health.state, health.version) == ("post_inline", "current", NEWER)
    async with popup_over(entity, page) as popup:
        shown = await popup.when("document.querySelector('.sites li')?.closest('.sites').innerText")
        assert f"Definición {NEWER}, de los datos de su entidad." in shown
        assert "al día" in shown

    options = Page(await entity.driver.extension_page("options.html"))
    shown = await options.when(
        "document.querySelector('.sites details') && document.querySelector('.sites').textContent"
    )
    await options.tab.close()
    assert shown.count(NEWER) == 1 + sum(unfit["version"] == NEWER for unfit, _ in NOT_USED.values())
    assert shown.count("de los datos de su entidad") == 1
    for site, (unfit, why) in NOT_USED.items():
        assert f"traen la definición {unfit['version']} de «{site}», que no se usa: " in shown
        assert why in shown

    roll_back(user_store())
    await renewed(entity)
    await CHANGED_X.write(page, CLEAR)
    await page.badge("itio degradado")


@pytest.mark.parametrize(
    "kept",
    [{"definition": definition("x"), "selectors": ["["]}, {"definition": {"site": "x", "version": NEWER}}],
    ids=["selector", "form"],
)
async def test_a_kept_definition_that_is_broken_changes_nothing(
    page: Page, stage: Stage, kept: dict[str, Any]
) -> None:
    key = "definition-x"
    version = await stage.options.evaluate(f"{API}.runtime.getManifest().version")
    stored = json.dumps({key: {"selectors": [], **kept, "checkedBy": version}})
    await stage.options.evaluate(f"{API}.storage.local.set({stored}).then(() => true)")
    try:
        await X.open(page, stage.sites)
        await X.write(page, WARNED)
        await X.publish(page, "mouse")
        await page.panel_opened()
        await page.choose("publish")
        await stage.received(1)
        assert [health.version for health in await counted(stage)] == [OWN_VERSION]
    finally:
        await stage.options.evaluate(f"{API}.storage.local.remove('{key}').then(() => true)")
