"""The port for development: who may ask over it, and that it is open only where somebody asked for it."""

import http.client
import json
import subprocess
import sys
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest

from comedido import address
from comedido.commands.serve import refusal_of_tcp
from comedido.policy.machine import machine_policy_file
from tests.conftest import ENDING_SECONDS, StartService, services
from tests.hostile.defence import defended_by
from tests.hostile.listening import listening
from tests.native_host import NativeHost

JSON = "application/json"
DRAFT = '{"text": "Buenos días."}'
REFUSED: list[tuple[HTTPStatus, str, dict[str, str | None]]] = [
    *(
        (HTTPStatus.UNAUTHORIZED, "GET", {"Authorization": shown})
        for shown in (None, "", "Bearer", "Bearer ", "Bearer adivinada", "Basic {token}", "{token}", "ñ")
    ),
    *(
        (HTTPStatus.FORBIDDEN, "GET", {"Host": name})
        for name in (
            "pagina.example:{port}",
            "localhost:{port}",
            "127.0.0.1",
            "127.0.0.1:1",
            "127.1:{port}",
            "",
        )
    ),
    *(
        (HTTPStatus.FORBIDDEN, "GET", {"Origin": origin})
        for origin in ("https://x.com", "null", "http://127.0.0.1:{port}", "")
    ),
    *(
        (HTTPStatus.FORBIDDEN, "GET", {"Sec-Fetch-Site": site})
        for site in ("cross-site", "same-site", "same-origin", "")
    ),
    *(
        (HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "POST", {"Content-Type": kind})
        for kind in (
            None,
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=a",
        )
    ),
    *(
        (HTTPStatus.METHOD_NOT_ALLOWED, method, {"Content-Type": JSON})
        for method in ("OPTIONS", "HEAD", "PUT", "PATCH", "DELETE", "TRACE")
    ),
]
"""Requests that lack or say one thing too much, each by itself, and how they are refused."""


class Port:
    """The port of a running service, as its file tells it."""

    def __init__(self) -> None:
        told = json.loads(address.loopback_file().read_text("ascii"))
        self.number: int = told["port"]
        self.token: str = told["token"]

    def ask(self, method: str, path: str, headers: dict[str, str | None]) -> tuple[int, Any]:
        """Status and JSON of the answer to a request as it should be, but for these headers."""
        usual = {"Host": "127.0.0.1:{port}", "Authorization": "Bearer {token}", "Content-Type": JSON}
        asking = http.client.HTTPConnection("127.0.0.1", self.number, timeout=ENDING_SECONDS)
        asking.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        body = b"" if method == "GET" else DRAFT.encode()
        for name, value in {**usual, "Content-Length": str(len(body)), **headers}.items():
            if value is not None:
                asking.putheader(name, value.format(port=self.number, token=self.token).encode())
        asking.endheaders(body)
        answer = asking.getresponse()
        content = answer.read()
        asking.close()
        assert [name for name in answer.headers if name.lower().startswith("access-control-")] == []
        return answer.status, json.loads(content) if content else None


@pytest.fixture
def port(start_service: StartService) -> Port:
    """The port of a service that was asked to open it."""
    service = start_service("--tcp")
    assert service.stderr is not None
    told = service.stderr.readline()
    assert Port().token not in told
    return Port()


@defended_by(
    "service/comedido/whole_file.py",
    "os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)",
    instead="os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)",
    besides=(("service/comedido/commands/serve.py", "os.umask(0o077)", "os.umask(0o022)"),),
)
@defended_by(
    "service/comedido/server/loopback_port.py", 'LOOPBACK = "127.0.0.1"', instead='LOOPBACK = "0.0.0.0"'
)
def test_only_who_reads_this_users_files_may_ask_over_the_port(port: Port, home: Path) -> None:
    assert address.loopback_file().stat().st_mode & 0o777 == 0o600
    assert listening(home) == [("127.0.0.1", port.number)]
    assert port.ask("GET", "/health", {})[1]["policy"]
    assert port.ask("POST", "/check", {})[1]["outcome"] == "clear"
    (service,) = services(home)
    service.terminate()
    service.wait(ENDING_SECONDS)
    assert not address.loopback_file().exists()


@defended_by("service/comedido/server/loopback_port.py", "_refuse_without(token, request)")
@defended_by("service/comedido/server/loopback_port.py", '_refuse_other_names(request, f"{LOOPBACK}:{port}")')
@defended_by("service/comedido/server/loopback_port.py", "_refuse_what_forms_send(request)", instead="pass")
@defended_by(
    "service/comedido/server/loopback_port.py", "if hdrs.ORIGIN in request.headers:", instead="if False:"
)
@defended_by(
    "service/comedido/server/loopback_port.py",
    'if request.headers.get("Sec-Fetch-Site", "none") != "none":',
    instead="if False:",
)
def test_a_request_that_lacks_one_thing_is_refused(port: Port) -> None:
    answered = [port.ask(method, "/check", headers)[0] for _, method, headers in REFUSED]
    assert answered == [status for status, _, _ in REFUSED]


@defended_by("service/comedido/server/endpoint.py", "address.loopback_file().unlink(missing_ok=True)")
def test_the_next_service_takes_the_file_of_a_killed_one_away(
    port: Port, home: Path, start_service: StartService
) -> None:
    (service,) = services(home)
    service.kill()
    service.wait(ENDING_SECONDS)
    assert address.loopback_file().exists()
    start_service()
    assert not address.loopback_file().exists()


@defended_by("service/comedido/commands/serve.py", "if tcp:", instead="if True:")
def test_no_port_is_open_that_nobody_asked_for(home: Path) -> None:
    with NativeHost() as host:
        assert host.ask({"kind": "status", "id": 1})["kind"] == "status"
        assert services(home)
        assert listening(home) == []
    assert not address.loopback_file().exists()


@defended_by(
    "service/comedido/commands/serve.py", "if not is_missing(machine_policy_file()):", instead="if False:"
)
def test_an_administrators_policy_keeps_the_port_closed(home: Path) -> None:
    policy = machine_policy_file()
    policy.parent.mkdir()
    policy.write_text('version: "1"\n', "utf-8")
    command = [sys.executable, "-P", "-m", "comedido", "serve", "--tcp", "--idle-minutes", "0.001"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, "política de administrador" in done.stderr) == (2, True), done.stderr
    assert not address.socket_file().exists()


@defended_by("service/comedido/commands/serve.py", 'if getattr(sys, "frozen", False):', instead="if False:")
def test_an_installed_comedido_has_no_port_to_open(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert refusal_of_tcp() is None
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert "código fuente" in (refusal_of_tcp() or "")
