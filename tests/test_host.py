import io
import json
import socket
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from comedido import address, host, launch
from comedido.contract import Answer
from comedido.frames import LARGEST_ANSWER_BYTES, LARGEST_REQUEST_BYTES, read_frame, write_frame
from tests.conftest import ENDING_SECONDS, services
from tests.hostile.defence import defended_by
from tests.native_host import NativeHost

CHECK = {"kind": "check", "id": 7, "draft": {"text": "Buenos días a todos."}}
STATUS = {"kind": "status", "id": 1}
DECISION = {
    "kind": "decision",
    "id": 3,
    "decision": {
        "action": "edited",
        "network": "x",
        "surface": "post",
        "account_kind": "personal",
        "clauses": ["1.7"],
    },
}


def answers_to(requests: bytes) -> tuple[int, list[dict[str, Any]]]:
    """What the host writes for a stream of requests, each answer valid by the contract."""
    answers = io.BytesIO()
    status = host.relay(io.BytesIO(requests), answers)
    answers.seek(0)
    written: list[dict[str, Any]] = []
    while (frame := read_frame(answers)) is not None:
        TypeAdapter(Answer).validate_json(frame)
        written.append(json.loads(frame))
    return status, written


def framed(*contents: bytes) -> bytes:
    stream = io.BytesIO()
    for content in contents:
        write_frame(stream, content)
    return stream.getvalue()


@contextmanager
def service_that_sends(*responses: bytes) -> Iterator[list[bytes]]:
    """A service that gives one connection after the other these bytes, and keeps what it received."""
    received: list[bytes] = []
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(address.socket_file()))
        listener.listen()

        def serve() -> None:
            for response in responses:
                connection, _ = listener.accept()
                received.append(connection.recv(1_000_000))
                connection.sendall(response)
                connection.close()

        thread = threading.Thread(target=serve)
        thread.start()
        yield received
        thread.join()


def process_that_listens() -> int:
    with socket.socket(socket.AF_UNIX) as asking:
        asking.connect(str(address.socket_file()))
        credentials = asking.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
        return struct.unpack("3i", credentials)[0]


def response(status: int, body: bytes) -> bytes:
    return f"HTTP/1.1 {status} X\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


def test_it_brings_in_nothing_large() -> None:
    listing = "import sys, comedido.host; print(*{name.partition('.')[0] for name in sys.modules})"
    imported = subprocess.run(
        [sys.executable, "-c", listing], capture_output=True, text=True, check=True
    ).stdout
    third_party = set(imported.split()) - sys.stdlib_module_names - {"__main__", "comedido"}
    assert not third_party & {"aiohttp", "pydantic", "spacy", "typer", "rich", "filelock"}


@pytest.mark.parametrize(
    ("frame", "number", "where"),
    [
        (b"", None, None),
        (b"no es json", None, None),
        (b"[]", None, None),
        (b"\xff", None, None),
        (b"[" * 100_000, None, None),
        (b'{"kind": "check"}', None, "id"),
        (b'{"kind": "check", "id": "7"}', None, "id"),
        (b'{"kind": "check", "id": true}', None, "id"),
        (b'{"kind": "check", "id": -1}', None, "id"),
        (b'{"id": 4}', 4, "kind"),
        (b'{"kind": ["check"], "id": 4}', 4, "kind"),
        (b'{"kind": "borrar", "id": 4}', 4, "kind"),
        (b'{"kind": "check", "id": 4}', 4, None),
        (b'{"kind": "status", "id": 4, "draft": {}}', 4, None),
    ],
)
def test_a_frame_that_is_no_request_is_a_problem(frame: bytes, number: int | None, where: str | None) -> None:
    status, [answer] = answers_to(framed(frame))
    assert status == 0
    assert (answer["kind"], answer["id"]) == ("problem", number)
    assert (answer["problem"]["code"], answer["problem"]["where"]) == ("invalid", where)


@given(requests=st.binary(max_size=300))
def test_any_stream_gives_whole_answers_and_an_end(requests: bytes) -> None:
    status, answers = answers_to(requests)
    assert status in {0, 1}
    assert all(answer["kind"] == "problem" for answer in answers)


@given(contents=st.lists(st.binary(max_size=60), max_size=5))
def test_each_frame_of_garbage_gets_its_own_problem(contents: list[bytes]) -> None:
    status, answers = answers_to(framed(*contents))
    assert (status, len(answers)) == (0, len(contents))


def test_a_frame_that_is_too_large_leaves_the_next_one_readable() -> None:
    size = LARGEST_REQUEST_BYTES + 1
    status, answers = answers_to(struct.pack("=I", size) + b" " * size + framed(b"[]"))
    assert status == 0
    assert [answer["problem"]["code"] for answer in answers] == ["too_large", "invalid"]


def test_a_stream_that_ends_inside_a_frame_is_said_and_ends_the_host() -> None:
    status, [answer] = answers_to(struct.pack("=I", 100) + b"{")
    assert (status, answer["problem"]["code"]) == (1, "invalid")


