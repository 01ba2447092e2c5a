from pathlib import Path

from comedido.contract import (
    Activity,
    ActivityRequest,
    DecisionRequest,
    ForgetActivityRequest,
    Period,
    SilenceChoice,
    SilenceRequest,
    Silences,
)
from tests.native_host import NativeHost
from tests.server.conftest import StartClient
from tests.server.test_publication_routes import PUBLICATION
from tests.server.test_routes import DECISION

ALWAYS = {"since": "2020-01-01", "until": "2400-12-31"}
WRONG = {"clause": "2.4", "account_kind": "institutional"}


async def test_decisions_and_publications_are_counted(start_client: StartClient) -> None:
    client = await start_client()
    await client.post("/decision", json=DECISION)
    await client.post("/publication", json=PUBLICATION | {"outcome": "remind", "clauses": ["2.4"]})
    await client.post("/publication", json=PUBLICATION | {"outcome": "warn", "clauses": ["1.7"]})
    activity = Activity.model_validate_json(await (await client.post("/activity", json=ALWAYS)).read())
    assert activity.problems == []
    [day] = activity.days
    assert (day.published_anyway, day.reminded, day.clear, day.unjudged) == (1, 1, 0, 0)
    assert {clause.clause for clause in activity.clauses} == {"1.7", "2.4"}
    assert activity.problems == []


async def test_the_file_has_the_same_and_no_word_of_a_text(start_client: StartClient) -> None:
    client = await start_client()
    await client.post("/publication", json=PUBLICATION)
    csv = (await (await client.post("/activity/export", json=ALWAYS)).json())["csv"]
    assert "respuesta;institucional;sin revisar" in csv
    assert "canari" not in csv


async def test_everything_is_deleted(start_client: StartClient, tmp_path: Path) -> None:
    client = await start_client()
    await client.post("/decision", json=DECISION)
    assert (await client.post("/activity/forget")).status == 204
    assert not (tmp_path / "journal.sqlite3").exists()
    assert (await (await client.post("/activity", json=ALWAYS)).json())["days"] == []


async def test_a_clause_said_to_be_wrong_three_times_may_be_silenced_and_speak_again(
    start_client: StartClient,
) -> None:
    client = await start_client()
    for _ in range(3):
        answer = await client.post("/mistaken", json=WRONG)
        assert answer.status == 204, await answer.text()
    offered = Silences.model_validate_json(await (await client.get("/silences")).read())
    assert [(option.clause, option.silent) for option in offered.clauses] == [("2.4", False)]
    chosen = await client.post("/silences", json={"clause": "2.4", "silent": True})
    assert [option["silent"] for option in (await chosen.json())["clauses"]] == [True]
    again = await client.post("/silences", json={"clause": "2.4", "silent": False})
    assert [option["silent"] for option in (await again.json())["clauses"]] == [False]


async def test_taking_part_in_politics_is_never_silenced(start_client: StartClient) -> None:
    client = await start_client()
    response = await client.post("/silences", json={"clause": "4.4", "silent": True})
    assert (response.status, (await response.json())["code"]) == (409, "invalid")


async def test_a_mark_carries_no_text(start_client: StartClient) -> None:
    client = await start_client()
    assert (await client.post("/mistaken", json=WRONG | {"text": "hola"})).status == 400
    assert (await client.post("/mistaken", json=WRONG | {"variant": "Hola, soy Ana"})).status == 400


async def test_a_journal_that_cannot_be_read_is_told_and_deleting_it_mends_it(
    start_client: StartClient, tmp_path: Path
) -> None:
    (tmp_path / "journal.sqlite3").write_bytes(b"esto no es una base de datos" * 50)
    client = await start_client()
    activity = await (await client.post("/activity", json=ALWAYS)).json()
    assert "no se puede usar" in activity["problems"][0]
    assert (await client.post("/activity/export", json=ALWAYS)).status == 503
    await client.post("/activity/forget")
    assert (await (await client.post("/activity", json=ALWAYS)).json())["problems"] == []


def test_the_host_carries_all_of_it(home: Path) -> None:
    decision = DecisionRequest.model_validate({"id": 1, "decision": DECISION})
    silence = SilenceRequest(id=3, choice=SilenceChoice(clause="1.7", silent=True))
    with NativeHost() as host:
        host.ask(decision.model_dump(mode="json"))
        asked = ActivityRequest(id=2, period=Period.model_validate(ALWAYS)).model_dump(mode="json")
        activity = host.ask(asked)["activity"]
        silences = host.ask(silence.model_dump(mode="json"))["silences"]
        forgotten = host.ask(ForgetActivityRequest(id=4).model_dump(mode="json"))
    assert [day["published_anyway"] for day in activity["days"]] == [1]
    assert [(option["clause"], option["silent"]) for option in silences["clauses"]] == [("1.7", True)]
    assert forgotten == {"kind": "recorded", "id": 4}
