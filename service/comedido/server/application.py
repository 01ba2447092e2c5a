"""The aiohttp application, put together from its parts."""

import time
from collections.abc import AsyncIterator, Callable

from aiohttp import web

from comedido.accounts.known_accounts import KnownAccounts
from comedido.journal import Journal
from comedido.server.limits import Limits
from comedido.server.page_routes import ACCOUNTS, page_routes
from comedido.server.preparation import Preparation
from comedido.server.refusals import answer_with_problems
from comedido.server.routes import JOURNAL, LIMITS, PREPARATION, STARTED_AT, routes


def create_application(
    preparation: Preparation,
    *,
    journal: Journal | None = None,
    accounts: Callable[[], KnownAccounts] = KnownAccounts,
    limits: Limits | None = None,
) -> web.Application:
    """The service's application; it closes `preparation` when it ends."""
    limits = limits or Limits()
    application = web.Application(middlewares=[answer_with_problems], client_max_size=limits.body_bytes)
    application[PREPARATION] = preparation
    application[JOURNAL] = journal or Journal()
    application[ACCOUNTS] = accounts
    application[LIMITS] = limits
    application[STARTED_AT] = time.monotonic()
    application.add_routes([*routes, *page_routes])
    application.cleanup_ctx.append(_closing_the_preparation)
    return application


async def _closing_the_preparation(application: web.Application) -> AsyncIterator[None]:
    yield
    application[PREPARATION].close()
