"""A TCP port of the loopback interface for development, beside the socket and never instead of it.

A port can't tell one user of the machine from another, and every web page can reach it. So each request has
to show that it comes from a program that may read this user's files, and none that a browser sends for a page
is met. What passes is relayed over the socket, as the native host does.
"""

import asyncio
import hmac
import json
import logging
import secrets
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from http import HTTPStatus
from typing import Literal, cast

from aiohttp import hdrs, web

from comedido import address, client
from comedido.contract import Problem
from comedido.server.refusals import RefusedError, answer_with_problems
from comedido.whole_file import write_whole

LOOPBACK = "127.0.0.1"

_TOKEN_BYTES = 32
_ANSWER_SECONDS = 25.0
_LARGEST_BODY = 4 * 1024 * 1024

_log = logging.getLogger(__name__)


async def loopback_port(_service: web.Application) -> AsyncIterator[None]:
    """What an application keeps open while it serves: a free port, told in a file with the token for it."""
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    with socket.create_server((LOOPBACK, 0)) as listening:
        port = int(listening.getsockname()[1])
        runner = web.AppRunner(guarded_relay(port, token), access_log=None, shutdown_timeout=0)
        await runner.setup()
        try:
            await web.SockSite(runner, listening).start()
            write_whole(address.loopback_file(), json.dumps({"port": port, "token": token}).encode())
            _log.info("Puerto de desarrollo: %s dice cuál es y su clave", address.loopback_file())
            yield
        finally:
            address.loopback_file().unlink(missing_ok=True)
            await runner.cleanup()


def guarded_relay(port: int, token: str) -> web.Application:
    """An application for `port` that hands on to this user's service what knows `token` and is of no page."""

    @web.middleware
    async def guard(
        request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        _refuse_other_names(request, f"{LOOPBACK}:{port}")
        _refuse_pages(request)
        _refuse_without(token, request)
        _refuse_what_forms_send(request)
        return await handler(request)

    application = web.Application(middlewares=[answer_with_problems, guard], client_max_size=_LARGEST_BODY)
    # GET changes nothing in the service; any other method is refused.
    application.router.add_get("/{path:.*}", _relay, allow_head=False)
    application.router.add_post("/{path:.*}", _relay)
    return application


def _refuse_other_names(request: web.Request, name: str) -> None:
    """A page whose own name resolves to this machine counts as the same origin: only the name betrays it."""
    if request.headers.getall(hdrs.HOST, []) != [name]:
        # Browsers would repeat a 421 on another connection.
        raise _refused(HTTPStatus.FORBIDDEN, "Ese nombre no es el de este servicio.", "Host")


def _refuse_pages(request: web.Request) -> None:
    """Browsers add these headers themselves, and no page can leave them out."""
    if hdrs.ORIGIN in request.headers:
        raise _refused(HTTPStatus.FORBIDDEN, "Las páginas web no pueden usar este servicio.", "Origin")
    if request.headers.get("Sec-Fetch-Site", "none") != "none":
        raise _refused(
            HTTPStatus.FORBIDDEN, "Las páginas web no pueden usar este servicio.", "Sec-Fetch-Site"
        )


def _refuse_without(token: str, request: web.Request) -> None:
    shown = request.headers.get(hdrs.AUTHORIZATION, "").encode("utf-8", "surrogateescape")
    if not hmac.compare_digest(shown, f"Bearer {token}".encode()):
        raise _refused(HTTPStatus.UNAUTHORIZED, "Falta la clave de este servicio.", "Authorization")


def _refuse_what_forms_send(request: web.Request) -> None:
    """The types that a page may send anywhere without asking are all others than this."""
    if request.method != hdrs.METH_GET and request.content_type != "application/json":
        raise _refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Envíe JSON (application/json).", "Content-Type")


def _refused(status: HTTPStatus, message: str, header: str) -> RefusedError:
    return RefusedError(status, Problem(code="invalid", message=message, where=header))


async def _relay(request: web.Request) -> web.Response:
    body = await request.read() or None
    try:
        response = await asyncio.to_thread(_exchange, request.method, request.rel_url.raw_path, body)
    except OSError:
        problem = Problem(code="unavailable", message="El servicio no responde. Intente otra vez.")
        raise RefusedError(HTTPStatus.SERVICE_UNAVAILABLE, problem) from None
    return web.Response(status=response.status, body=response.body, content_type="application/json")


def _exchange(method: str, path: str, body: bytes | None) -> client.Response:
    connection = client.connect(_ANSWER_SECONDS)
    return client.exchange(connection, cast("Literal['GET', 'POST']", method), path, body)
