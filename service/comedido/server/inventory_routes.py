"""The inventory of accounts over the service: shown, brought in from a CSV file and taken out to one."""

import asyncio
from datetime import date
from http import HTTPStatus

from aiohttp import web

from comedido.accounts.current_inventory import CurrentInventory
from comedido.accounts.inventory_file import InventoryError
from comedido.contract import Import, Inventory, InventoryFile, Problem
from comedido.server.answering import as_json, from_disk
from comedido.server.receiving import received
from comedido.server.refusals import RefusedError
from comedido.server.routes import INVENTORY, LIMITS

inventory_routes = web.RouteTableDef()

_LONGEST_CSV = 2_000_000
"""Characters that an InventoryFile holds."""


@inventory_routes.get("/inventory")
async def show_inventory(request: web.Request) -> web.Response:
    """→ Inventory. What can't be read is among its problems, not an error: the page shows both."""
    return as_json(await asyncio.to_thread(_shown, request.app[INVENTORY]))


@inventory_routes.post("/inventory/import")
async def import_inventory(request: web.Request) -> web.Response:
    """InventoryFile → Import."""
    try:
        file = await received(request, InventoryFile, request.app[LIMITS])
    except web.HTTPRequestEntityTooLarge:
        raise _too_large("import") from None
    inventory = request.app[INVENTORY]
    return as_json(await from_disk(lambda: _imported(inventory, file.csv), InventoryError))


@inventory_routes.get("/inventory/export")
async def export_inventory(request: web.Request) -> web.Response:
    """→ InventoryFile. An inventory that can't be read is a problem, never an empty file."""
    inventory = request.app[INVENTORY]
    csv = await from_disk(lambda: _exported(inventory), InventoryError)
    if len(csv) > _LONGEST_CSV:
        raise _too_large("export")
    return as_json(InventoryFile(csv=csv))


def _too_large(command: str) -> RefusedError:
    message = f"El inventario es demasiado grande para el navegador. Use «comedido accounts {command}»."
    return RefusedError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, Problem(code="too_large", message=message))


def _shown(inventory: CurrentInventory) -> Inventory:
    return Inventory(accounts=list(inventory.accounts().accounts), problems=inventory.problems())


def _imported(inventory: CurrentInventory, csv: str) -> Import:
    # They bring peewee, which a service without inventory does not need.
    from comedido.accounts.inventory_import import import_csv  # noqa: PLC0415
    from comedido.accounts.inventory_store import InventoryStore  # noqa: PLC0415

    return import_csv(InventoryStore(inventory.locate), csv, date.today())


def _exported(inventory: CurrentInventory) -> str:
    from comedido.accounts.inventory_csv import csv_of  # noqa: PLC0415
    from comedido.accounts.inventory_store import InventoryStore  # noqa: PLC0415

    return csv_of(InventoryStore(inventory.locate).read().accounts.values())
