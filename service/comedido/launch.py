"""Reaching the service, and starting it when nobody answers. Standard library only, like the host."""

import os
import subprocess
import sys
import time
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from comedido import client, folders

if TYPE_CHECKING:
    from http.client import HTTPConnection

LONGEST_LOG_BYTES = 256 * 1024
STARTS = 2
"""A service that is just ending may turn the first start away; a second one is enough."""

if sys.platform == "win32":
    # Firefox keeps its hosts in a job and ends the whole job with the browser.
    OUTSIDE_THE_JOB = subprocess.CREATE_BREAKAWAY_FROM_JOB | subprocess.CREATE_NO_WINDOW
else:
    OUTSIDE_THE_JOB = 0

_FIRST_PAUSE_SECONDS = 0.01
_LONGEST_PAUSE_SECONDS = 0.16


class ServiceWontStartError(Exception):
    """The service ended each time it was started."""


def reach(deadline: float) -> "HTTPConnection":
    """Connect to the service, after starting it when it is absent.

    `deadline` is a moment of `time.monotonic()`. Raises TimeoutError when the service is not up by then,
    ServiceWontStartError when it ends by itself, OSError when it can't be started at all.
    """
    processes: list[subprocess.Popen[bytes]] = []
    pause = _FIRST_PAUSE_SECONDS
    while (left := deadline - time.monotonic()) > 0:
        try:
            return client.connect(left)
        except BlockingIOError:
            pass  # a service listens, and so many wait for it that it has no room right now
        except OSError:
            if all(process.poll() is not None for process in processes):
                if len(processes) == STARTS:
                    raise ServiceWontStartError from None
                processes.append(start_service())
        # A socket has no event for «somebody listens now» that both systems share.
        time.sleep(min(pause, left))
        pause = min(pause * 2, _LONGEST_PAUSE_SECONDS)
    raise TimeoutError


def service_command() -> list[str]:
    """Command that runs the service."""
    return own_command("serve")


def own_command(*words: str) -> list[str]:
    """The command line with `words`: beside this executable when frozen, else this interpreter's package."""
    if getattr(sys, "frozen", False):
        executable = Path(sys.executable)
        return [str(executable.with_name("comedido" + executable.suffix)), *words]
    # -P: the browser chooses the working directory, so nothing may be imported from it.
    return [sys.executable, "-P", "-m", "comedido", *words]


def log_file() -> Path:
    """What the last services wrote about themselves; never a draft's text."""
    return folders.state() / "service.log"


def start_service(*options: str) -> subprocess.Popen[bytes]:
    """Start the service by itself, whoever started this process. Raises OSError."""
    with _opened_log() or nullcontext(subprocess.DEVNULL) as log:
        return subprocess.Popen(  # noqa: S603 the command is ours
            [*service_command(), *options],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=log,
            start_new_session=True,
            creationflags=OUTSIDE_THE_JOB,
        )


def _opened_log() -> BinaryIO | None:
    """The log, unless the disk takes nothing: drafts are to be judged then too."""
    file = log_file()
    try:
        full = file.exists() and file.stat().st_size > LONGEST_LOG_BYTES
        return open(file, "wb" if full else "ab", opener=_for_this_user)
    except OSError:
        return None


def _for_this_user(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
