"""Local replicas of the sites behind their real hostnames; remembers what each one received.

By hand: `python -m tests.browser.site_server`, then start a browser with the flags that it prints.
"""

import asyncio
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import urlencode

from aiohttp import web

from tests.browser import site_images
from tests.browser.certificate import server_context
from tests.browser.replicas import REPLICAS, SITE_AT
from tests.browser.site_document import render
from tests.browser.site_session import Session

BUNDLES = Path(__file__).parents[2] / "build" / "pages"
SWITCH_LAG_SECONDS = 3.0


@dataclass(frozen=True)
class Publication:
    """What a site received. `actor` is the handle that the server, not the page, says it went out as.

    `surface` is a surface of the contract, or `message` for a private message. A thread is one publication
    whose posts are joined by an empty line. `route` is how it was sent: `click`, `enter` or `shortcut`.
    `scheduled` is the day for which it is scheduled, if it is.
    """

    site: str
    surface: str
    text: str
    actor: str
    parent: str | None
    route: str
    scheduled: str | None = None


@dataclass(frozen=True)
class Act:
    """What was done on a site besides publishing; `kind` is one of the contract, or `undo_…` and one of them.

    `target` is the handle of whose post or account it was done to.
    """

    site: str
    kind: str
    target: str
    actor: str


@dataclass(frozen=True)
class Observation:
    """What a page noticed and should not have: `kind` is `shortcut`, `foreign_event` or `removal`."""

    site: str
    kind: str
    detail: str


