"""Noticing that nobody needs the service any more."""

import asyncio
from collections.abc import Awaitable, Callable

from aiohttp import web


class Idleness:
    """Calls `reached` once no request has been in hand for `seconds`. Lives inside a running event loop."""

    def __init__(self, seconds: float, reached: Callable[[], None]) -> None:
        self._seconds = seconds
        self._reached = reached
        self._in_hand = 0
        self._last_asked = asyncio.get_running_loop().time()
        self._timer = asyncio.get_running_loop().call_later(seconds, reached)

    def quiet_seconds(self) -> float:
        """How long nothing has been in hand."""
        return 0.0 if self._in_hand else asyncio.get_running_loop().time() - self._last_asked

    @web.middleware
    async def watch(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        """Count `request` as in hand until it is answered."""
        self._timer.cancel()
        self._in_hand += 1
        try:
            return await handler(request)
        finally:
            self._in_hand -= 1
            self._last_asked = asyncio.get_running_loop().time()
            if not self._in_hand:
                self._timer = asyncio.get_running_loop().call_later(self._seconds, self._reached)
