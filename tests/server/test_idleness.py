import asyncio

from aiohttp import web
from aiohttp.test_utils import make_mocked_request

from comedido.server.idleness import Idleness


async def test_only_a_request_in_hand_keeps_it_awake() -> None:
    reached = asyncio.Event()
    idleness = Idleness(0, reached.set)

    async def work(_: web.Request) -> web.Response:
        # With no idle time at all, a timer that still ran would fire the next time around the loop.
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert not reached.is_set()
        return web.Response()

    await idleness.watch(make_mocked_request("GET", "/"), work)
    await reached.wait()
