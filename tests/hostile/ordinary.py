"""What an ordinary person does while others attack: a draft that has to be judged all the same."""

import asyncio
import errno
import json
import socket
from collections.abc import Callable
from pathlib import Path

import psutil

from comedido import address, client
from tests.conftest import services
from tests.native_host import NativeHost

DRAFT = {"text": "Buenos días a todos."}
CHECK = {"kind": "check", "id": 7, "draft": DRAFT}
PATIENCE_SECONDS = 30
"""How long a test waits for what never comes where a defence is missing; nothing is measured with it."""


def is_judged(browser: NativeHost) -> bool:
    """Whether an ordinary draft comes back judged through this host."""
    answer = browser.ask(CHECK)
    return (answer["kind"], answer["id"], answer["verdict"]["outcome"]) == ("verdict", 7, "clear")


def attacked_service(home: Path) -> psutil.Process:
    """The service of `home`, started where there is none, with its language loaded."""
    with NativeHost() as browser:
        assert is_judged(browser)
    [service] = services(home)
    return service


def connected() -> socket.socket:
    """A bare connection to the service, as soon as it has room for one."""
    asking = socket.socket(socket.AF_UNIX)
    asking.settimeout(PATIENCE_SECONDS)
    while asking.connect_ex(str(address.socket_file())) == errno.EAGAIN:
        pass
    return asking


def posted(body: bytes, path: str = "/check", length: int | None = None) -> bytes:
    """A request with `body`, as it goes over the socket, which says that it is `length` bytes long."""
    heading = f"POST {path} HTTP/1.1\r\nHost: comedido\r\nContent-Type: application/json\r\n"
    return f"{heading}Content-Length: {len(body) if length is None else length}\r\n\r\n".encode() + body


def is_judged_without_host() -> bool:
    """Whether the service judges an ordinary draft that comes straight to its socket."""
    answer = client.exchange(client.connect(PATIENCE_SECONDS), "POST", "/check", json.dumps(DRAFT).encode())
    return answer.status == 200 and json.loads(answer.body)["outcome"] == "clear"


def most_memory(process: psutil.Process) -> int:
    """Bytes that the process has had in memory at most; Linux alone tells."""
    [line] = [
        line
        for line in Path(f"/proc/{process.pid}/status").read_text("ascii").splitlines()
        if line.startswith("VmHWM")
    ]
    return int(line.split()[1]) * 1024


async def until(happened: Callable[[], bool]) -> None:
    """Let everything else go on until `happened`. Raises TimeoutError when it never does."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not happened():  # noqa: ASYNC110 what others do has no event
            await asyncio.sleep(0)
