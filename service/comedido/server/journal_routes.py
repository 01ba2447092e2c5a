"""The journal over the service: counted, taken out as a file, deleted; what was wrong, and what is silent."""

import asyncio
from http import HTTPStatus

from aiohttp import web

from comedido.contract import (
    Activity,
    ActivityFile,
    MistakenFinding,
    Period,
    Problem,
    SilenceChoice,
    Silences,
)
from comedido.journal.activity import activity_of, silences_of
from comedido.journal.activity_csv import activity_csv
from comedido.journal.errors import JournalError
from comedido.journal.journal import Journal
from comedido.policy.model import Policy
from comedido.policy.silencing import may_be_silenced
from comedido.server.answering import as_json, from_disk, prepared
from comedido.server.receiving import received
from comedido.server.refusals import RefusedError
from comedido.server.routes import JOURNAL, LIMITS, PREPARATION, SITE_COUNTS

journal_routes = web.RouteTableDef()

_LARGEST_CSV = 900_000
"""Bytes: what a native host tells its browser ends at a megabyte."""


@journal_routes.post("/activity")
async def activity(request: web.Request) -> web.Response:
    """Period → Activity. A journal that can't be read is among its problems: the page offers to delete it."""
    period = await received(request, Period, request.app[LIMITS])
    policy, journal = await _policy(request), request.app[JOURNAL]
    return as_json(await asyncio.to_thread(_counted, journal, period, policy))


@journal_routes.post("/activity/export")
async def export_activity(request: web.Request) -> web.Response:
    """Period → ActivityFile."""
    period = await received(request, Period, request.app[LIMITS])
    journal = request.app[JOURNAL]
    csv = await from_disk(lambda: activity_csv(journal.read(period)), JournalError)
    if len(csv.encode()) > _LARGEST_CSV:
        message = "El período tiene demasiadas filas para un solo archivo. Elija uno más corto."
        raise RefusedError(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE, Problem(code="too_large", message=message, where="period")
        )
    return as_json(ActivityFile(csv=csv))


@journal_routes.post("/activity/forget")
async def forget_activity(request: web.Request) -> web.Response:
    """→ 204."""
    await from_disk(request.app[JOURNAL].forget, JournalError)
    await asyncio.to_thread(request.app[SITE_COUNTS].forget)
    return web.Response(status=HTTPStatus.NO_CONTENT)


@journal_routes.post("/mistaken")
async def record_mistaken(request: web.Request) -> web.Response:
    """MistakenFinding → 204."""
    finding = await received(request, MistakenFinding, request.app[LIMITS])
    journal = request.app[JOURNAL]
    await from_disk(lambda: journal.record_mistaken(finding), JournalError)
    return web.Response(status=HTTPStatus.NO_CONTENT)


@journal_routes.get("/silences")
async def show_silences(request: web.Request) -> web.Response:
    """→ Silences."""
    policy, journal = await _policy(request), request.app[JOURNAL]
    return as_json(await from_disk(lambda: _silences(journal, policy), JournalError))


@journal_routes.post("/silences")
async def choose_silence(request: web.Request) -> web.Response:
    """SilenceChoice → Silences."""
    choice = await received(request, SilenceChoice, request.app[LIMITS])
    policy, journal = await _policy(request), request.app[JOURNAL]
    if choice.silent and not may_be_silenced(policy, choice.clause):
        message = f"La política no permite silenciar el numeral {choice.clause}."
        raise RefusedError(HTTPStatus.CONFLICT, Problem(code="invalid", message=message, where="clause"))
    await from_disk(lambda: journal.choose_silence(choice), JournalError)
    return as_json(await from_disk(lambda: _silences(journal, policy), JournalError))


async def _policy(request: web.Request) -> Policy:
    return (await prepared(request.app[PREPARATION].policy())).policy


def _counted(journal: Journal, period: Period, policy: Policy) -> Activity:
    try:
        return activity_of(journal.read(period), policy)
    except JournalError as error:
        return Activity(days=[], clauses=[], kept_days=policy.journal.days, problems=[str(error)])


def _silences(journal: Journal, policy: Policy) -> Silences:
    return silences_of(journal.read_all().mistaken, journal.silent(), policy)
