"""One service for each user: whoever holds the lock serves."""

import time
from collections.abc import Generator
from contextlib import contextmanager

from filelock import FileLock, Timeout

from comedido import address, client

PATIENCE_SECONDS = 5.0
"""How long to wait for a service that holds the lock without answering: it is starting or ending."""

_TRY_SECONDS = 0.2


class AlreadyRunningError(Exception):
    """Another service of this user holds the lock."""


@contextmanager
def only_instance(patience_seconds: float = PATIENCE_SECONDS) -> Generator[None]:
    """Hold the lock of this user's service.

    Raises AlreadyRunningError as soon as another service answers, or when it keeps the lock all that time.
    """
    lock = FileLock(address.lock_file(), mode=0o600)
    deadline = time.monotonic() + patience_seconds
    while not _acquired(lock):
        if client.listening() or time.monotonic() > deadline:
            raise AlreadyRunningError
    try:
        yield
    finally:
        lock.release()


def _acquired(lock: FileLock) -> bool:
    try:
        lock.acquire(timeout=_TRY_SECONDS)
    except Timeout:
        return False
    return True
