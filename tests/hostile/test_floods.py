"""More than anybody can answer at once: what is asked in earnest is answered all the same."""

import asyncio
import json
import socket
import sys
import threading
import time
from contextlib import ExitStack, suppress
from pathlib import Path
from types import SimpleNamespace
from typing import NoReturn, cast

import psutil
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient

from comedido import address, launch
from comedido.contract import Draft, Interaction, Verdict
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
    most_memory,
    posted,
    until,
)
from tests.native_host import NativeHost
from tests.server.conftest import StartClient, clear, start_client

__all__ = ["start_client"]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="these talk to a Unix socket and read /proc")

FRAMES = 5_000
LARGE = 10**4_000
"""The number of a frame of which nobody reads the answer: it comes back in each."""
HOSTS = 5
SILENT = 300
AT_ONCE = 20
ABANDONED = 20
MOST_HOST_MEMORY = 28 * 1024**2
MOST_OPEN_FILES = 250
"""Of the service: as many connections as it may have, as many that may just have come, and its own files."""


def test_frames_that_nobody_reads_the_answers_of_fill_no_memory(attacked: Path) -> None:
    with NativeHost() as browser, NativeHost() as other:
        flood = threading.Thread(
            target=lambda: [browser.send({"id": LARGE + number}) for number in range(FRAMES)]
        )
        flood.start()
        assert is_judged(other)
        assert [browser.receive()["id"] - LARGE for _ in range(FRAMES)] == list(range(FRAMES))
        flood.join()
        assert is_judged(browser)
        assert most_memory(psutil.Process(browser.process.pid)) < MOST_HOST_MEMORY


def test_many_hosts_at_once_are_all_answered_by_one_service(attacked: Path) -> None:
    service = attacked_service(attacked)
    browsers = [NativeHost() for _ in range(HOSTS)]
    for browser in browsers:
        browser.send(CHECK)
    assert [browser.receive()["kind"] for browser in browsers] == ["verdict"] * HOSTS
    for browser in browsers:
        browser.end()
    assert attacked_service(attacked) == service


@defended_by(
    "service/comedido/server/connections.py",
    "for connection in idle[: max(0, len(open_now) + 1 - self._most)]:",
    instead="for connection in idle[:0]:",
)
def test_many_silent_connections_give_way_to_one_that_asks(attacked: Path) -> None:
    service = attacked_service(attacked)
    silent = [connected() for _ in range(SILENT)]
    try:
        with NativeHost() as browser:
            assert is_judged(browser)
        assert service.num_fds() < MOST_OPEN_FILES
    finally:
        for connection in silent:
            connection.close()
    assert is_judged_without_host()


@defended_by("service/comedido/launch.py", "except BlockingIOError:", instead="except ZeroDivisionError:")
def test_a_service_without_room_is_waited_for_and_no_other_is_started(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def start() -> NoReturn:
        raise AssertionError("a service was started")

    monkeypatch.setattr(launch, "start_service", start)
    with socket.socket(socket.AF_UNIX) as listener, ExitStack() as waiting:
        listener.bind(str(address.socket_file()))
        listener.listen(0)
        with suppress(BlockingIOError):
            while True:
                connection = waiting.enter_context(socket.socket(socket.AF_UNIX))
                connection.setblocking(False)
                connection.connect(str(address.socket_file()))
        clock = SimpleNamespace(monotonic=time.monotonic, sleep=lambda _: listener.accept())
        monkeypatch.setattr(launch, "time", clock)
        launch.reach(time.monotonic() + PATIENCE_SECONDS).close()


@defended_by(
    "service/comedido/server/connections.py",
    "return request is not None and request.content.is_eof()",
    instead="return False",
)
async def test_many_drafts_at_once_are_all_judged(tmp_path: Path) -> None:
    may_answer = asyncio.Event()

    async def answer(request: web.Request) -> web.Response:
        await request.read()
        await may_answer.wait()
        return web.Response()

    most = Limits(connections=AT_ONCE // 2)
    async with limited(answer, tmp_path / "s", most) as server, asyncio.timeout(PATIENCE_SECONDS):
        asked: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []
        for number in range(AT_ONCE):
            asked.append(await asyncio.open_unix_connection(tmp_path / "s"))
            asked[-1][1].write(posted(json.dumps(DRAFT).encode(), path="/"))
            await until(lambda number=number: server.requests_count > number)
        may_answer.set()
        assert {await reader.read(15) for reader, _ in asked} == {b"HTTP/1.1 200 OK"}
        for _, writer in asked:
            writer.close()


@defended_by("service/comedido/server/preparation.py", "if not is_wanted():", instead="if False:")
async def test_drafts_that_nobody_waits_for_are_not_judged(start_client: StartClient) -> None:
    judged: list[str | None] = []
    may_begin = threading.Event()

    def judge(asked: Draft | Interaction) -> Verdict:
        may_begin.wait(PATIENCE_SECONDS)
        judged.append(asked.text)
        return clear(asked)

    client = await start_client(judge)
    for number in range(ABANDONED):
        _, writer = await asyncio.open_connection(client.host, client.port)
        writer.write(posted(json.dumps({"text": str(number)}).encode()))
        await until(lambda number=number: server_of(client).requests_count > number)
        writer.transport.abort()
    await until(lambda: all(connection.transport is None for connection in server_of(client).connections))
    may_begin.set()
    answer = await client.post("/check", json=DRAFT)
    assert answer.status == 200
    # One may have been in hand when it was given up.
    assert judged[-1] == DRAFT["text"]
    assert len(judged) <= 2


def server_of(client: TestClient[web.Request, web.Application]) -> web.Server:
    runner = client.server.runner
    assert runner is not None
    return cast("web.Server", runner.server)
