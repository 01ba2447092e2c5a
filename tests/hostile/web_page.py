"""A page of an attacker, and a service with its port open that notices whatever reaches it."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import NamedTuple

from aiohttp import ClientSession, web

from comedido import address, folders
from comedido.contract import Draft, Interaction, Outcome, Verdict
from comedido.server.application import create_application
from comedido.server.loopback_port import LOOPBACK, guarded_relay
from comedido.server.preparation import Preparation
from tests.browser.driver import Json, Tab
from tests.browser.page import PATIENCE_SECONDS

ATTACKS = Path(__file__).with_name("page_attacks.js").read_text("utf-8")
HOST = "attacker.loopback.example"
LEAKED = "the-token-which-the-page-has-somehow-learnt"
ACTOR = {"handle": "AlcaldiaValdeluna", "kind": "institutional", "identity": "agreed"}
REQUESTS: dict[str, Json] = {
    "/check": {"text": "Este tipo es un ladrón."},
    "/decision": {
        "action": "published_anyway",
        "network": "x",
        "surface": "post",
        "account_kind": "institutional",
        "clauses": ["1.7"],
    },
    "/publication": {"text": "Hola.", "network": "x", "surface": "post", "actor": ACTOR},
    "/sites": {"site": "x", "version": "2026-11-01", "surface": "post"},
    "/silences": {"clause": "1.7", "silent": True},
    "/inventory/import": {"csv": "red,usuario,clase\\nx,AlcaldiaFalsa,institucional\\n"},
    "/inventory/export": {},
    "/activity/forget": {},
    "/stop": {},
}
"""What the page asks of the service: everything that leaves something behind, or could tell something."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Attack(NamedTuple):
    """What a page could read of a service, and the transports by which it tried."""

    read: set[str]
    sent: set[str]


@dataclass
class WatchedService:
    """A service in this process: why its port refused each transport, and what got through to it."""

    port: int
    refused: list[tuple[str, str | None]] = field(default_factory=list[tuple[str, str | None]])
    reached: list[str] = field(default_factory=list[str])
    judged: list[Draft | Interaction] = field(default_factory=list[Draft | Interaction])
    _news: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def refusals(self, transports: set[str]) -> dict[str, set[str | None]]:
        """For which headers each transport was refused, once every one of `transports` has arrived."""
        async with asyncio.timeout(PATIENCE_SECONDS), self._news:
            await self._news.wait_for(lambda: transports <= {by for by, _ in self.refused})
        return {by: {where for other, where in self.refused if other == by} for by, _ in self.refused}

    async def ask_as_a_program(self) -> int:
        """Ask as a program does that has read where the port is and what it wants; the answer's status."""
        place = f"http://{LOOPBACK}:{self.port}/check"
        headers = {"Authorization": f"Bearer {LEAKED}"}
        async with (
            ClientSession() as asking,
            asking.post(place, json=REQUESTS["/check"], headers=headers) as got,
        ):
            return got.status

    def kept(self) -> dict[str, bytes]:
        """Every file that the service has written about what was asked of it."""
        state = folders.state()
        return {str(file): file.read_bytes() for file in sorted(state.rglob("*")) if file.is_file()}

    @web.middleware
    async def note_answer(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Note what the port answers, and that it allows no page to read it."""
        answer = await handler(request)
        assert [name for name in answer.headers if name.lower().startswith("access-control-")] == []
        assert isinstance(answer, web.Response)
        async with self._news:
            where = None if answer.status == HTTPStatus.OK else json.loads(answer.text or "{}").get("where")
            self.refused.append((request.query.get("by", request.path), where))
            self._news.notify_all()
        return answer

    @web.middleware
    async def note_request(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Note what has got through."""
        self.reached.append(f"{request.method} {request.path}")
        return await handler(request)

    def judge(self, asked: Draft | Interaction) -> Verdict:
        """Note what is judged."""
        self.judged.append(asked)
        return Verdict(outcome=Outcome.CLEAR, findings=[], actor=asked.actor, policy="prueba")


@asynccontextmanager
async def watched_service(port: int) -> AsyncIterator[WatchedService]:
    """The service of this `COMEDIDO_HOME` on its socket, and the guarded way to it on `port`."""
    service = WatchedService(port)
    behind = create_application(Preparation(load_judge=lambda _: service.judge))
    behind.middlewares.insert(0, service.note_request)
    before = guarded_relay(port, LEAKED)
    before.middlewares.insert(0, service.note_answer)
    async with AsyncExitStack() as ending:
        inside, outside = (
            web.AppRunner(each, access_log=None, shutdown_timeout=0) for each in (behind, before)
        )
        for runner in (inside, outside):
            await runner.setup()
            ending.push_async_callback(runner.cleanup)
        await web.UnixSite(inside, address.socket_file()).start()
        await web.TCPSite(outside, LOOPBACK, port, reuse_address=True).start()
        yield service


@asynccontextmanager
async def attackers_site(port: int) -> AsyncIterator[None]:
    """A site whose pages may do everything; `/redirect` sends on, body and all."""

    async def redirect(request: web.Request) -> web.Response:
        raise web.HTTPTemporaryRedirect(request.query["to"])

    async def document(request: web.Request) -> web.Response:
        page = web.Response(text="<!doctype html><body><img src='/picture'>", content_type="text/html")
        if to := request.query.get("report"):
            page.headers["Content-Security-Policy"] = f"img-src 'none'; report-uri {to}"
        return page

    application = web.Application()
    application.router.add_route("*", "/redirect", redirect)
    application.router.add_get("/{path:.*}", document)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0)
    await runner.setup()
    await web.TCPSite(runner, LOOPBACK, port, reuse_address=True).start()
    try:
        yield
    finally:
        await runner.cleanup()


async def attack(tab: Tab, origin: str) -> Attack:
    """Let the page in `tab` try everything that it has on `origin`."""
    requests = [{"path": path, "body": json.dumps(body)} for path, body in REQUESTS.items()]
    told = {
        "origin": origin,
        "requests": requests,
        "token": LEAKED,
        "secret": address.loopback_file().as_uri(),
    }
    async with asyncio.timeout(PATIENCE_SECONDS):
        done = await tab.evaluate(f"({ATTACKS.strip()})({json.dumps(told)})")
    return Attack(read=set(done["read"]), sent=set(done["sent"]))


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.create_server((LOOPBACK, 0)) as taken:
        return taken.getsockname()[1]
