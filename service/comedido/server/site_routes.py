"""The definitions of the sites: how well they serve, counted and told, and those of the entity's data."""

import asyncio
from http import HTTPStatus

from aiohttp import web

from comedido.contract import Sighting
from comedido.data_bundle.entity_definitions import entity_definitions
from comedido.documents import DocumentError
from comedido.server.answering import as_json, from_disk
from comedido.server.receiving import received
from comedido.server.routes import LIMITS, SITE_COUNTS

site_routes = web.RouteTableDef()


@site_routes.post("/sites")
async def record_sighting(request: web.Request) -> web.Response:
    """Sighting → 204."""
    sighting = await received(request, Sighting, request.app[LIMITS])
    await asyncio.to_thread(request.app[SITE_COUNTS].record, sighting)
    return web.Response(status=HTTPStatus.NO_CONTENT)


@site_routes.get("/sites")
async def show_sites(request: web.Request) -> web.Response:
    """→ SiteHealth."""
    return as_json(await asyncio.to_thread(request.app[SITE_COUNTS].health))


@site_routes.get("/sites/definitions")
async def show_definitions(_request: web.Request) -> web.Response:
    """→ EntityDefinitions."""
    return as_json(await from_disk(entity_definitions, DocumentError))
