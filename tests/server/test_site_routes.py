from pathlib import Path

import pytest

from comedido.contract import Sighting, SightingRequest, SitesRequest
from tests.native_host import NativeHost
from tests.server.conftest import StartClient

SEEN = {"site": "x", "version": "2026.11.1", "surface": "post_inline", "composer": "rule", "submit": "name"}


async def test_a_sighting_is_counted_and_told(start_client: StartClient) -> None:
    client = await start_client()
    assert (await client.post("/sites", json=SEEN)).status == 204
    [surface] = (await (await client.get("/sites")).json())["surfaces"]
    assert (surface["surface"], surface["state"], surface["failing"]) == (
        "post_inline",
        "degraded",
        ["composer", "submit"],
    )


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": "canario"},
        {"site": "x.com/canario"},
        {"surface": "Hola, soy Ana"},
        {"surface": "a" * 41},
        {"version": "canario"},
        {"composer": "canario"},
    ],
)
async def test_nothing_but_names_of_definitions_is_taken(
    start_client: StartClient, tmp_path: Path, wrong: dict[str, str]
) -> None:
    client = await start_client()
    assert (await client.post("/sites", json=SEEN | wrong)).status == 400
    assert not (tmp_path / "sites.json").exists()


async def test_deleting_the_activity_deletes_the_counts_too(
    start_client: StartClient, tmp_path: Path
) -> None:
    client = await start_client()
    await client.post("/sites", json=SEEN)
    await client.post("/activity/forget")
    assert not (tmp_path / "sites.json").exists()


def test_the_host_carries_both(home: Path) -> None:
    told = SightingRequest(id=1, sighting=Sighting.model_validate(SEEN))
    with NativeHost() as host:
        counted = host.ask(told.model_dump(mode="json"))
        health = host.ask(SitesRequest(id=2).model_dump(mode="json"))
    assert counted == {"kind": "recorded", "id": 1}
    assert [surface["site"] for surface in health["sites"]["surfaces"]] == ["x"]
