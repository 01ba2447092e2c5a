"""Listening where only the current user can ask, until a signal or until nobody asks any more."""

import asyncio
import logging
import os
import secrets
import signal
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any

from aiohttp import web

from comedido import address
from comedido.running_service import STOP_PATH
from comedido.server.connections import Connections, LimitedRunner
from comedido.server.idleness import Idleness
from comedido.server.renewal import OnDisk, outdated
from comedido.server.routes import LIMITS

_ANSWERS_IN_HAND_SECONDS = 1.0

_log = logging.getLogger(__name__)


async def serve(application: web.Application, idle_seconds: float, loaded: OnDisk) -> bool:
    """Serve `application` until SIGTERM, SIGINT, `POST /stop` or `idle_seconds` without a request.

    Ends as well once `loaded` is outdated, and then returns True: a new service should take over. The caller
    holds the lock (`instance.only_instance`), so a socket that is there belongs to a dead service.
    """
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(_report_without_details)
    if os.name == "posix":  # on Windows, asyncio.run turns Ctrl+C into KeyboardInterrupt
        for sign in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(sign, stopped.set)
    idleness = Idleness(idle_seconds, stopped.set)
    application.middlewares.append(idleness.watch)
    application.router.add_post(STOP_PATH, _stopping(stopped))
    renewed = False

    async def renew() -> None:
        nonlocal renewed
        await outdated(loaded, idleness.quiet_seconds)
        renewed = True
        stopped.set()

    watching = asyncio.create_task(renew())
    connections = Connections(application[LIMITS])
    runner = LimitedRunner(application, connections, _ANSWERS_IN_HAND_SECONDS)
    _withdraw()
    await runner.setup()
    try:
        await _site(runner).start()
        if os.name == "posix":
            address.socket_file().chmod(0o600)
        _log.info("Comedido escucha en %s", address.socket_file())
        await stopped.wait()
        return renewed
    finally:
        watching.cancel()
        _withdraw()
        await runner.cleanup()


def _stopping(stopped: asyncio.Event) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def stop(_request: web.Request) -> web.Response:
        stopped.set()
        return web.Response(status=HTTPStatus.NO_CONTENT)

    return stop


def _site(runner: web.AppRunner) -> web.BaseSite:
    if os.name == "posix":
        return web.UnixSite(runner, address.socket_file())
    name = rf"\\.\pipe\comedido-{secrets.token_hex(16)}"
    address.pipe_name_file().write_text(name, encoding="ascii")
    return web.NamedPipeSite(runner, name)


def _withdraw() -> None:
    address.socket_file().unlink(missing_ok=True)
    address.pipe_name_file().unlink(missing_ok=True)
    # Left by a service that was killed: its port may be another user's by now.
    address.loopback_file().unlink(missing_ok=True)


def _report_without_details(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    # asyncio's own handler would print the error's message, which could quote a draft.
    error = context.get("exception")
    _log.error("Error interno del servicio: %s", type(error).__name__ if error else context["message"])
