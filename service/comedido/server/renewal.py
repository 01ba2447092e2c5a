"""Noticing that policy or data on the disk are no longer those that this service has loaded.

A new service takes over then: so much of the language is made from the data once and kept that to load it
anew in a quiet moment is simpler, and surer, than to exchange it while drafts are judged.
"""

import asyncio
from collections.abc import Callable
from pathlib import Path

from comedido import folders
from comedido.data_bundle.in_force import record_files
from comedido.missing_files import is_missing
from comedido.policy.machine import FILE_NAME, machine_policy_file

LOOK_SECONDS = 3.0
QUIET_SECONDS = 3.0
"""How long nobody must have asked: somebody who pauses in a sentence is not to wait for a new service."""

State = tuple[int, ...]
OnDisk = tuple[State | None, ...]

_CLOSED: State = ()


def on_disk() -> OnDisk:
    """What changes whenever one of the files does that a service loads once."""
    files = (folders.configuration() / FILE_NAME, machine_policy_file(), *record_files())
    return tuple(_state(file) for file in files)


async def outdated(loaded: OnDisk, quiet_seconds: Callable[[], float]) -> None:
    """Return once the disk has something else than `loaded`, in a moment in which nobody asks."""
    # Files have no event that every system shares.
    while await asyncio.to_thread(on_disk) == loaded or quiet_seconds() < QUIET_SECONDS:  # noqa: ASYNC110
        await asyncio.sleep(LOOK_SECONDS)


def _state(file: Path) -> State | None:
    try:
        found = file.stat()
    except OSError:
        return None if is_missing(file) else _CLOSED
    # Of these, permissions change the last one alone.
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns
