"""A page that works against the warning: how a draft comes to be held there, and what is left of it."""

import json

from tests.browser.composers import COMPOSERS, WARNED, Composer
from tests.browser.page import PANEL, Page, found
from tests.browser.stage import API, Stage

BY_NAME = {composer.name: composer for composer in COMPOSERS}
INLINE = BY_NAME["x-post-inline"]
DIALOG = BY_NAME["facebook-post"]
FIELD = BY_NAME["instagram-comment"]


async def hold(page: Page, stage: Stage, composer: Composer, **variants: str) -> str:
    """Write a warned text and publish it, as far as the panel; what that says."""
    await composer.open(page, stage.sites, **variants)
    await composer.write(page, WARNED)
    await composer.publish(page, composer.routes[0])
    return await page.panel_opened()


async def press_unanswered(page: Page, composer: Composer, text: str) -> None:
    """Write a text and publish it while nobody answers, as far as «Revisando»."""
    await composer.write(page, text)
    await composer.publish(page, "mouse")
    await page.badge("Revisando")


async def attack(page: Page, script: str) -> None:
    """Let the page run a script, as its own."""
    await page.tab.evaluate(f"(() => {{ {script} }})()")


async def add_style(page: Page, css: str) -> None:
    """Let the page put one more style sheet behind those that it has."""
    await attack(
        page,
        "const style = document.createElement('style'); style.className = 'attack';"
        f"style.textContent = {json.dumps(css)}; document.head.append(style);",
    )


async def is_kept(page: Page, stage: Stage, composer: Composer) -> None:
    """Nothing has gone out, and what was written is still in its editor."""
    await page.quiet()
    assert stage.sites.received == []
    editor = found(composer.editor)
    assert WARNED in await page.tab.evaluate(f"({editor}.value ?? {editor}.innerText)")


async def goes_out_once(page: Page, stage: Stage, text: str = WARNED) -> None:
    """What the panel showed goes out, once, when the person chooses it."""
    await page.choose("publish")
    await stage.received(1)
    await page.quiet()
    assert [publication.text for publication in stage.sites.received] == [text]


async def icon_says(page: Page, stage: Stage) -> tuple[str, str]:
    """The mark on the toolbar icon over `page`, and what it says when one points at it."""
    await page.tab.activate()
    # What the page's script told before has been heard when the background answers.
    await stage.status()
    mark, title = await stage.options.evaluate(
        f"{API}.tabs.query({{ active: true, currentWindow: true }}).then(([{{ id: tabId }}]) =>"
        f" Promise.all([{API}.action.getBadgeText({{ tabId }}), {API}.action.getTitle({{ tabId }})]))"
    )
    return str(mark), str(title)


async def panel_host(page: Page, expression: str) -> bool:
    """Whether something holds of the panel's element, as the page sees it."""
    return bool(await page.tab.evaluate(f"((host) => {expression})(document.querySelector('{PANEL}'))"))
