"""The aiohttp application, put together from its parts."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import suppress

from aiohttp import web

from comedido.accounts.current_inventory import CurrentInventory
from comedido.history import History
from comedido.journal.journal import Journal
from comedido.server.calendar_routes import calendar_routes
from comedido.server.inventory_routes import inventory_routes
from comedido.server.journal_routes import journal_routes
from comedido.server.limits import Limits
from comedido.server.page_routes import page_routes
from comedido.server.preparation import NotPreparedError, Preparation
from comedido.server.publication_routes import publication_routes
from comedido.server.refusals import answer_with_problems
from comedido.server.routes import (
    HISTORY,
    INVENTORY,
    JOURNAL,
    LIMITS,
    PREPARATION,
    SITE_COUNTS,
    STARTED_AT,
    routes,
)
from comedido.server.site_routes import site_routes
from comedido.site_health.store import SiteCounts


def create_application(
    preparation: Preparation,
    *,
    journal: Journal | None = None,
    inventory: CurrentInventory | None = None,
    history: History | None = None,
    site_counts: SiteCounts | None = None,
    limits: Limits | None = None,
) -> web.Application:
    """The service's application; it closes `preparation` when it ends."""
    limits = limits or Limits()
    application = web.Application(middlewares=[answer_with_problems], client_max_size=limits.body_bytes)
    application[PREPARATION] = preparation
    application[JOURNAL] = journal or Journal()
    application[INVENTORY] = inventory or CurrentInventory()
    application[HISTORY] = history or History()
    application[SITE_COUNTS] = site_counts or SiteCounts()
    application[LIMITS] = limits
    application[STARTED_AT] = time.monotonic()
    application.add_routes(
        [
            *routes,
            *page_routes,
            *inventory_routes,
            *publication_routes,
            *calendar_routes,
            *journal_routes,
            *site_routes,
        ]
    )
    application.on_startup.append(_forgetting_what_is_old)
    application.cleanup_ctx.append(_keeping_what_the_policy_says)
    application.cleanup_ctx.append(_closing_the_preparation)
    return application


async def _forgetting_what_is_old(application: web.Application) -> None:
    await asyncio.to_thread(application[HISTORY].forget_old)


async def _keeping_what_the_policy_says(application: web.Application) -> AsyncIterator[None]:
    keeping = asyncio.create_task(_keep_what_the_policy_says(application))
    yield
    keeping.cancel()


async def _keep_what_the_policy_says(application: web.Application) -> None:
    # A policy that can't be loaded is said to who asks for a verdict.
    with suppress(NotPreparedError):
        policy = (await application[PREPARATION].policy()).policy
        application[JOURNAL].keep(policy.journal.days)
        await asyncio.to_thread(application[JOURNAL].drop_old)


async def _closing_the_preparation(application: web.Application) -> AsyncIterator[None]:
    yield
    application[PREPARATION].close()
