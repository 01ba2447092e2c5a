import math
import os
import sqlite3
from contextlib import closing
from pathlib import Path

from comedido import folders
from comedido.checker import Checker
from comedido.checks.saturation import saturation
from comedido.contract import Publication, PublishedRequest, Status, Verdict
from comedido.history import FILE_NAME, History
from comedido.policy.load import PolicyInForce
from comedido.server.limits import Limits
from comedido.server.preparation import Judge
from tests.native_host import NativeHost
from tests.server.conftest import StartClient

PUBLICATION = {
    "text": "mensajecanario",
    "network": "x",
    "surface": "reply",
    "actor": {"handle": "cuentacanaria", "name": "Nombrecanario", "kind": "institutional"},
    "parent_author": "autorcanario",
}


async def test_a_publication_is_counted(start_client: StartClient, tmp_path: Path) -> None:
    client = await start_client()
    response = await client.post("/publication", json=PUBLICATION)
    assert (response.status, await response.read()) == (204, b"")
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as database:
        assert database.execute("SELECT kind FROM publication").fetchall() == [("answer",)]


async def test_a_publication_without_an_account_is_refused(start_client: StartClient) -> None:
    client = await start_client()
    response = await client.post("/publication", json=PUBLICATION | {"actor": None})
    assert response.status == 400


async def test_a_history_that_cannot_be_written_is_told_in_the_status(
    start_client: StartClient, tmp_path: Path
) -> None:
    (tmp_path / FILE_NAME).mkdir()
    client = await start_client()
    assert (await client.post("/publication", json=PUBLICATION)).status == 204
    health = Status.model_validate_json(await (await client.get("/health")).read())
    assert [problem for problem in health.problems if "El historial local no se puede escribir" in problem]


def words_on_disk(folder: Path) -> bytes:
    files = (Path(place) / name for place, _, names in os.walk(folder) for name in names)
    return b"".join(file.read_bytes() for file in files if file.is_file()).lower()


async def test_a_publication_counts_for_the_next_draft_and_leaves_no_word_on_the_disk(
    start_client: StartClient, tmp_path: Path
) -> None:
    def load(found: PolicyInForce) -> Judge:
        return Checker(
            policy=found.policy,
            checks={"saturation": saturation},
            recent=History(lambda: tmp_path).recent,
            budget_seconds=math.inf,
        ).check

    client = await start_client(load_judge=load, limits=Limits(checking_seconds=300))
    post = PUBLICATION | {"surface": "post"}
    clauses: list[list[str]] = []
    for _ in range(2):
        verdict = Verdict.model_validate_json(await (await client.post("/check", json=post)).read())
        clauses.append([found.clause for found in verdict.findings])
        await client.post("/publication", json=post)
    assert clauses == [[], ["2.12"]]
    written = words_on_disk(tmp_path)
    assert b"publication" in written
    assert b"canari" not in written


def test_the_service_that_the_browser_starts_counts_and_leaves_no_word_on_the_disk(home: Path) -> None:
    publication = Publication.model_validate(PUBLICATION)
    with NativeHost() as host:
        answer = host.ask(PublishedRequest(id=2, publication=publication).model_dump(mode="json"))
    assert answer == {"kind": "recorded", "id": 2}
    with closing(sqlite3.connect(folders.state() / FILE_NAME)) as database:
        assert database.execute("SELECT count(*) FROM publication").fetchone() == (1,)
    assert b"canari" not in words_on_disk(home)
