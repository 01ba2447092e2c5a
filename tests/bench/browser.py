"""What a person at the keyboard pays: from key press to verdict, a known verdict, the page's main thread."""

import json

from comedido.registration import CHROMIUM_EXTENSION_ID
from tests.bench.figures import Figure, spread
from tests.browser.chromium import Chromium, ChromiumTab
from tests.browser.composers import COMPOSERS
from tests.browser.installed import Family, obtain
from tests.browser.page import Page
from tests.browser.site_server import SiteServer
from tests.browser.stage import set_stage

COMPOSER = COMPOSERS[0]
PRESSES = 100
KNOWN_PRESSES = 30
KEYS = 300
TYPED = "Hoy llueve en el valle y el puente amaneció con niebla. "

WATCH_REPLAY = """(window.waits = [], window.addEventListener("keydown", (event) => {
  if (event.key === "Control") window.pressed = event.timeStamp;
  else if (event.key === "Enter" && window.pressed) window.waits.push(performance.now() - window.pressed);
}, true))"""
WATCH_CLICK = """(window.waits = [], window.addEventListener("click", (event) => {
  window.waits.push(performance.now() - event.timeStamp);
}))"""


async def measure_browser() -> list[Figure]:
    """Start Chromium with everything behind it and measure."""
    sites = SiteServer()
    await sites.start()
    stage = await set_stage(Family.CHROMIUM, obtain(Family.CHROMIUM), sites)
    try:
        await stage.status()
        page = Page(await stage.driver.new_tab())
        await COMPOSER.open(page, sites)
        figures = spread("de la tecla al veredicto en el navegador", await presses(page, sites), aim=50)
        figures += spread("clic con veredicto ya conocido", await known_clicks(page, sites))
        with_extension = await cost_of_keys(await stage.driver.new_tab(), sites)
        assert isinstance(stage.driver, Chromium)
        await stage.driver.uninstall(CHROMIUM_EXTENSION_ID)
        without = await cost_of_keys(await stage.driver.new_tab(), sites)
        name = "hilo principal por tecla"
        return [
            *figures,
            Figure(f"{name}, con Comedido", with_extension, "ms"),
            Figure(f"{name}, sin Comedido", without, "ms"),
            Figure(f"{name}, diferencia", with_extension - without, "ms"),
        ]
    finally:
        await stage.close()
        await sites.stop()


async def presses(page: Page, sites: SiteServer) -> list[float]:
    """Milliseconds from Ctrl+Enter, with a text that nobody has judged, to the key's arrival at the page."""
    await page.tab.evaluate(f"{WATCH_REPLAY}, true")
    for number in range(PRESSES):
        await page.write(COMPOSER.editor, f"Hoy llueve {number}.")
        await page.tab.press("Control+Enter")
        await sites.wait_for(number + 1)
        await page.when(f"document.querySelector({json.dumps(COMPOSER.editor)})?.innerText.trim() === ''")
    return await page.tab.evaluate("window.waits")


async def known_clicks(page: Page, sites: SiteServer) -> list[float]:
    """Milliseconds from a click, with a text that the badge already calls clear, to the page's listener."""
    await page.tab.evaluate(f"{WATCH_CLICK}, true")
    waits = []
    sites.clear()
    for number in range(KNOWN_PRESSES):
        await page.write(COMPOSER.editor, f"Otra vez llueve {number}.")
        await page.badge("Sin observaciones")
        await page.click(COMPOSER.submit)
        await sites.wait_for(number + 1)
        waits.append(await page.tab.evaluate("window.waits.at(-1)"))
        await page.when(f"document.querySelector({json.dumps(COMPOSER.editor)})?.innerText.trim() === ''")
    return waits


async def cost_of_keys(tab: ChromiumTab, sites: SiteServer) -> float:
    """Milliseconds of the page's main thread for each key typed."""
    page = Page(tab)
    await COMPOSER.open(page, sites)
    await page.put_caret(COMPOSER.editor)
    await tab.session.send("Performance.enable")
    before = await busy_seconds(tab)
    await tab.type((TYPED * KEYS)[:KEYS])
    return (await busy_seconds(tab) - before) * 1000 / KEYS


async def busy_seconds(tab: ChromiumTab) -> float:
    metrics = (await tab.session.send("Performance.getMetrics"))["metrics"]
    return next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration")
