"""Ending the service of the current user."""

from filelock import FileLock, Timeout

from comedido import address, client, folders

STOP_PATH = "/stop"

_PATIENCE_SECONDS = 10.0


def stop_service() -> bool:
    """End the service and wait until it has ended; return whether one was running.

    Raises TimeoutError when it doesn't end, OSError when it can't be asked.
    """
    if not folders.has_runtime() or not client.listening():
        return False
    client.exchange(client.connect(_PATIENCE_SECONDS), "POST", STOP_PATH)
    # The service holds this lock as long as it lives.
    try:
        with FileLock(address.lock_file(), mode=0o600, timeout=_PATIENCE_SECONDS):
            return True
    except Timeout:
        raise TimeoutError("El servicio de Comedido no termina.") from None
