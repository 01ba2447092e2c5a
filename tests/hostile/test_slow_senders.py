"""Who sends or takes a byte at a time: nobody else waits for them, and in the end they are let go."""

import asyncio
import json
import struct
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from aiohttp import web

from comedido.server.limits import Limits
from tests.hostile.defence import defended_by
from tests.hostile.limited_server import limited
from tests.hostile.ordinary import (
    CHECK,
    DRAFT,
    PATIENCE_SECONDS,
    attacked_service,
    connected,
    is_judged,
    is_judged_without_host,
    posted,
    until,
)
from tests.native_host import NativeHost

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="these talk to a Unix socket")

SLOW = 40
LARGE = 8 * 1024**2
SOON = Limits(silent_seconds=0.01)


def test_slow_bodies_keep_nobody_else_waiting(attacked: Path) -> None:
    attacked_service(attacked)
    body = json.dumps(DRAFT).encode()
    slow = [connected() for _ in range(SLOW)]
    for connection in slow:
        connection.sendall(posted(body[:5], length=len(body)))
    assert is_judged_without_host()
    for connection in slow:
        connection.sendall(body[5:])
    assert {connection.recv(15) for connection in slow} == {b"HTTP/1.1 200 OK"}
    for connection in slow:
        connection.close()


def test_a_draft_that_comes_byte_by_byte_to_the_host_is_judged(attacked: Path) -> None:
    content = json.dumps(CHECK).encode()
    with NativeHost() as slow, NativeHost() as other:
        requests = slow.process.stdin
        assert requests is not None
        for byte in struct.pack("=I", len(content)) + content[:-1]:
            requests.write(bytes([byte]))
            requests.flush()
        assert is_judged(other)
        requests.write(content[-1:])
        requests.flush()
        assert slow.receive()["verdict"]["outcome"] == "clear"


@pytest.mark.parametrize(
    "sent", [b"", b"GET / HTTP/1.1\r\nHost: com", b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{"]
)
@defended_by(
    "service/comedido/server/connections.py",
    "for connection in silent & self._silent:",
    instead="for connection in set[web.RequestHandler]():",
)
async def test_a_request_that_never_becomes_whole_is_let_go(tmp_path: Path, sent: bytes) -> None:
    async def answer(request: web.Request) -> web.Response:
        await request.read()
        return web.Response()

    async with limited(answer, tmp_path / "s", SOON), asyncio.timeout(PATIENCE_SECONDS):
        reader, writer = await asyncio.open_unix_connection(tmp_path / "s")
        writer.write(sent)
        with suppress(ConnectionError):
            assert await reader.read() == b""
        writer.close()


@defended_by(
    "service/comedido/server/connections.py",
    "connection.transport.abort()",
    instead="connection.transport.close()",
)
async def test_an_answer_that_nobody_takes_is_let_go(tmp_path: Path) -> None:
    async def answer(_: web.Request) -> web.Response:
        return web.Response(body=b" " * LARGE)

    async with limited(answer, tmp_path / "s", SOON) as server:
        _, writer = await asyncio.open_unix_connection(tmp_path / "s", limit=1)
        writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        await until(lambda: server.requests_count == 1)
        await until(lambda: not any(connection.transport for connection in server.connections))
        writer.close()
