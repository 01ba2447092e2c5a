"""Makes «Un recorrido»: pictures of everything that Comedido shows, and the page that has them.

`python -m tests.browser.tour`; `build.py pictures` prepares everything and calls it.
"""

import asyncio
import sys
from pathlib import Path

from tests.browser.installed import BrowserMissingError, Family, obtain
from tests.browser.lived_in import fill_inventory, fill_journal
from tests.browser.site_server import SiteServer
from tests.browser.stage import set_stage
from tests.browser.tour_stops import STOPS

DOCS = Path(__file__).parents[2] / "docs"
PICTURES = DOCS / "capturas"
TEXT = DOCS / "recorrido.md"
MOST_BYTES = 200_000
"""Of one picture: a reader's connection may be slow."""

HEADING = """# Un recorrido

Así se ve Comedido. Los sitios son réplicas; las personas, cuentas y entidades son inventadas.
Estas imágenes las hace `python3 build.py pictures`.
"""


def text() -> str:
    """The page of the documentation, in Markdown."""
    parts = [HEADING]
    for stop in STOPS:
        parts.append(f"## {stop.title}\n\n{stop.words}\n\n![{stop.title}](capturas/{stop.name}.png)\n")
    return "\n".join(parts)


async def take_pictures() -> None:
    """Write every picture and the page. Raises RuntimeError for a picture that is too large."""
    PICTURES.mkdir(exist_ok=True)
    sites = SiteServer()
    await sites.start()
    try:
        stage = await set_stage(Family.CHROMIUM, obtain(Family.CHROMIUM), sites)
        try:
            await stage.status()
            await fill_inventory(stage)
            fill_journal(stage)
            for stop in STOPS:
                file = PICTURES / f"{stop.name}.png"
                await stop.picture(stage, file)
                size = file.stat().st_size
                print(f"· {file.name}: {size // 1000} kB", flush=True)
                if size > MOST_BYTES:
                    raise RuntimeError(f"{file} pesa más de {MOST_BYTES // 1000} kB.")
        finally:
            await stage.close()
    finally:
        await sites.stop()
    TEXT.write_text(text(), encoding="utf-8")


def main() -> int:
    """Make everything anew and return the exit status."""
    try:
        asyncio.run(take_pictures())
    except BrowserMissingError as missing:
        print(missing)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
