import asyncio
from collections.abc import AsyncIterator

import pytest

from comedido.contract import Problem
from comedido.server.limits import Limits
from tests.hostile.defence import defended_by
from tests.server.conftest import StartClient

DRAFT_TEXT = "el-texto-secreto"
JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/nada", 404, "not_found"),
        ("GET", "/check", 405, "invalid"),
        ("POST", "/health", 405, "invalid"),
        ("POST", f"/{DRAFT_TEXT}", 404, "not_found"),
    ],
)
async def test_an_unknown_place_or_method_is_a_problem(
    start_client: StartClient, method: str, path: str, status: int, code: str
) -> None:
    client = await start_client()
    response = await client.request(method, path)
    problem = Problem.model_validate_json(await response.read())
    assert (response.status, problem.code) == (status, code)
    assert DRAFT_TEXT not in problem.message


async def test_only_json_is_taken(start_client: StartClient) -> None:
    client = await start_client()
    response = await client.post("/check", data={"text": DRAFT_TEXT})
    problem = Problem.model_validate_json(await response.read())
    assert (response.status, problem.where) == (415, "Content-Type")


@pytest.mark.parametrize("chunked", [True, False])
@defended_by(
    "service/comedido/server/application.py",
    "client_max_size=limits.body_bytes",
    instead="client_max_size=0",
)
async def test_a_body_over_the_limit_is_too_large(start_client: StartClient, chunked: bool) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(9):
            yield b"x" * 64 * 1024

    client = await start_client()
    body = pieces() if chunked else b"x" * (512 * 1024 + 1)
    response = await client.post("/check", data=body, headers=JSON)
    problem = Problem.model_validate_json(await response.read())
    assert (response.status, problem.code) == (413, "too_large")
    assert (await client.get("/health")).status == 200


@defended_by(
    "service/comedido/server/receiving.py",
    "async with asyncio.timeout(limits.receiving_seconds):",
    instead="async with asyncio.timeout(None):",
)
async def test_a_body_that_does_not_arrive_is_too_slow(start_client: StartClient) -> None:
    client = await start_client(limits=Limits(receiving_seconds=0.05))
    reader, writer = await asyncio.open_connection(client.host, client.port)
    writer.write(
        b"POST /check HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"
    )
    async with asyncio.timeout(30):  # only where nothing ever comes
        heading = await reader.readline()
    writer.close()
    assert b"408" in heading


@pytest.mark.parametrize(
    ("body", "where"),
    [
        (b"", "columna 0"),
        (b"{", "columna 1"),
        (b'{"text": "\xff"}', "columna 11"),
        (b'{"text": "\\ud800"}', "columna 17"),
        (b'{"text": ' + b"[" * 5000, "columna 210"),
        (b'{\n"text"}', "línea 2, columna 7"),
        (b'"el-texto-secreto"', None),
        (b"{}", "text"),
        (b'{"text": 5}', "text"),
        (b'{"text": "el-texto-secreto", "sobra": 1}', "sobra"),
        (b'{"text": "el-texto-secreto", "el texto secreto": 1}', "(campo desconocido)"),
        (b'{"text": "el-texto-secreto", "network": "el-texto-secreto"}', "network"),
        (b'{"text": "el-texto-secreto", "actor": {"kind": 1}}', "actor.kind"),
        (b'{"text": "el-texto-secreto", "media": {"images": -1}}', "media.images"),
        (b'{"text": "el-texto-secreto", "media": {"images": "el-texto-secreto"}}', "media.images"),
        (b'{"text": "el-texto-secreto", "links": [1]}', "links.0"),
        (b'{"text": "' + b"a" * 70_000 + b'"}', "text"),
    ],
)
async def test_a_body_that_is_no_draft_says_where_and_repeats_nothing(
    start_client: StartClient, body: bytes, where: str | None
) -> None:
    client = await start_client()
    response = await client.post("/check", data=body, headers=JSON)
    problem = Problem.model_validate_json(await response.read())
    assert (response.status, problem.code, problem.where) == (400, "invalid", where)
    assert DRAFT_TEXT not in await response.text()
    assert (await client.get("/health")).status == 200
