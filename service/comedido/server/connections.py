"""Only so many connections at once, and none that stays silent: nobody is crowded out."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import cast

from aiohttp import web

from comedido.server.limits import Limits


class Connections:
    """Closes connections on which nobody waits for a verdict: those that stay silent, the oldest of too many.

    Silent is one whose request has not arrived whole, or on which nothing more is asked or taken.
    """

    def __init__(self, limits: Limits) -> None:
        self._most = limits.connections
        self._seconds = limits.silent_seconds
        self._asked: dict[web.RequestHandler, web.Request] = {}
        self._silent: set[web.RequestHandler] = set()
        self._looking: asyncio.TimerHandle | None = None

    @web.middleware
    async def watch(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        """Know of `request` until it is answered."""
        connection = request.protocol
        self._silent.discard(connection)
        self._asked[connection] = request
        try:
            return await handler(request)
        finally:
            del self._asked[connection]

    def opened(self, server: web.Server) -> web.RequestHandler:
        """A new connection of `server`, for which an older one may have to give way."""
        open_now = _open(server)
        idle = [connection for connection in open_now if not self._is_in_hand(connection)]
        for connection in idle[: max(0, len(open_now) + 1 - self._most)]:
            _close(connection)
        self._look_later(server)
        return server()

    def _look_later(self, server: web.Server) -> None:
        if self._looking is None:
            self._looking = asyncio.get_running_loop().call_later(self._seconds, self._look, server)

    def _look(self, server: web.Server) -> None:
        """Close what is as silent as it was at the last look; look again while anything is open."""
        self._looking = None
        silent = {connection for connection in _open(server) if not self._is_in_hand(connection)}
        for connection in silent & self._silent:
            _close(connection)
        self._silent = silent
        if silent or self._asked:
            self._look_later(server)

    def _is_in_hand(self, connection: web.RequestHandler) -> bool:
        request = self._asked.get(connection)
        return request is not None and request.content.is_eof()


class LimitedRunner(web.AppRunner):
    """A runner whose sites, of whatever kind, keep to the limits of `connections`."""

    def __init__(self, application: web.Application, connections: Connections, seconds_to_end: float) -> None:
        application.middlewares.append(connections.watch)
        super().__init__(application, access_log=None, shutdown_timeout=seconds_to_end)
        self._connections = connections

    @property
    def server(self) -> web.Server | None:
        """What makes the protocol of a new connection, as a site asks for it."""
        server = super().server
        if server is None:
            return None
        return cast("web.Server", lambda: self._connections.opened(server))


def _open(server: web.Server) -> list[web.RequestHandler]:
    """The oldest first."""
    return [one for one in server.connections if one.transport is not None and not one.transport.is_closing()]


def _close(connection: web.RequestHandler) -> None:
    # Not closed but aborted: what was to be sent waits for somebody who does not read.
    if connection.transport is not None:
        connection.transport.abort()
