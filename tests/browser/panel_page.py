"""The extension's panel by itself on an empty page, with any number of findings."""

import json

from comedido.policy.load import policy_in_force
from tests.browser.page import Page
from tests.browser.panel_verdicts import TEXT, verdict
from tests.browser.stage import Stage

GROUNDS = {"light": "rgb(255, 255, 255)", "dark": "rgb(0, 0, 0)"}
"""The page's own background in each theme, by which the panel chooses its own."""


async def show_panel(page: Page, stage: Stage, count: int, theme: str = "light") -> None:
    """Open the panel with the first `count` findings, until «Publicar de todos modos» can be pressed."""
    found = verdict(policy_in_force().policy, count).model_dump(mode="json")
    view = {"kind": "warning", "text": TEXT, "verdict": found, "actor": found["actor"], "network": "x"}
    await page.tab.open(stage.sites.url("x", "/replica/panel.html"))
    await page.tab.evaluate(
        f"(Object.assign(document.documentElement.style, {{ colorScheme: '{theme}',"
        f" background: '{GROUNDS[theme]}' }}), showPanel({json.dumps(view)}), true)"
    )
    await page.ready("publish")
