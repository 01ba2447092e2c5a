"""Chromium's sampling profiler: for whom the main thread of a tab worked."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from comedido.extension_identity import DEVELOPMENT_ID
from tests.browser.chromium import ChromiumTab
from tests.browser.driver import Json, Tab

SAMPLING_MICROSECONDS = 100
EXTENSION = f"chrome-extension://{DEVELOPMENT_ID}/"
SITE = "https://"


@dataclass
class BusyTime:
    """Milliseconds of the extension's and the page's scripts, with what they had the browser do at once."""

    extension: float = 0.0
    page: float = 0.0


@asynccontextmanager
async def profiled(tab: Tab) -> AsyncIterator[BusyTime]:
    """Meanwhile the tab is sampled; the time that is given is filled in at the end.

    Raises TypeError for a tab that is not Chromium's.
    """
    if not isinstance(tab, ChromiumTab):
        raise TypeError("Only Chromium has this profiler.")
    busy = BusyTime()
    await tab.session.send("Profiler.enable")
    await tab.session.send("Profiler.setSamplingInterval", {"interval": SAMPLING_MICROSECONDS})
    await tab.session.send("Profiler.start")
    yield busy
    _fill(busy, (await tab.session.send("Profiler.stop"))["profile"])


def _fill(busy: BusyTime, profile: Json) -> None:
    nodes = {node["id"]: node for node in profile["nodes"]}
    parents = {child: node["id"] for node in profile["nodes"] for child in node.get("children", [])}
    for identifier, microseconds in zip(profile["samples"], profile["timeDeltas"], strict=True):
        scripts = _scripts_on_stack(identifier, nodes, parents)
        # The extension first: the page may be on the stack below it, having caused an event.
        if any(script.startswith(EXTENSION) for script in scripts):
            busy.extension += microseconds / 1000
        elif any(script.startswith(SITE) for script in scripts):
            busy.page += microseconds / 1000


def _scripts_on_stack(identifier: int, nodes: dict[int, Json], parents: dict[int, int]) -> list[str]:
    scripts = [nodes[identifier]["callFrame"]["url"]]
    while identifier in parents:
        identifier = parents[identifier]
        scripts.append(nodes[identifier]["callFrame"]["url"])
    return scripts
