"""Looking for new data as long as the service lives, beside its answers."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress

from aiohttp import web

from comedido.data_bundle.fetching import keep_looking
from comedido.data_bundle.store import user_store
from comedido.policy.machine import DataSettings


def fetching(settings: DataSettings) -> Callable[[web.Application], AsyncIterator[None]]:
    """What an application keeps doing while it serves: looking for data as `settings` say."""

    async def keep(_: web.Application) -> AsyncIterator[None]:
        looking = asyncio.create_task(keep_looking(settings, user_store()))
        yield
        looking.cancel()
        with suppress(asyncio.CancelledError):
            await looking

    return keep
