"""`build.py run`: Comedido on local replicas, to try by hand or, without a display, as a short play."""

import argparse
import asyncio
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from tests.browser.composers import COMPOSERS
from tests.browser.installed import BrowserMissingError, any_family
from tests.browser.page import Page
from tests.browser.site_server import HOST_OF, SiteServer
from tests.browser.site_session import ACCOUNTS
from tests.browser.stage import Stage, declarations, set_stage

PICTURES = Path(__file__).parents[2] / "build" / "demo"
BY_NAME = {composer.name: composer for composer in COMPOSERS}
HOME_PAGES = {"x": "/home", "facebook": "/", "instagram": "/"}


@dataclass(frozen=True)
class Scene:
    """A draft that somebody is about to publish, from one account of a replica."""

    name: str
    composer: str
    text: str
    account: str = "personal"
    declared: bool = True
    theme: str = "light"


SCENES = [
    Scene("texto sin observaciones", "x-post-inline", "El puente amaneció con niebla."),
    Scene("insulto a una persona", "x-reply-inline", "Ese concejal es un imbécil y un ladrón."),
    Scene(
        "voz de otra cuenta", "x-post-inline", "Qué rico el almuerzo de mi mamá hoy.", account="institutional"
    ),
    Scene(
        "proselitismo",
        "facebook-post",
        "Este domingo vote por nuestra candidata a la alcaldía.",
        theme="dark",
    ),
    Scene("cuenta sin declarar", "instagram-caption", "Así quedó el parque del barrio.", declared=False),
    Scene("comentario en Instagram", "instagram-comment", "Usted es un 1mb3c1l, deje de opinar."),
]


async def play(stage: Stage, console: Console) -> None:
    """Act every scene, print its verdict and keep a picture of it."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    await stage.status()
    for number, scene in enumerate(SCENES, start=1):
        stage.sites.clear()
        await stage.declare(declarations() if scene.declared else [])
        page = Page(await stage.driver.new_tab())
        said = await act(page, stage, scene)
        picture = PICTURES / f"{number}-{scene.name.replace(' ', '-')}.png"
        await page.screenshot(picture)
        composer = BY_NAME[scene.composer]
        handle = next(one.handle for one in ACCOUNTS[composer.network] if one.key == scene.account)
        console.print(f"\n[bold]{number}. {scene.name}[/] · {composer.network} · @{handle}")
        console.print(f"   «{scene.text}»\n   {said}\n   [dim]{picture.relative_to(Path.cwd())}[/]")
        await page.tab.close()


async def act(page: Page, stage: Stage, scene: Scene) -> str:
    """Write and publish; return what came of it, in words."""
    composer = BY_NAME[scene.composer]
    await composer.open(page, stage.sites, account=scene.account, theme=scene.theme)
    await composer.write(page, scene.text)
    await composer.publish(page, "mouse")
    await page.when("document.querySelector('comedido-panel, .toast')")
    if not await page.panel_is_open():
        await stage.received(1)
        return "[green]Publicado: sin observaciones.[/]"
    shown = await page.panel_opened()
    await page.ready("publish")
    clauses = ", ".join(re.findall(r"^(\d\.\d+)", shown, flags=re.MULTILINE))
    return f"[yellow]Aviso antes de publicar: numeral {clauses}.[/] El sitio no ha recibido nada."


async def stay(stage: Stage, console: Console) -> None:
    """Open the three replicas and wait until the person closes the browser."""
    for network in HOST_OF:
        tab = await stage.driver.new_tab()
        await tab.open(stage.sites.url(network, HOME_PAGES[network]))
    console.print(
        "\n[bold]Comedido está listo.[/] El navegador usa un perfil desechable y "
        "páginas de este equipo: nada sale de él.\n"
        "Escriba en X, Facebook o Instagram y publique. Por ejemplo:\n"
        "  · «El puente amaneció con niebla.»  sale sin preguntas\n"
        "  · «Ese concejal es un imbécil.»  muestra el aviso\n"
        "  · «Este domingo vote por nuestra candidata a la alcaldía.»\n"
        "Cambie a la cuenta de la Alcaldía de Valdeluna y escriba algo personal.\n"
        "Cierre el navegador para terminar.\n"
    )
    await stage.driver.closed()


async def main(*, headless: bool) -> int:
    """Set the stage and play, or wait for the person."""
    console = Console()
    try:
        family, program = any_family()
    except BrowserMissingError as missing:
        console.print(str(missing))
        return 1
    sites = SiteServer()
    await sites.start()
    stage = await set_stage(family, program, sites, headless=headless)
    try:
        await (play if headless else stay)(stage, console)
    finally:
        await stage.close()
        await sites.stop()
    return 0


def has_display() -> bool:
    """Whether windows can be shown here."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--headless", action="store_true")
    sys.exit(asyncio.run(main(headless=parser.parse_args().headless or not has_display())))
