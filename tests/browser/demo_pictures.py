"""Pictures of the extension's own pages, which no scene opens."""

from pathlib import Path

from tests.browser.page import Page
from tests.browser.stage import Stage

POPUP = (360, 490)
OPTIONS = {"opciones": (1280, 1400), "opciones-320": (320, 800)}
ANSWERED = "document.querySelector('[role=status] .state')"
"""The service has answered: until then the pages say that they are asking it."""


async def picture_pages(stage: Stage, pictures: Path, number: int) -> None:
    """Save the popup as it is over X, and the options in a wide and in a narrow window, from `number` on."""
    site = await stage.driver.new_tab()
    await site.open(stage.sites.url("x", "/home", account="personal"))
    popup = await stage.driver.extension_page("popup.html")
    # The popup tells about the tab in the foreground; as a tab it has to be asked from behind.
    await Page(site).click("[data-testid=tweetTextarea_0]")
    await site.activate()
    await popup.resize(*POPUP)
    await popup.open(await popup.evaluate("location.href"))
    await Page(popup).when(f"{ANSWERED} && document.querySelector('[role=switch]')")
    await popup.screenshot(pictures / f"{number:02}-menu.png")
    for name, size in OPTIONS.items():
        number += 1
        await stage.options.resize(*size)
        await stage.options.open(await stage.options.evaluate("location.href"))
        await Page(stage.options).when(ANSWERED)
        await stage.options.screenshot(pictures / f"{number:02}-{name}.png")
    await popup.close()
    await site.close()
