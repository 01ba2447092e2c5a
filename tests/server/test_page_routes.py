from datetime import date, timedelta

import pytest

from comedido.accounts.known_accounts import KnownAccounts
from comedido.contract import Advice, Guide
from comedido.policy.load import PolicyInForce
from comedido.server.preparation import Judge
from tests.checks.known import OFFICIAL
from tests.server.conftest import StartClient

PERSON = {"handle": "ines_avila", "name": "Inés Ávila", "kind": "personal"}
PROFILE = {"network": "x", "actor": PERSON, "biography": "Asesora del Ministerio de Ejemplo"}
FORM = {"network": "x", "actor": PERSON, "domain": "minejemplo.gov.co"}


@pytest.mark.parametrize(
    ("path", "page", "clause"), [("/profile", PROFILE, "4.2"), ("/email-form", FORM, "4.3")]
)
async def test_a_page_is_answered_with_advice(
    start_client: StartClient, path: str, page: dict[str, object], clause: str
) -> None:
    client = await start_client()
    response = await client.post(path, json=page)
    assert response.status == 200
    advice = Advice.model_validate_json(await response.read())
    assert [found.clause for found in advice.findings] == [clause]


@pytest.mark.parametrize(("path", "page"), [("/profile", PROFILE), ("/email-form", FORM)])
async def test_the_inventory_is_asked_whose_account_it_is(
    start_client: StartClient, path: str, page: dict[str, object]
) -> None:
    registered = OFFICIAL.model_copy(update={"handle": "ines_avila"})
    client = await start_client(accounts=lambda: KnownAccounts((registered,)))
    response = await client.post(path, json=page)
    assert Advice.model_validate_json(await response.read()).findings == []


@pytest.mark.parametrize("path", ["/profile", "/email-form"])
async def test_what_is_no_page_is_refused(start_client: StartClient, path: str) -> None:
    client = await start_client()
    response = await client.post(path, json={"network": "x"})
    assert (response.status, (await response.json())["code"]) == (400, "invalid")


async def test_the_guide_has_every_clause_and_what_is_due(start_client: StartClient) -> None:
    old = OFFICIAL.model_copy(update={"password_changed_on": date.today() - timedelta(days=365)})
    client = await start_client(accounts=lambda: KnownAccounts((old,)))
    response = await client.get("/guide")
    assert response.status == 200
    guide = Guide.model_validate_json(await response.read())
    assert guide.policy.startswith("Circular 01 de 2019, versión")
    assert len(guide.entries) == 49
    assert [reminder.clause for reminder in guide.reminders] == ["3.10"]


async def test_pages_do_not_wait_for_the_language(start_client: StartClient) -> None:
    def load(_: PolicyInForce) -> Judge:
        raise ImportError("spacy")

    client = await start_client(load_judge=load)
    assert (await client.get("/guide")).status == 200
    assert (await client.post("/profile", json=PROFILE)).status == 200
    assert (await client.post("/email-form", json=FORM)).status == 200