def test_a_request_that_the_service_dropped_is_sent_once_more(home: Path) -> None:
    with service_that_sends(b"", response(200, b'{"well": true}')) as received:
        answer = host.answer_to(json.dumps(STATUS).encode())
    assert answer == {"kind": "status", "id": 1, "status": {"well": True}}
    assert received[0] == received[1]


def test_a_service_that_drops_everything_is_unavailable(home: Path) -> None:
    with service_that_sends(b"", b""):
        answer = host.answer_to(json.dumps(STATUS).encode())
    assert answer["problem"]["code"] == "unavailable"


def test_a_service_that_does_not_answer_is_too_slow(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(host, "REQUEST_SECONDS", 0.05)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(address.socket_file()))
        listener.listen()
        answer = host.answer_to(json.dumps(CHECK).encode())
    assert (answer["id"], answer["problem"]["code"]) == (7, "too_slow")


def test_a_service_that_cannot_start_is_unavailable(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launch, "service_command", lambda: [sys.executable, "-c", "raise SystemExit(3)"])
    answer = host.answer_to(json.dumps(STATUS).encode())
    assert answer["problem"]["code"] == "unavailable"


@defended_by("service/comedido/host.py", '.encode("utf-8", "replace")', instead=".encode()")
def test_half_a_surrogate_pair_of_the_service_does_not_end_the_host(home: Path) -> None:
    with service_that_sends(response(200, b'{"csv": "\\ud83d"}')):
        status, [answer] = answers_to(framed(json.dumps({"kind": "export_inventory", "id": 1}).encode()))
    assert (status, answer["exported"]) == (0, {"csv": "?"})


def test_the_service_s_problem_and_its_nonsense_reach_the_extension(home: Path) -> None:
    problem = {"code": "too_slow", "message": "Tarde.", "where": None}
    with service_that_sends(response(504, json.dumps(problem).encode()), response(200, b"<html>")):
        assert host.answer_to(json.dumps(STATUS).encode())["problem"] == problem
        assert host.answer_to(json.dumps(STATUS).encode())["problem"]["code"] == "internal"


def test_an_answer_that_the_browser_would_refuse_is_too_large(home: Path) -> None:
    with service_that_sends(response(200, json.dumps({"x": "y" * LARGEST_ANSWER_BYTES}).encode())):
        status, [answer] = answers_to(framed(json.dumps(STATUS).encode()))
    assert (status, answer["id"], answer["problem"]["code"]) == (0, 1, "too_large")


def test_the_frozen_host_starts_the_service_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/comedido/comedido-host")
    assert launch.service_command() == ["/opt/comedido/comedido", "serve"]


def test_a_draft_starts_the_service_and_comes_back_judged(home: Path) -> None:
    with NativeHost() as browser:
        answer = browser.ask(CHECK)
        assert (answer["kind"], answer["id"], answer["verdict"]["outcome"]) == ("verdict", 7, "clear")
        assert browser.ask(STATUS)["status"]["problems"] == []
        assert browser.ask(DECISION) == {"kind": "recorded", "id": 3}
        assert browser.end() == (0, b"")
    assert len(services(home)) == 1


def test_half_a_surrogate_pair_is_a_problem_and_the_next_draft_is_judged(home: Path) -> None:
    with NativeHost() as browser:
        answer = browser.ask({**CHECK, "draft": {"text": "\ud83d"}})
        assert (answer["id"], answer["problem"]["code"]) == (7, "invalid")
        assert browser.ask(CHECK)["kind"] == "verdict"


def test_hosts_that_start_together_share_one_service(home: Path) -> None:
    browsers = [NativeHost() for _ in range(3)]
    for browser in browsers:
        browser.send(STATUS)
    assert [browser.receive()["kind"] for browser in browsers] == ["status"] * 3
    for browser in browsers:
        browser.end()
    serving = process_that_listens()
    spare = [process for process in services(home) if process.pid != serving]
    _, alive = psutil.wait_procs(spare, timeout=ENDING_SECONDS)
    assert alive == []
    assert [service.pid for service in services(home)] == [serving]


def test_a_killed_service_comes_back_with_the_next_frame(home: Path) -> None:
    with NativeHost() as browser:
        browser.ask(STATUS)
        [first] = services(home)
        first.kill()
        assert browser.ask(CHECK)["kind"] == "verdict"
        [second] = services(home)
        assert second.pid != first.pid


def test_the_service_outlives_the_browser(home: Path) -> None:
    with NativeHost() as browser:
        browser.ask(STATUS)
    with NativeHost() as later:
        [before] = services(home)
        later.ask(STATUS)
        assert [before] == services(home)


@defended_by(
    "service/comedido/core_dumps.py",
    "resource.setrlimit(resource.RLIMIT_CORE, (LARGEST_BYTES, LARGEST_BYTES))",
    instead="resource.getrlimit(resource.RLIMIT_CORE)",
)
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the limits of another process")
def test_neither_host_nor_service_may_leave_a_core_dump(home: Path) -> None:
    with NativeHost() as browser:
        assert browser.ask(STATUS)["kind"] == "status"
        processes = [psutil.Process(browser.process.pid), *services(home)]
        limits = [process.rlimit(psutil.RLIMIT_CORE) for process in processes]
    assert limits == [(1, 1), (1, 1)]
