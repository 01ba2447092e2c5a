"""The search for data as it goes on for days, without waiting for them."""

import asyncio
from pathlib import Path

import pytest

from comedido import folders
from comedido.data_bundle import fetching
from comedido.data_bundle.fetch_record import FetchRecord, read_record
from comedido.data_bundle.store import Store, user_store
from comedido.policy.machine import DataSettings, data_settings
from tests.data_bundle.editions import edition
from tests.data_bundle.intranet import Intranet, in_force
from tests.hostile.defence import defended_by

HOUR = 3600

pytestmark = pytest.mark.usefixtures("without_self_test")


class EnoughError(Exception):
    """The search has asked for as many pauses as a test wants."""


async def pauses_of(settings: DataSettings, store: Store, looks: int) -> list[float]:
    """The seconds that a search would have paused before the first of its `looks` and after each."""
    pauses: list[float] = []

    async def count(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) > looks:
            raise EnoughError

    with pytest.raises(EnoughError):
        await fetching.keep_looking(settings, store, count)
    return pauses


def take_nothing_on_the_disk() -> None:
    folders.data().write_bytes(b"")


@defended_by(
    "service/comedido/data_bundle/fetching.py",
    "await look(settings, store, record)",
    instead="await look(settings, store, read_record(settings.url))",
)
async def test_where_nothing_can_be_written_each_failure_makes_the_pause_longer(intranet: Intranet) -> None:
    take_nothing_on_the_disk()
    intranet.status = 404
    pauses = await pauses_of(intranet.settings(), user_store(), 5)
    assert len(intranet.asked) == 5
    assert min(pauses[1:]) > 2 * 60
    assert pauses[5] > 16 * 2 * 60


async def test_where_nothing_can_be_written_the_same_is_not_fetched_twice(
    intranet: Intranet, tmp_path: Path
) -> None:
    take_nothing_on_the_disk()
    intranet.content, intranet.headers = edition(tmp_path, 1), {"ETag": '"uno"'}
    pauses = await pauses_of(intranet.settings(), Store(tmp_path / "elsewhere"), 3)
    assert [asked.get("If-None-Match") for asked in intranet.asked] == [None, '"uno"', '"uno"']
    assert min(pauses[1:]) > 19 * HOUR


@defended_by("service/comedido/data_bundle/fetching.py", ", SHORTEST_PAUSE_SECONDS))", instead=", 0.0))")
async def test_two_looks_are_a_minute_apart_whatever_the_clock_does(
    intranet: Intranet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FetchRecord, "seconds_left", lambda *_: 0.0)
    _, *between = await pauses_of(intranet.settings(), user_store(), 3)
    assert between == [60.0] * 3


@defended_by(
    "service/comedido/data_bundle/fetching.py",
    "except Exception as error",
    instead="except AssertionError as error",
)
async def test_a_failure_that_nobody_foresaw_is_told_by_its_kind_and_the_search_goes_on(
    intranet: Intranet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> object:
        raise LookupError("zarigüeya")

    intranet.content = edition(tmp_path, 1)
    monkeypatch.setattr(fetching, "install", fail)
    await pauses_of(intranet.settings(), user_store(), 2)
    record = read_record(intranet.url)
    assert (len(intranet.asked), record.failures) == (2, 2)
    assert record.error.startswith("La búsqueda de datos falló (LookupError).")
    assert "LookupError" in caplog.text
    assert "zarigüeya" not in caplog.text + record.error


@defended_by("service/comedido/data_bundle/fetching.py", "given.isascii() and ")
async def test_a_mark_that_is_no_text_is_not_kept(tmp_path: Path) -> None:
    content = edition(tmp_path, 1)
    asked: list[bytes] = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(b'HTTP/1.1 200 OK\r\nETag: "\xff"\r\nContent-Length: %d\r\n\r\n' % len(content))
        writer.write(content)
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
        url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/datos.zip"
        settings = data_settings().model_copy(update={"url": url})
        await pauses_of(settings, user_store(), 2)
    assert (in_force(), read_record(url).error, read_record(url).etag) == ("2026.11.1", "", "")
    assert len(asked) == 2
