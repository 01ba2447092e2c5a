"""Draw icons/comedido.svg as the PNG files that Chromium asks for, with Chromium through Playwright.

python extension/draw_icons.py /path/to/chromium
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

SIZES = (16, 32, 48, 128)
FOLDER = Path(__file__).resolve().parent / "icons"


def draw(chromium: str) -> None:
    """Write one PNG per size beside the drawing; `chromium` is the path of a browser."""
    drawing = (FOLDER / "comedido.svg").read_text()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for size in SIZES:
            page = browser.new_page(viewport={"width": size, "height": size})
            page.set_content(f"<style>body {{ margin: 0 }} svg {{ display: block }}</style>{drawing}")
            page.screenshot(path=FOLDER / f"{size}.png", omit_background=True)
        browser.close()


if __name__ == "__main__":
    draw(sys.argv[1])
