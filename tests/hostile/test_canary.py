"""A text that is nowhere else goes every way there is, through every fault: it must stay nowhere."""

import json
import resource
import socket
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from http.client import HTTPException
from pathlib import Path
from typing import Any

import pytest

from comedido import address, client, host, launch
from comedido.frames import LARGEST_REQUEST_BYTES
from tests.conftest import end_services
from tests.hostile.canary import new_canary, traces, traces_in_passing
from tests.hostile.defence import defended_by
from tests.hostile.every_request import contents_with
from tests.native_host import NativeHost

HOST = 'exec "$0" -P -m comedido.host 2>> host.log'


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with all that a process may take for its user's; a core dump may be as large as it likes."""
    folder = Path(tempfile.mkdtemp(prefix="cmd-"))
    for name in ("HOME", "TMPDIR", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "COMEDIDO_HOME"):
        place = folder / name.lower()
        place.mkdir(mode=0o700)
        monkeypatch.setenv(name, str(place))
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    monkeypatch.chdir(folder)
    allowed = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (allowed[1], allowed[1]))
    yield folder
    resource.setrlimit(resource.RLIMIT_CORE, allowed)
    end_services(folder / "comedido_home")
    subprocess.run(["rm", "-rf", str(folder)], check=True)


def malformed(content: dict[str, Any], text: str) -> Iterator[dict[str, Any]]:
    """`content` with the text where nobody expects one."""
    yield {**content, text: text}
    for name, fields in content.items():
        yield {name: text}
        yield {name: {**fields, text: text}}
        yield from ({name: {**fields, field: [text]}} for field in fields)


def ask_everything(text: str) -> dict[str, str]:
    """Send the text over every route, as it should be and as it should not; the kinds of the answers."""
    kinds: dict[str, str] = {}
    with NativeHost(["sh", "-c", HOST, sys.executable]) as browser:
        for kind, content in contents_with(text).items():
            kinds[kind] = browser.ask({"kind": kind, "id": 1, **content})["kind"]
            for wrong in malformed(content, text):
                browser.ask({"kind": kind, "id": 1, **wrong})
        browser.ask({"kind": text, "id": text, text: text})
        browser.ask(text.encode())
        browser.ask(b"\xff" + json.dumps(text).encode())
        browser.ask({"kind": "check", "id": 1, "draft": {"text": text * 3000}})
        assert browser.process.stdin is not None
        too_much = text.encode() * (LARGEST_REQUEST_BYTES // len(text) + 1)
        browser.process.stdin.write(struct.pack("=I", len(too_much)) + too_much)
        browser.process.stdin.flush()
        assert browser.receive()["problem"]["code"] == "too_large"
        # And one that ends before it is whole.
        browser.process.stdin.write(struct.pack("=I", len(too_much)) + text.encode())
    return kinds


def say_to_the_socket(*requests: bytes) -> None:
    """Send what is no HTTP, or hardly any, until the service closes."""
    for request in requests:
        with socket.socket(socket.AF_UNIX) as opened:
            opened.connect(str(address.socket_file()))
            opened.sendall(request)
            opened.shutdown(socket.SHUT_WR)
            while opened.recv(65_536):
                pass


def test_every_route_of_the_host_is_tried() -> None:
    assert contents_with("").keys() == host.ROUTES.keys()


@defended_by("service/comedido/commands/serve.py", 'logging.getLogger("aiohttp").setLevel(logging.CRITICAL)')
@defended_by("service/comedido/checker.py", "name, type(error).__name__)", instead="name, error)")
def test_a_text_that_went_every_way_is_in_no_file(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    canary, begun = new_canary(), time.time_ns()
    text = f"El vecino {canary} es un imbécil."
    failing = [sys.executable, "-P", "-m", "tests.hostile.failing_service", "serve"]
    monkeypatch.setattr(launch, "service_command", lambda: failing)
    launch.reach(time.monotonic() + 60).close()
    kinds = ask_everything(text)
    assert {kind for kind, answer in kinds.items() if answer == "problem"} == set()
    word = canary.encode()
    as_json = b"POST /check HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
    say_to_the_socket(
        word + b"\r\n\r\n",
        b"GET /" + word + b" HTTP/9.9\r\n\r\n",
        b"POST /check HTTP/1.1\r\n" + word + b"\r\n\r\n" + word,
        as_json + b"Transfer-Encoding: chunked\r\n\r\n" + word,
        as_json + b"Content-Length: 3\r\n" + word + b": " + word + b"\r\n\r\n" + word,
    )
    for kind in ("check", "interaction"):
        asked = {"kind": kind, "id": 1, **contents_with(f"{text} excepción")[kind]}
        assert host.answer_to(json.dumps(asked).encode())["verdict"]["unfinished"] == ["failing"]
    crashing = json.dumps(contents_with(f"{text} segmento")["check"]["draft"]).encode()
    with pytest.raises((ConnectionError, HTTPException)):
        client.exchange(client.connect(60), "POST", "/check", crashing)
    log = (house / "comedido_home" / "state" / "service.log").read_text()
    assert "ValueError" in log
    assert traces(canary, house) == []
    assert traces_in_passing(canary, begun) == []
