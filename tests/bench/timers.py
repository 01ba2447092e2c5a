"""What the extension's scripts ask of a page while it is traced by Chromium itself.

The trace names the script that asks or runs, in whichever world; nothing is changed in page or extension.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from tests.bench.profile import EXTENSION
from tests.browser.chromium import ChromiumTab
from tests.browser.driver import Json, Tab

REGISTRATIONS = ("TimerInstall", "RequestAnimationFrame", "RequestIdleCallback")
CALL = "FunctionCall"
CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline.stack"]
PATIENCE_SECONDS = 60


@dataclass
class Activity:
    """The extension's timers and frames, how often its scripts were called, and for how many milliseconds."""

    registrations: int = 0
    calls: int = 0
    milliseconds: float = 0.0


@asynccontextmanager
async def traced(tab: Tab) -> AsyncIterator[Activity]:
    """Meanwhile the browser is traced; the activity is filled in at the end.

    Raises TypeError for a tab that is not Chromium's.
    """
    if not isinstance(tab, ChromiumTab):
        raise TypeError("Only Chromium has this trace.")
    session = tab.session
    activity = Activity()
    ended = asyncio.Event()

    def collect(part: Json) -> None:
        _count(activity, part["value"])

    def end(_: Json) -> None:
        ended.set()

    session.on("Tracing.dataCollected", collect)
    session.on("Tracing.tracingComplete", end)
    await session.send("Tracing.start", {"traceConfig": {"includedCategories": CATEGORIES}})
    yield activity
    await session.send("Tracing.end")
    async with asyncio.timeout(PATIENCE_SECONDS):
        await ended.wait()
    session.remove_listener("Tracing.dataCollected", collect)
    session.remove_listener("Tracing.tracingComplete", end)


def _count(activity: Activity, events: Sequence[Json]) -> None:
    for event in events:
        data = event["args"].get("data", {})
        if event["name"] in REGISTRATIONS and _is_extension(*data.get("stackTrace", [])[:1]):
            activity.registrations += 1
        elif event["name"] == CALL and _is_extension(data):
            activity.calls += 1
            activity.milliseconds += event.get("dur", 0) / 1000


def _is_extension(*frames: Json) -> bool:
    return any(frame.get("url", "").startswith(EXTENSION) for frame in frames)
