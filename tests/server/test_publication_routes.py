import os
import sqlite3
from contextlib import closing
from pathlib import Path

from comedido.contract import CheckRequest, Draft, Publication, PublishedRequest, Status
from comedido.history import FILE_NAME
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


def test_a_publication_counts_for_the_next_draft_and_leaves_no_word_on_the_disk(home: Path) -> None:
    publication = Publication.model_validate(PUBLICATION | {"surface": "post"})
    draft = Draft.model_validate(
        {key: value for key, value in PUBLICATION.items() if key != "surface"} | {"surface": "post"}
    )
    with NativeHost() as host:
        first = host.ask(CheckRequest(id=1, draft=draft).model_dump(mode="json"))
        published = host.ask(PublishedRequest(id=2, publication=publication).model_dump(mode="json"))
        again = host.ask(CheckRequest(id=3, draft=draft).model_dump(mode="json"))
    assert published == {"kind": "recorded", "id": 2}
    clauses = [[found["clause"] for found in answer["verdict"]["findings"]] for answer in (first, again)]
    assert "2.12" not in clauses[0]
    assert "2.12" in clauses[1]
    written = b"".join(
        (Path(folder) / file).read_bytes()
        for folder, _, files in os.walk(home)
        for file in files
        if (Path(folder) / file).is_file()
    )
    assert b"publication" in written
    assert b"canari" not in written.lower()
