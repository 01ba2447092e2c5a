"""Where the service of the current user listens, for the one who serves and those who ask."""

from pathlib import Path

from comedido import folders


def socket_file() -> Path:
    """The Unix socket; it exists while a service listens, or after one died."""
    return folders.runtime() / "service.sock"


def lock_file() -> Path:
    """The lock that a service holds as long as it lives."""
    return folders.runtime() / "service.lock"


def pipe_name_file() -> Path:
    """Windows only: the file with the random name of the named pipe, which other users can't read."""
    return folders.runtime() / "service.pipe"


def loopback_file() -> Path:
    """The port and the token of a service that developers asked to listen on TCP as well, while it does."""
    return folders.runtime() / "service.port"
