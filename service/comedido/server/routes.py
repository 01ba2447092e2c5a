"""What the service answers to: a draft, an interaction, a decision, and how it is."""

import asyncio
import time
from functools import cache
from http import HTTPStatus

from aiohttp import web

from comedido import __version__
from comedido.accounts.current_inventory import CurrentInventory
from comedido.contract import Decision, Draft, Interaction, Problem, Status
from comedido.data_bundle.in_force import data_in_force
from comedido.history import History
from comedido.journal.journal import Journal
from comedido.language.artefacts import damage
from comedido.policy.entity_rules import entity_rules
from comedido.server.answering import as_json, prepared
from comedido.server.limits import Limits
from comedido.server.preparation import GivenUpError, Preparation
from comedido.server.receiving import received
from comedido.server.refusals import RefusedError
from comedido.site_health.store import SiteCounts

PREPARATION = web.AppKey("PREPARATION", Preparation)
JOURNAL = web.AppKey("JOURNAL", Journal)
INVENTORY = web.AppKey("INVENTORY", CurrentInventory)
HISTORY = web.AppKey("HISTORY", History)
SITE_COUNTS = web.AppKey("SITE_COUNTS", SiteCounts)
LIMITS = web.AppKey("LIMITS", Limits)
STARTED_AT = web.AppKey("STARTED_AT", float)

routes = web.RouteTableDef()


@routes.post("/check")
async def check(request: web.Request) -> web.Response:
    """Draft → Verdict."""
    return await _judged(request, Draft)


@routes.post("/interaction")
async def check_interaction(request: web.Request) -> web.Response:
    """Interaction → Verdict."""
    return await _judged(request, Interaction)


@routes.post("/decision")
async def record_decision(request: web.Request) -> web.Response:
    """Decision → 204."""
    decision = await received(request, Decision, request.app[LIMITS])
    await asyncio.to_thread(request.app[JOURNAL].record_decision, decision)
    return web.Response(status=HTTPStatus.NO_CONTENT)


@routes.get("/health")
async def health(request: web.Request) -> web.Response:
    """→ Status."""
    found = await prepared(request.app[PREPARATION].policy())
    return as_json(
        Status(
            version=__version__,
            policy=found.policy.name,
            when_service_is_absent=found.policy.when_service_is_absent,
            seconds_running=int(time.monotonic() - request.app[STARTED_AT]),
            problems=[*map(str, found.mistakes), *await asyncio.to_thread(_problems, request.app)],
            rules=entity_rules(found.policy),
            data=data_in_force().name,
        )
    )


async def _judged(request: web.Request, kind: type[Draft] | type[Interaction]) -> web.Response:
    limits = request.app[LIMITS]
    asked = await received(request, kind, limits)
    try:
        async with asyncio.timeout(limits.checking_seconds):
            judging = request.app[PREPARATION].verdict(asked, lambda: request.transport is not None)
            return as_json(await prepared(judging))
    except (TimeoutError, GivenUpError):
        problem = Problem(code="too_slow", message="La revisión tardó demasiado. Intente otra vez.")
        raise RefusedError(HTTPStatus.GATEWAY_TIMEOUT, problem) from None


def _problems(application: web.Application) -> list[str]:
    inventory, history = application[INVENTORY], application[HISTORY]
    return [*_damage(), *data_in_force().problems, *inventory.problems(), *history.problems()]


@cache
def _damage() -> list[str]:
    return damage()
