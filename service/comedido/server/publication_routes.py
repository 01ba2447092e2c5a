"""Counting what has just been published."""

import asyncio
from http import HTTPStatus

from aiohttp import web

from comedido.contract import Publication
from comedido.server.receiving import received
from comedido.server.routes import HISTORY, LIMITS

publication_routes = web.RouteTableDef()


@publication_routes.post("/publication")
async def record_publication(request: web.Request) -> web.Response:
    """Publication → 204."""
    publication = await received(request, Publication, request.app[LIMITS])
    await asyncio.to_thread(request.app[HISTORY].record, publication)
    return web.Response(status=HTTPStatus.NO_CONTENT)
