import asyncio
import json
import threading

import pytest
from aiohttp.test_utils import TestClient

from comedido.accounts.known_accounts import KnownAccounts
from comedido.contract import Calendar, CalendarColumns, Draft, Outcome, Verdict
from comedido.policy.load import PolicyInForce
from comedido.server import calendar_routes
from comedido.server.preparation import Judge
from tests.commands.conftest import JudgeOfBadWords
from tests.content_calendar.samples import ENTITY
from tests.server.conftest import StartClient, clear
from tests.workbooks import WORKBOOKS

FILE = "texto;red;cuenta\nmala idea;X, Facebook;@AlcaldiaValdeluna\nbien;Orkut;\n"


async def ask(client: TestClient, csv: str, **more: object) -> Calendar:
    # The host sends letters as they are: their escapes would be three times as long.
    body = json.dumps({"csv": csv, **more}, ensure_ascii=False).encode()
    response = await client.post("/calendar", data=body, headers={"Content-Type": "application/json"})
    assert response.status == 200
    return Calendar.model_validate_json(await response.read())


async def problem(client: TestClient, csv: str) -> tuple[int, str]:
    response = await client.post("/calendar", json={"csv": csv})
    return response.status, (await response.json())["message"]


async def test_a_calendar_is_answered_with_what_was_guessed_and_its_rows(start_client: StartClient) -> None:
    client = await start_client(JudgeOfBadWords().check, accounts=lambda: KnownAccounts(ENTITY))
    found = await ask(client, FILE)
    assert (found.names, found.total, found.next) == (["texto", "red", "cuenta"], 2, None)
    assert found.columns == CalendarColumns(text=0, network=1, account=2)
    assert found.heading == "texto;red;cuenta;resultado;numerales;avisos;palabras\r\n"
    first, second = found.rows
    assert (first.row, first.text, first.problem) == (2, "mala idea", None)
    [x, facebook] = first.verdicts
    assert (x.account, x.account_kind, x.outcome) == ("AlcaldiaValdeluna", "institutional", Outcome.WARN)
    assert (facebook.account, facebook.findings) == ("Alcaldía de Valdeluna", x.findings)
    assert first.line.startswith("mala idea;X, Facebook;'@AlcaldiaValdeluna;aviso;1.7;")
    assert (second.row, second.verdicts) == (3, [])
    assert second.problem is not None


async def test_a_cell_that_only_looks_like_an_address_ends_nothing(start_client: StartClient) -> None:
    client = await start_client(JudgeOfBadWords().check)
    found = await ask(client, "texto;red\nuno;https://[pendiente]\ndos;X\n")
    assert [(row.text, len(row.verdicts)) for row in found.rows] == [("uno", 0), ("dos", 1)]


async def test_what_the_person_chose_holds(start_client: StartClient) -> None:
    drafts: list[Draft] = []

    def judge(draft: Draft) -> Verdict:
        drafts.append(draft)
        return clear(draft)

    client = await start_client(judge)
    found = await ask(client, FILE, columns={"text": 1}, network="linkedin", account_kind="institutional")
    assert [row.text for row in found.rows] == ["X, Facebook", "Orkut"]
    assert [(draft.network, draft.actor and draft.actor.kind) for draft in drafts] == [
        ("linkedin", "institutional")
    ] * 2
    assert all(draft.scheduled_on for draft in drafts)


async def test_an_answer_ends_soon_and_the_next_goes_on(
    start_client: StartClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calendar_routes, "ANSWER_SECONDS", 0)
    client = await start_client(JudgeOfBadWords().check)
    texts: list[str] = []
    after: int | None = 0
    while after is not None:
        found = await ask(client, "texto\nuno\ndos\ntres\n", after=after)
        assert (found.total, len(found.rows)) == (3, 1)
        texts += [row.text for row in found.rows]
        after = found.next
    assert texts == ["uno", "dos", "tres"]


async def test_somebody_who_writes_waits_for_one_row_at_most(start_client: StartClient) -> None:
    order: list[str] = []
    began, written = threading.Event(), threading.Event()

    def judge(draft: Draft) -> Verdict:
        order.append(draft.text)
        if draft.text == "fila 0":
            began.set()
            written.wait()
        return clear(draft)

    client = await start_client(judge)
    rows = "".join(f"fila {number}\n" for number in range(5))
    calendar = asyncio.create_task(ask(client, f"texto\n{rows}"))
    await asyncio.to_thread(began.wait)
    check = asyncio.create_task(client.post("/check", json={"text": "borrador"}))
    # This answer shows that the service has seen what was asked before.
    await client.get("/health")
    written.set()
    assert (await check).status == 200
    await calendar
    assert order.index("borrador") <= 2


async def test_without_the_language_there_are_no_rows_yet(
    start_client: StartClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calendar_routes, "LOADING_SECONDS", 0.01)
    loaded = threading.Event()

    def load(_: PolicyInForce) -> Judge:
        loaded.wait()
        return clear

    client = await start_client(load_judge=load)
    try:
        found = await ask(client, FILE)
        assert (found.rows, found.next, found.columns.text) == ([], 0, 0)
    finally:
        loaded.set()


async def test_a_row_that_takes_too_long_is_left_aside(
    start_client: StartClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calendar_routes, "ROW_SECONDS", 0.05)
    released = threading.Event()

    def judge(draft: Draft) -> Verdict:
        released.wait()
        return clear(draft)

    client = await start_client(judge)
    try:
        [row] = (await ask(client, "texto\nlenta\n")).rows
        assert (row.verdicts, "demasiado" in (row.problem or "")) == ([], True)
    finally:
        released.set()


async def test_without_a_column_of_texts_the_person_is_asked(start_client: StartClient) -> None:
    found = await ask(await start_client(), "día,lugar\n1,aquí\n")
    assert (found.names, found.columns.text, found.rows, found.next) == (["día", "lugar"], None, [], None)


async def test_what_is_too_much_for_a_page_is_for_the_command_line(start_client: StartClient) -> None:
    client = await start_client()
    status, message = await problem(client, "texto\n" + "a\n" * 2_001)
    assert (status, "más de 2000 filas" in message, "comedido check --file" in message) == (413, True, True)
    status, message = await problem(client, "á" * 3_000_000)
    assert (status, "comedido check --file" in message) == (413, True)
    assert (await problem(client, "\n\n"))[0] == 400


@pytest.mark.parametrize("kind", WORKBOOKS)
@pytest.mark.parametrize("encoding", ["cp1252", "utf-16-le", "utf-16-be"])
async def test_a_workbook_is_refused_whatever_the_browser_took_it_for(
    start_client: StartClient, kind: str, encoding: str
) -> None:
    status, message = await problem(await start_client(), WORKBOOKS[kind].decode(encoding, errors="replace"))
    assert (status, "libro de Excel" in message, "«CSV UTF-8»" in message) == (400, True, True)


async def test_a_calendar_of_two_million_characters_is_read(start_client: StartClient) -> None:
    text = "ñ" * 1_900
    found = await ask(await start_client(), "texto\n" + f"{text}\n" * 1_000)
    assert (found.total, found.rows[0].text) == (1_000, text)


async def test_rows_beyond_the_end_are_none(start_client: StartClient) -> None:
    found = await ask(await start_client(), FILE, after=7)
    assert (found.rows, found.next) == ([], None)
