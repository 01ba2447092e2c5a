"""The host between any frame and any service: one JSON object with kind and the id of the request."""

import http.client
import io
import json
from typing import cast
from unittest import mock

from pydantic import TypeAdapter

from comedido import host, launch
from comedido.contract import Answer
from comedido.frames import read_frame, write_frame
from tests.hostile.fuzz.target import Target

REPLY = b"\n--\n"
"""Between the frame and what the service sends back, as it comes over the socket."""

_ANSWER: TypeAdapter[Answer] = TypeAdapter(Answer)


class _Service:
    """The socket of a service that sends `reply` whatever it is asked."""

    def __init__(self, reply: bytes) -> None:
        self._reply = reply

    def sendall(self, data: bytes) -> None:
        del data

    def makefile(self, mode: str) -> io.BytesIO:
        del mode
        return io.BytesIO(self._reply)

    def close(self) -> None:
        pass


def check(data: bytes) -> None:
    """The host goes on after it, and what it wrote is one frame that the extension understands."""
    frame, _, reply = data.partition(REPLY)

    def reach(_deadline: float) -> http.client.HTTPConnection:
        connection = http.client.HTTPConnection("comedido")
        connection.sock = _Service(reply)
        return connection

    requests, answers = io.BytesIO(), io.BytesIO()
    write_frame(requests, frame)
    requests.seek(0)
    with mock.patch.object(launch, "reach", reach):
        assert host.relay(requests, answers) == 0
    answers.seek(0)
    answer = read_frame(answers)
    assert answer is not None
    assert read_frame(answers) is None
    _refuse_strange(frame, answer)


def _refuse_strange(frame: bytes, answer: bytes) -> None:
    said = json.loads(answer)
    assert isinstance(said, dict)
    number, kind = said["id"], said["kind"]
    assert isinstance(kind, str)
    assert number is None or (type(number) is int and number >= 0)
    asked = _json(frame)
    if number is not None:
        assert isinstance(asked, dict)
        assert number == cast("dict[str, object]", asked)["id"]
    if kind == "problem" and number is None:
        _ANSWER.validate_json(answer)


def _json(data: bytes) -> object:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def seeds() -> list[bytes]:
    """Requests with replies, sound and broken."""
    requests = (
        {"kind": "check", "id": 7, "draft": {"text": "Buenos días."}},
        {"kind": "status", "id": 1},
        {"kind": "decision", "id": 3, "decision": {"action": "edited"}},
    )
    replies = (
        b"",
        b"HTTP/1.1 204 No Content\r\n\r\n",
        b'HTTP/1.1 200 OK\r\nContent-Length: 17\r\n\r\n{"outcome": "clear"}',
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
        b'HTTP/1.1 504 X\r\nContent-Length: 20\r\n\r\n{"code": "too_slow"}',
        b'HTTP/1.1 200 OK\r\n\r\n{"a": "\\ud800"}',
    )
    return [json.dumps(request).encode() + REPLY + reply for request in requests for reply in replies]


TARGET = Target(
    check,
    seeds,
    words=(
        b'"kind"',
        b'"id"',
        b'"draft"',
        b'"status"',
        b'"\\ud800"',
        b"[[[[[[[[",
        b"HTTP/1.1 ",
        b"Content-Length: ",
        b"Transfer-Encoding: chunked\r\n",
        b"99999999999999999999",
        b"1e999",
        b"NaN",
        REPLY,
    ),
)
