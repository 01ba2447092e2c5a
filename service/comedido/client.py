"""Asking the service over its socket. Standard library only: the host must start at once and stay small.

HTTP is imported once somebody listens: where nobody does, the service starts all the sooner.
"""

import os
import socket
import struct
import sys
from typing import TYPE_CHECKING, BinaryIO, Literal, NamedTuple, cast

from comedido import address

if TYPE_CHECKING:
    from http.client import HTTPConnection

_CREDENTIALS = struct.Struct("3i")


class BrokenAnswerError(ConnectionError):
    """What the service answered breaks off, or is no HTTP."""


class Response(NamedTuple):
    """What the service answered: the HTTP status and the JSON, still in bytes."""

    status: int
    body: bytes


def connect(seconds: float) -> "HTTPConnection":
    """Connect to the service; every later wait on the connection is limited to `seconds` as well.

    Raises OSError when no service of this user listens.
    """
    opened = _unix_socket(seconds) if os.name == "posix" else _pipe()
    from http.client import HTTPConnection  # noqa: PLC0415

    connection = HTTPConnection("comedido", timeout=seconds)
    connection.sock, connection.auto_open = opened, 0
    return connection


def exchange(
    connection: "HTTPConnection",
    method: Literal["GET", "POST"],
    path: str,
    body: bytes | None = None,
) -> Response:
    """Send one request, read its response and close the connection.

    Raises TimeoutError when the service is slow, ConnectionError when it went away.
    """
    from http.client import HTTPException  # noqa: PLC0415

    headers = {"Connection": "close"} | ({"Content-Type": "application/json"} if body is not None else {})
    try:
        connection.request(method, path, body, headers)
        response = connection.getresponse()
        return Response(response.status, response.read())
    except HTTPException as error:
        raise BrokenAnswerError("El servicio no terminó su respuesta.") from error
    finally:
        connection.close()


def listening() -> bool:
    """Whether a service accepts connections now."""
    try:
        connect(seconds=1).close()
    except OSError:
        return False
    return True


def _unix_socket(seconds: float) -> socket.socket:
    opened = socket.socket(socket.AF_UNIX)
    opened.settimeout(seconds)
    try:
        opened.connect(str(address.socket_file()))
        if not _served_by_this_user(opened):
            raise PermissionError("Al otro lado hay un servicio de otro usuario.")
    except OSError:
        opened.close()
        raise
    return opened


def _served_by_this_user(opened: socket.socket) -> bool:
    """Whether a process of this user listens, whoever put the socket there; True where Python can't tell."""
    if not hasattr(socket, "SO_PEERCRED"):
        return True
    credentials = opened.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size)
    _process, user, _group = _CREDENTIALS.unpack(credentials)
    return user == os.getuid()


def _pipe() -> socket.socket:
    name = address.pipe_name_file().read_text(encoding="ascii")
    pipe = _PipeAsSocket(open(name, "r+b", buffering=0))  # noqa: SIM115 who asks closes it
    # Everybody can see how pipes are called, and make one anew whose service was killed.
    if not _lock_is_held() or address.pipe_name_file().read_text(encoding="ascii") != name:
        pipe.close()
        raise PermissionError("Nadie atiende ese conducto por este usuario.")
    return cast("socket.socket", pipe)


def _lock_is_held() -> bool:
    """Windows only, and not yet run there: whether a service of this user holds the lock's first byte."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 exists on Windows only

        opened = os.open(address.lock_file(), os.O_RDWR)
        try:
            msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)
            msvcrt.locking(opened, msvcrt.LK_UNLCK, 1)
        except OSError:
            return True
        finally:
            os.close(opened)
    return False


class _PipeAsSocket:
    """The three methods of a socket that http.client uses, over an open named pipe."""

    def __init__(self, pipe: BinaryIO) -> None:
        self._pipe = pipe

    def sendall(self, data: bytes) -> None:
        view = memoryview(data)
        while view:
            view = view[self._pipe.write(view) :]

    def makefile(self, _mode: str) -> BinaryIO:
        # http.client closes this file and the socket separately, so each needs its own descriptor.
        return open(os.dup(self._pipe.fileno()), "rb")

    def close(self) -> None:
        self._pipe.close()
