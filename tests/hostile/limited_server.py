"""A server that keeps to the service's limits and answers as a test wants it to."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web

from comedido.server.connections import Connections, LimitedRunner
from comedido.server.limits import Limits

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@asynccontextmanager
async def limited(answer: Handler, path: Path, limits: Limits) -> AsyncIterator[web.Server]:
    """A server at the socket `path`."""
    application = web.Application()
    application.router.add_route("*", "/", answer)
    runner = LimitedRunner(application, Connections(limits), 0.1)
    await runner.setup()
    try:
        await web.UnixSite(runner, path).start()
        server = super(LimitedRunner, runner).server
        assert server is not None
        yield server
    finally:
        await runner.cleanup()
