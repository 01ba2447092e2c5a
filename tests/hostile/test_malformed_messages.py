"""Messages that no extension sends, on the host's channel and on the service's socket."""

import json
import struct
import sys
from pathlib import Path

import psutil
import pytest

from comedido.frames import LARGEST_BELIEVABLE_BYTES
from tests.hostile.defence import defended_by
from tests.hostile.ordinary import (
    CHECK,
    PATIENCE_SECONDS,
    attacked_service,
    connected,
    is_judged,
    is_judged_without_host,
    most_memory,
)
from tests.native_host import NativeHost

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="these talk to a Unix socket and read /proc")

MALFORMED = (
    b"",
    b"\x00" * 1000,
    b"[" * 200_000,
    b'{"kind": "check", "id": 1, "draft": ' + b'{"a": ' * 100_000,
    b'{"kind": "check", "id": ' + b"9" * 10_000 + b"}",
    b'{"kind": "check", "id": NaN, "draft": {}}',
    json.dumps({**CHECK, "draft": {"text": "\ud83d"}}).encode(),
    json.dumps({**CHECK, "draft": {"text": 1e999}}).encode(),
    json.dumps({**CHECK, "draft": {"text": "a" * 70_000}}).encode(),
    json.dumps({**CHECK, "kind": "\ud83d"}).encode(),
)
MOST_MEMORY = 100 * 1024**2
"""For a host: its interpreter takes some 20 MB."""


@defended_by("service/comedido/host.py", "except (ValueError, RecursionError):", instead="except ValueError:")
@defended_by("service/comedido/host.py", '.encode("utf-8", "surrogatepass")', instead=".encode()")
def test_a_malformed_message_is_a_problem_and_the_next_draft_is_judged(attacked: Path) -> None:
    with NativeHost() as browser:
        for message in MALFORMED:
            browser.send(message)
            assert browser.receive()["kind"] == "problem"
        assert is_judged(browser)
        assert most_memory(psutil.Process(browser.process.pid)) < MOST_MEMORY


@defended_by("service/comedido/frames.py", "if length > LARGEST_BELIEVABLE_BYTES:", instead="if False:")
def test_a_length_that_nobody_would_send_is_not_waited_for(attacked: Path) -> None:
    attacked_service(attacked)
    with NativeHost() as attacker:
        requests = attacker.process.stdin
        assert requests is not None
        requests.write(struct.pack("=I", 2**32 - 1) + b"{")
        requests.flush()
        assert attacker.process.wait(PATIENCE_SECONDS) == 1
        assert attacker.receive()["problem"]["code"] == "invalid"
    assert is_judged_without_host()


@defended_by("service/comedido/frames.py", "if length > LARGEST_REQUEST_BYTES:", instead="if False:")
def test_a_huge_message_is_never_in_memory_and_the_next_draft_is_judged(attacked: Path) -> None:
    with NativeHost() as browser:
        requests = browser.process.stdin
        assert requests is not None
        requests.write(struct.pack("=I", LARGEST_BELIEVABLE_BYTES))
        for _ in range(LARGEST_BELIEVABLE_BYTES // 1024**2):
            requests.write(b" " * 1024**2)
        requests.flush()
        assert browser.receive()["problem"]["code"] == "too_large"
        assert is_judged(browser)
        assert most_memory(psutil.Process(browser.process.pid)) < LARGEST_BELIEVABLE_BYTES


@defended_by("service/comedido/frames.py", "if len(content) < length:", instead="if False:")
def test_a_message_that_is_cut_off_is_said_and_harms_nobody_else(attacked: Path) -> None:
    whole = json.dumps(CHECK).encode()
    with NativeHost() as other, NativeHost() as attacker:
        rest, _ = attacker.process.communicate(struct.pack("=I", len(whole) + 1) + whole, PATIENCE_SECONDS)
        assert (
            json.loads(rest[4:])["problem"]["message"] == "El mensaje llegó incompleto. Recargue la página."
        )
        assert attacker.process.returncode == 1
        assert is_judged(other)


NO_REQUESTS = (
    b"\x00" * 4096,
    b"\x16\x03\x01" + b"\xff" * 500,
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n\r\n",
    b"POST /check HTTP/1.1\r\n" + b"X: y\r\n" * 50_000 + b"\r\n",
    b"POST /check HTTP/1.1\r\nContent-Length: -5\r\n\r\n{}",
    b"POST /check HTTP/1.1\r\nContent-Length: 99999999999999999999999\r\n\r\n{}",
    b"POST /check HTTP/1.1\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    b"POST /check HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n{}",
    b"POST /check HTTP/1.1\r\nHost: x\r\nContent-Type: \xff\xfe\r\nContent-Length: 2\r\n\r\n{}",
    b"POST /check HTTP/1.1\r\nHost: x\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
)


def test_whatever_comes_over_the_socket_the_next_draft_is_judged(attacked: Path) -> None:
    service = attacked_service(attacked)
    for sent in NO_REQUESTS:
        with connected() as attacker:
            try:
                attacker.sendall(sent)
                heading = attacker.recv(100)
            except ConnectionError:
                continue
            assert heading == b"" or heading[:10] == b"HTTP/1.1 4" or heading[:10] == b"HTTP/1.0 4", sent[:80]
    assert is_judged_without_host()
    assert service.is_running()
