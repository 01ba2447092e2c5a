"""Shows Comedido on local replicas: a browser to try it in or, without a display, a script with pictures.

`python -m tests.browser.demo [--headless]`; `build.py run` prepares everything and calls it.
"""

import argparse
import asyncio
import os
import shutil
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from rich.console import Console

from tests.browser.demo_play import play
from tests.browser.demo_report import tell, where
from tests.browser.demo_scenes import SCENES, SUGGESTED
from tests.browser.installed import BrowserMissingError, any_family
from tests.browser.site_server import SiteServer
from tests.browser.stage import Stage, set_stage

PICTURES = Path(__file__).parents[2] / "build" / "demo"
INTERRUPTED = 130
"""Exit status of a script that was not played to its end, as shells have it."""
STARTS = {"instagram": "/", "facebook": "/", "x": "/home"}
"""The page that each replica opens with; the last one stays in the foreground."""


def has_display() -> bool:
    """Whether a window can be opened here."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


async def play_script(console: Console) -> int:
    """Play every scene without a window, tell each one, and return how many went wrong."""
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    failed = 0
    async with _stage(headless=True) as stage:
        for number, scene in enumerate(SCENES, start=1):
            played = await play(stage, scene, PICTURES, number)
            tell(console, number, played)
            failed += bool(played.failures)
    console.print(f"Capturas: {PICTURES}")
    if failed:
        console.print(f"{failed} de {len(SCENES)} escenas no salieron como debían.", style="bold red")
    else:
        console.print(f"Las {len(SCENES)} escenas salieron como debían.", style="bold green")
    return failed


async def open_window(console: Console) -> None:
    """Open the replicas in a window and leave it to the person until it is closed or Ctrl+C is pressed."""
    async with _stage(headless=False) as stage:
        for network, path in STARTS.items():
            tab = await stage.driver.new_tab()
            await tab.open(stage.sites.url(network, path))
        _suggest(console)
        await stage.driver.closed_by_person()


def _suggest(console: Console) -> None:
    console.print(
        "\n[bold]Comedido está listo en el navegador que se abrió.[/bold]\n"
        "X, Facebook e Instagram son réplicas: nada sale de este equipo, y el perfil se borra al terminar.\n"
        "Las dos cuentas de muestra, una personal y una institucional, ya están declaradas en las opciones.\n"
        "\nPara probar, copie uno de estos textos donde se indica y publíquelo:\n"
    )
    for scene in SUGGESTED:
        console.print(f"  «{scene.text}»", style="bold", markup=False)
        console.print(f"  {where(scene)}\n  → {scene.expected}\n", markup=False)
    console.print("Para cambiar de cuenta en X, presione su nombre, abajo a la izquierda.")
    console.print("Cierre la ventana, o presione Ctrl+C aquí, para terminar.")


@asynccontextmanager
async def _stage(*, headless: bool) -> AsyncIterator[Stage]:
    sites = SiteServer()
    await sites.start()
    try:
        stage = await set_stage(*any_family(), sites, headless=headless)
        try:
            await stage.status()
            yield stage
        finally:
            await stage.close()
    finally:
        await sites.stop()


async def show(console: Console, *, headless: bool) -> int:
    """Play the script or open a window; return the exit status."""
    work = asyncio.current_task()
    assert work is not None
    # Ended like this it must clean up as after Ctrl+C. Windows has no such signals.
    with suppress(NotImplementedError, AttributeError):
        for number in (signal.SIGTERM, signal.SIGHUP):
            asyncio.get_running_loop().add_signal_handler(number, work.cancel)
    if headless:
        return 1 if await play_script(console) else 0
    await open_window(console)
    return 0


def main() -> int:
    """Read the command line and show Comedido."""
    parser = argparse.ArgumentParser(prog="demo", description="Muestra Comedido en réplicas locales.")
    parser.add_argument("--headless", action="store_true", help="sin ventana, con capturas en build/demo")
    headless = parser.parse_args().headless or not has_display()
    console = Console(highlight=False)
    try:
        return asyncio.run(show(console, headless=headless))
    except BrowserMissingError as missing:
        console.print(str(missing), markup=False)
        return 1
    except (KeyboardInterrupt, asyncio.CancelledError):
        console.print("\nListo: se cerró todo y no queda nada del perfil de prueba.")
        return INTERRUPTED if headless else 0


if __name__ == "__main__":
    sys.exit(main())
