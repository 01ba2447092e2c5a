"""Plays one scene of the demo in a browser and tells what happened in it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.browser.demo_scenes import Circumstance, Scene
from tests.browser.page import BADGE, PANEL, Page
from tests.browser.site_server import Publication
from tests.browser.stage import Stage, declarations

NUMBERS = "(root) => [...root.querySelectorAll('.number')].map((number) => number.textContent)"


@dataclass(frozen=True)
class Played:
    """What happened in a scene. `failures` are sentences in Spanish; none when all went as it should."""

    scene: Scene
    badge: str = ""
    asked: bool = False
    clauses: list[str] = field(default_factory=list)
    marked: str = ""
    received: list[Publication] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


async def play(stage: Stage, scene: Scene, pictures: Path, number: int) -> Played:
    """Play a scene in a tab of its own, with a picture while writing and one of the outcome."""
    stage.sites.clear()
    tab = await stage.driver.new_tab()
    page = Page(tab)
    try:
        await tab.resize(*scene.viewport)
        async with _surrounded(stage, scene.circumstance):
            return await _publish(stage, page, scene, pictures / f"{number:02}-{scene.name}")
    except (TimeoutError, LookupError) as failure:
        await page.screenshot(pictures / f"{number:02}-{scene.name}-falla.png")
        said = f"La escena se detuvo: {str(failure) or 'algo que debía ocurrir no ocurrió'}."
        return Played(scene, received=list(stage.sites.received), failures=[said])
    finally:
        await tab.close()


async def _publish(stage: Stage, page: Page, scene: Scene, picture: Path) -> Played:
    composer = scene.composer
    await composer.open(page, stage.sites, account=scene.account, theme=scene.theme)
    await page.count_panels()
    await composer.write(page, scene.text)
    await page.badge(scene.badge)
    badge = await page.tab.inside(BADGE, "(root) => root.querySelector('.pill').textContent")
    await page.screenshot(picture.with_name(f"{picture.name}-escribiendo.png"))
    await composer.publish(page, scene.route)
    clauses, marked = [], ""
    if scene.choice:
        await page.panel_opened()
        clauses = await page.tab.inside(PANEL, NUMBERS)
        marked = await page.marked_text()
        await page.ready("publish")
        await page.screenshot(picture.with_suffix(".png"))
        await page.choose(scene.choice)
        await page.panel_closed()
    if scene.published:
        await stage.received(1)
    await page.quiet()
    if not scene.choice:
        await page.screenshot(picture.with_suffix(".png"))
    asked = await page.panels_counted() > 0
    received = list(stage.sites.received)
    return Played(scene, badge, asked, clauses, marked, received, _failures(scene, asked, clauses, received))


def _failures(scene: Scene, asked: bool, clauses: list[str], received: list[Publication]) -> list[str]:
    expected = [scene.composer.whole(scene.text)] if scene.published else []
    failures = []
    if asked and not scene.choice:
        failures.append("Se mostró un aviso que no debía aparecer.")
    if missing := set(scene.clauses) - set(clauses):
        failures.append(f"El aviso no cita {', '.join(sorted(missing))}.")
    if [publication.text for publication in received] != expected:
        failures.append(f"El sitio debía recibir {len(expected)} mensajes y recibió {len(received)}.")
    return failures


@asynccontextmanager
async def _surrounded(stage: Stage, circumstance: Circumstance) -> AsyncIterator[None]:
    match circumstance:
        case Circumstance.USUAL:
            yield
        case Circumstance.NOTHING_DECLARED:
            await stage.declare([])
            try:
                yield
            finally:
                await stage.declare(declarations())
        case Circumstance.SERVICE_ABSENT:
            with stage.local.absent():
                yield
