"""Asking the service over its socket. Standard library only: the host must start at once and stay small."""

import http.client
import os
import socket
import struct
import sys
from typing import BinaryIO, Literal, NamedTuple, cast

from comedido import address

_CREDENTIALS = struct.Struct("3i")


class Response(NamedTuple):
    """What the service answered: the HTTP status and the JSON, still in bytes."""

    status: int
    body: bytes


def connect(seconds: float) -> http.client.HTTPConnection:
    """Connect to the service; every later wait on the connection is limited to `seconds` as well.

    Raises OSError when no service of this user listens.
    """
    connection = _Connection("comedido", timeout=seconds)
    connection.connect()
    return connection


def exchange(
    connection: http.client.HTTPConnection,
    method: Literal["GET", "POST"],
    path: str,
    body: bytes | None = None,
) -> Response:
    """Send one request, read its response and close the connection.

    Raises TimeoutError when the service is slow, ConnectionError or HTTPException when it went away.
    """
    headers = {"Connection": "close"} | ({"Content-Type": "application/json"} if body is not None else {})
    try:
        connection.request(method, path, body, headers)
        response = connection.getresponse()
        return Response(response.status, response.read())
    finally:
        connection.close()


def listening() -> bool:
    """Whether a service accepts connections now."""
    try:
        connect(seconds=1).close()
    except OSError:
        return False
    return True


class _Connection(http.client.HTTPConnection):
    def connect(self) -> None:
        self.sock = _unix_socket(self.timeout) if os.name == "posix" else _pipe()


def _unix_socket(seconds: float | None) -> socket.socket:
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