class SiteServer:
    """The replicas on one TLS port of the loopback interface."""

    def __init__(self, bundles: Path = BUNDLES) -> None:
        self.received: list[Publication] = []
        self.acted: list[Act] = []
        self.observed: list[Observation] = []
        self.session = Session()
        self.port = 0
        self._bundles = bundles
        self._news = asyncio.Condition()
        self._settled = asyncio.Event()
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Listen on a free port. Raises FileNotFoundError when the pages have not been bundled."""
        if not (self._bundles / "listeners.js").exists():
            raise FileNotFoundError(
                f"No pages in {self._bundles}. In tests/browser/pages run: npm ci && node bundle.mjs"
            )
        application = web.Application()
        application.add_routes(
            [
                web.get("/replica/avatar/{name}.svg", self._avatar),
                web.get("/replica/emoji/🙂.svg", self._smile),
                web.get("/replica/landscape/{name}.svg", self._landscape),
                web.static("/replica", self._bundles),
                web.post("/api/publish", self._publish),
                web.post("/api/act", self._act),
                web.post("/api/observe", self._observe),
                web.post("/api/switch", self._switch),
                web.get("/api/settled", self._wait_until_settled),
                web.get("/favicon.ico", self._nothing),
                web.get("/{path:.*}", self._document),
            ]
        )
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0, ssl_context=server_context(list(SITE_AT)))
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Close the port and every connection."""
        self._settled.set()
        if self._runner is not None:
            await self._runner.cleanup()

    def url(self, site: str, path: str = "/", **variants: str | int) -> str:
        """Address of a replica's page; `variants` are the query parameters that pages/README.md lists.

        A path that begins with `//` names another host of the site.
        """
        query = f"?{urlencode(variants)}" if variants else ""
        place = path if path.startswith("//") else f"//{REPLICAS[site].hosts[0]}{path}"
        return f"https:{place}{query}"

    def chromium_arguments(self) -> list[str]:
        """Flags with which Chromium finds the replicas under the real hostnames and nothing else."""
        return [
            # Below loopback.example, and by the address itself, ports stay what they are: for pages that
            # reach for other programs of this machine.
            "--host-resolver-rules=MAP *.loopback.example 127.0.0.1, "
            f"MAP * 127.0.0.1:{self.port}, EXCLUDE 127.0.0.1",
            f"--ip-address-space-overrides=127.0.0.1:{self.port}=public",
            "--ignore-certificate-errors",
        ]

    def clear(self) -> None:
        """Forget what was received and observed, and let the first account of each site act again."""
        self.received.clear()
        self.acted.clear()
        self.observed.clear()
        self.session = Session()
        self._settled.clear()

    def settle(self) -> None:
        """Let the pages show the account that they switched to (for `lag=held`)."""
        self._settled.set()

    async def wait_for(self, count: int) -> list[Publication]:
        """What was received, as soon as there are `count` publications."""
        async with self._news:
            await self._news.wait_for(lambda: len(self.received) >= count)
        return list(self.received)

    async def wait_for_acts(self, count: int) -> list[Act]:
        """What was done besides publishing, as soon as there are `count` acts."""
        async with self._news:
            await self._news.wait_for(lambda: len(self.acted) >= count)
        return list(self.acted)

    async def _document(self, request: web.Request) -> web.Response:
        site = SITE_AT.get(request.url.host or "")
        if site is None:
            raise web.HTTPNotFound(text="This host has no replica.")
        if key := request.query.get("acting", request.query.get("account")):
            try:
                self.session.act_as(site, "personal" if key == "profile" else key)
            except KeyError:
                raise web.HTTPBadRequest(text=f"{site} has no account {key!r}.") from None
        document, policy = render(
            site,
            self.session,
            self._bundles,
            language="en" if request.query.get("lang") == "en" else "es",
            dark=request.query.get("theme") == "dark",
        )
        response = web.Response(text=document, content_type="text/html")
        response.headers["Content-Security-Policy"] = policy
        return self._with_cookies(response, site)

    async def _publish(self, request: web.Request) -> web.Response:
        site, sent = SITE_AT[request.url.host or ""], await request.json()
        publication = Publication(
            site=site,
            surface=sent["surface"],
            text=sent["text"],
            actor=self.session.acting[site].handle,
            parent=sent["parent"],
            route=sent["route"],
            scheduled=sent.get("scheduled"),
        )
        async with self._news:
            self.received.append(publication)
            self._news.notify_all()
        await asyncio.sleep(float(request.query.get("delay", "0")) / 1000)
        return web.json_response(asdict(publication))

    async def _act(self, request: web.Request) -> web.Response:
        site, sent = SITE_AT[request.url.host or ""], await request.json()
        async with self._news:
            self.acted.append(Act(site, sent["kind"], sent["target"], self.session.acting[site].handle))
            self._news.notify_all()
        return web.json_response({})

    async def _observe(self, request: web.Request) -> web.Response:
        seen = await request.json()
        self.observed.append(Observation(SITE_AT[request.url.host or ""], seen["kind"], seen["detail"]))
        return web.json_response({})

    async def _switch(self, request: web.Request) -> web.Response:
        site = SITE_AT[request.url.host or ""]
        account = self.session.act_as(site, (await request.json())["account"])
        self._settled.clear()
        return self._with_cookies(web.json_response(asdict(account)), site)

    async def _wait_until_settled(self, request: web.Request) -> web.Response:
        lag = request.query.get("lag", str(SWITCH_LAG_SECONDS))
        try:
            await asyncio.wait_for(self._settled.wait(), timeout=None if lag == "held" else float(lag))
        except TimeoutError:
            self._settled.set()
        return web.json_response({})

    def _with_cookies(self, response: web.Response, site: str) -> web.Response:
        for name, value in self.session.cookies(site).items():
            if value:
                response.headers.add("Set-Cookie", f"{name}={value}; Path=/; Secure")
            else:
                response.headers.add("Set-Cookie", f"{name}=; Path=/; Secure; Max-Age=0")
        return response

    async def _avatar(self, request: web.Request) -> web.Response:
        return _picture(site_images.avatar(request.match_info["name"]))

    async def _smile(self, _request: web.Request) -> web.Response:
        return _picture(site_images.smile())

    async def _landscape(self, request: web.Request) -> web.Response:
        return _picture(site_images.landscape(request.match_info["name"]))

    async def _nothing(self, _request: web.Request) -> web.Response:
        return web.Response(status=204)


def _picture(svg: str) -> web.Response:
    return web.Response(text=svg, content_type="image/svg+xml", headers={"Cache-Control": "max-age=3600"})


async def _serve_by_hand() -> None:
    server = SiteServer()
    await server.start()
    arguments = " ".join(f'"{argument}"' for argument in server.chromium_arguments())
    print(f"Chromium: {arguments} {' '.join(server.url(site) for site in REPLICAS)}", flush=True)
    try:
        await asyncio.Event().wait()
    finally:
        await server.stop()


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        asyncio.run(_serve_by_hand())
