import sqlite3
import threading
from pathlib import Path

import pytest

from comedido import __version__
from comedido.contract import Draft, Status, Verdict
from comedido.policy.load import PolicyInForce
from comedido.server.limits import Limits
from comedido.server.preparation import Judge
from tests.server.conftest import StartClient, clear

DECISION = {
    "action": "published_anyway",
    "network": "x",
    "surface": "reply",
    "account_kind": "personal",
    "clauses": ["1.7"],
}
DRAFT_TEXT = "el-texto-secreto"


async def test_a_draft_is_answered_with_its_verdict(start_client: StartClient) -> None:
    client = await start_client()
    response = await client.post("/check", json={"text": "Buenos días", "actor": {"kind": "personal"}})
    assert response.status == 200
    verdict = Verdict.model_validate_json(await response.read())
    assert verdict.actor is not None
    assert verdict.actor.kind == "personal"


async def test_an_interaction_is_answered_with_its_verdict(start_client: StartClient) -> None:
    client = await start_client()
    asked = {"kind": "like", "network": "x", "actor": {"kind": "personal"}, "author": "alguien"}
    response = await client.post("/interaction", json=asked)
    assert response.status == 200
    assert Verdict.model_validate_json(await response.read()).outcome == "clear"
    assert (await client.post("/interaction", json=asked | {"kind": "poke"})).status == 400


async def test_a_decision_is_kept_in_the_journal(start_client: StartClient, tmp_path: Path) -> None:
    client = await start_client()
    response = await client.post("/decision", json=DECISION)
    assert (response.status, await response.read()) == (204, b"")
    rows = sqlite3.connect(tmp_path / "journal.sqlite3").execute("SELECT action, clauses FROM draft")
    assert rows.fetchall() == [("published_anyway", '["1.7"]')]


async def test_health_answers_while_the_language_loads(start_client: StartClient) -> None:
    loaded = threading.Event()

    def load(_: PolicyInForce) -> Judge:
        loaded.wait()
        return clear

    client = await start_client(load_judge=load)
    try:
        response = await client.get("/health")
        status = Status.model_validate_json(await response.read())
        assert (response.status, status.version) == (200, __version__)
    finally:
        loaded.set()
    assert (await client.post("/check", json={"text": "hola"})).status == 200


async def test_health_answers_while_a_draft_is_judged_too_slowly(start_client: StartClient) -> None:
    released = threading.Event()

    def judge(draft: Draft) -> Verdict:
        released.wait()
        return clear(draft)

    client = await start_client(judge, limits=Limits(checking_seconds=0.05))
    try:
        slow = await client.post("/check", json={"text": "hola"})
        assert (slow.status, (await slow.json())["code"]) == (504, "too_slow")
        assert (await client.get("/health")).status == 200
    finally:
        released.set()


async def test_a_broken_judge_is_a_problem_that_does_not_repeat_the_text(
    start_client: StartClient, caplog: pytest.LogCaptureFixture
) -> None:
    def judge(draft: Draft) -> Verdict:
        raise ValueError(draft.text)

    client = await start_client(judge)
    response = await client.post("/check", json={"text": DRAFT_TEXT})
    assert (response.status, (await response.json())["code"]) == (500, "internal")
    assert DRAFT_TEXT not in await response.text()
    assert "ValueError" in caplog.text
    assert DRAFT_TEXT not in caplog.text


async def test_a_language_that_does_not_load_is_a_problem_and_health_still_answers(
    start_client: StartClient,
) -> None:
    def load(_: PolicyInForce) -> Judge:
        raise ImportError("spacy")

    client = await start_client(load_judge=load)
    response = await client.post("/check", json={"text": "hola"})
    assert (response.status, (await response.json())["code"]) == (503, "unavailable")
    assert (await client.get("/health")).status == 200
