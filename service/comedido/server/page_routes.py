"""What the service says about pages other than a composer: a profile, a form with an e-mail, the guide."""

import asyncio
from collections.abc import Callable
from datetime import date

from aiohttp import web

from comedido.accounts.known_accounts import KnownAccounts
from comedido.accounts.reminders import due_reminders
from comedido.contract import Advice, EmailForm, Guide, ProfilePage
from comedido.pages.email_form import email_form
from comedido.pages.profile import profile
from comedido.policy.guide import guide_entries
from comedido.policy.model import Policy
from comedido.server.answering import as_json, prepared
from comedido.server.receiving import received
from comedido.server.routes import INVENTORY, LIMITS, PREPARATION

page_routes = web.RouteTableDef()


@page_routes.post("/profile")
async def advise_on_profile(request: web.Request) -> web.Response:
    """ProfilePage → Advice."""
    page = await received(request, ProfilePage, request.app[LIMITS])
    return as_json(await _advice(request, lambda policy, accounts: profile(page, policy, accounts)))


@page_routes.post("/email-form")
async def advise_on_email_form(request: web.Request) -> web.Response:
    """EmailForm → Advice."""
    form = await received(request, EmailForm, request.app[LIMITS])
    return as_json(await _advice(request, lambda policy, accounts: email_form(form, policy, accounts)))


@page_routes.get("/guide")
async def guide(request: web.Request) -> web.Response:
    """→ Guide."""
    policy = (await prepared(request.app[PREPARATION].policy())).policy
    return as_json(await asyncio.to_thread(_guide, policy, request.app[INVENTORY].accounts))


async def _advice(request: web.Request, advise: Callable[[Policy, KnownAccounts], Advice]) -> Advice:
    policy = (await prepared(request.app[PREPARATION].policy())).policy
    accounts = request.app[INVENTORY].accounts
    return await asyncio.to_thread(lambda: advise(policy, accounts()))


def _guide(policy: Policy, accounts: Callable[[], KnownAccounts]) -> Guide:
    return Guide(
        policy=policy.full_name,
        entries=guide_entries(policy),
        reminders=due_reminders(policy, accounts(), date.today()),
    )
