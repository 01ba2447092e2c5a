"""Counting what has just been published."""

import asyncio
from http import HTTPStatus

from aiohttp import web

from comedido.contract import Publication
from comedido.server.receiving import received
from comedido.server.routes import HISTORY, JOURNAL, LIMITS

publication_routes = web.RouteTableDef()


@publication_routes.post("/publication")
async def record_publication(request: web.Request) -> web.Response:
    """Publication → 204."""
    publication = await received(request, Publication, request.app[LIMITS])
    await asyncio.to_thread(_record, request.app, publication)
    return web.Response(status=HTTPStatus.NO_CONTENT)


def _record(application: web.Application, publication: Publication) -> None:
    application[HISTORY].record(publication)
    application[JOURNAL].record_publication(publication)
