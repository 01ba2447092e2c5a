"""Looking for new data at an address, against a real server on this computer."""

import ssl
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import aiohttp
import pytest
import trustme
from aiohttp import web
from aiohttp.test_utils import TestServer

from comedido.data_bundle import fetching
from comedido.data_bundle.contents import LARGEST_BUNDLE
from comedido.data_bundle.fetch_record import FetchRecord, read_record
from comedido.data_bundle.install import roll_back
from comedido.data_bundle.store import user_store
from comedido.policy.machine import data_settings
from tests.data_bundle.editions import OTHER_KEY, edition
from tests.data_bundle.intranet import Intranet, in_force, look
from tests.data_bundle.pointing_beyond import pointing_beyond

ROOT = Path(__file__).parents[2]
HOUR = 3600

pytestmark = pytest.mark.usefixtures("without_self_test")


async def test_new_data_are_installed_once_and_then_asked_for_with_conditions(
    intranet: Intranet, tmp_path: Path
) -> None:
    intranet.content = edition(tmp_path, 1)
    intranet.headers = {"ETag": '"uno"', "Last-Modified": "Sat, 28 Nov 2026 08:00:00 GMT"}
    record = await look(intranet.settings())
    assert (in_force(), record.error, record.etag) == ("2026.11.1", "", '"uno"')
    await look(intranet.settings())
    first, second = intranet.asked
    assert "If-None-Match" not in first
    assert (second["If-None-Match"], second["If-Modified-Since"]) == ('"uno"', record.last_modified)
    assert second.keys() <= {
        "Host",
        "Accept",
        "Accept-Encoding",
        "User-Agent",
        "If-None-Match",
        "If-Modified-Since",
    }
    intranet.content, intranet.headers = edition(tmp_path, 2), {"ETag": '"dos"'}
    await look(intranet.settings())
    assert in_force() == "2026.11.2"


async def test_what_was_given_up_does_not_come_back(intranet: Intranet, tmp_path: Path) -> None:
    intranet.content = edition(tmp_path, 1)
    await look(intranet.settings())
    roll_back(user_store())
    record = await look(intranet.settings())
    assert (in_force(), record.error) == (None, "")


def distrusted(intranet: Intranet, folder: Path) -> str:
    intranet.content = edition(folder, 2, key=OTHER_KEY)
    return "La firma"


def missing(intranet: Intranet, _: Path) -> str:
    intranet.status = 404
    return "respondió 404"


def moved(intranet: Intranet, folder: Path) -> str:
    intranet.content, intranet.status = edition(folder, 2), 302
    intranet.headers = {"Location": "https://example.org/datos.zip"}
    return "respondió 302"


def endless(intranet: Intranet, _: Path) -> str:
    intranet.content = b"0" * (LARGEST_BUNDLE + 1)
    return "demasiado grande"


def pointing_beyond_every_file(intranet: Intranet, folder: Path) -> str:
    intranet.content = pointing_beyond(edition(folder, 2))
    return "no es un paquete de datos"


def login_page(intranet: Intranet, _: Path) -> str:
    intranet.content = b"<html>Inicie sesi\xc3\xb3n</html>"
    return "no es un paquete de datos"


@pytest.mark.parametrize(
    "harm", [distrusted, missing, moved, endless, login_page, pointing_beyond_every_file]
)
async def test_what_goes_wrong_is_remembered_and_leaves_the_old_data(
    intranet: Intranet, tmp_path: Path, harm: Callable[[Intranet, Path], str]
) -> None:
    intranet.content = edition(tmp_path, 1)
    await look(intranet.settings())
    sentence = harm(intranet, tmp_path)
    record = await look(intranet.settings())
    assert sentence in record.error
    assert read_record(intranet.url) == record
    assert (in_force(), record.failures) == ("2026.11.1", 1)


async def test_nobody_at_the_address_is_told(unused_tcp_port: int) -> None:
    settings = data_settings().model_copy(update={"url": f"http://127.0.0.1:{unused_tcp_port}/datos.zip"})
    record = await look(settings)
    assert "No se pudo llegar al servidor de datos" in record.error


async def test_a_certificate_must_be_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    authority = trustme.CA()
    given = Intranet(content=edition(tmp_path, 1))
    application = web.Application()
    application.router.add_get("/datos.zip", given.answer)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    server = TestServer(application, scheme="https", host="localhost")
    await server.start_server(ssl=context)
    try:
        given.url = str(server.make_url("/datos.zip"))
        record = await look(given.settings())
        assert "no confía en el certificado" in record.error
        assert given.asked == []

        def trusting(**options: object) -> aiohttp.ClientSession:
            trusted = ssl.create_default_context()
            authority.configure_trust(trusted)
            return session(connector=aiohttp.TCPConnector(ssl=trusted), **options)  # type: ignore[arg-type]

        session = aiohttp.ClientSession
        monkeypatch.setattr(fetching.aiohttp, "ClientSession", trusting)
        await look(given.settings())
        assert in_force() == "2026.11.1"
    finally:
        await server.close()


def test_pauses_grow_vary_and_outlive_the_service() -> None:
    record = FetchRecord(url="https://intranet.ejemplo.gov.co/datos.zip")
    pauses: list[float] = []
    for _ in range(12):
        record = record.failed("No se pudo llegar.")
        pauses.append(record.next_look - time.time())
    assert 2 * 60 < pauses[0] < 8 * 60
    assert all(12 * HOUR - 60 < pause < 36 * HOUR + 60 for pause in pauses[-2:])
    calm = [record.succeeded(24, "", "").next_look - time.time() for _ in range(30)]
    assert all(19 * HOUR < pause < 29 * HOUR for pause in calm)
    assert max(calm) - min(calm) > HOUR
    assert record.succeeded(24, "", "").failures == 0


def test_a_clock_that_was_put_back_does_not_stop_the_looking() -> None:
    far = FetchRecord(url="x", next_look=time.time() + 400 * HOUR)
    assert far.seconds_left(24) == 0
    near = FetchRecord(url="x", next_look=time.time() + HOUR)
    assert near.seconds_left(24) > 0


def test_looks_at_one_address_say_nothing_about_another() -> None:
    assert read_record("https://otra.ejemplo.gov.co/") == FetchRecord(url="https://otra.ejemplo.gov.co/")


WATCHED = """\
import sys
opened = []
def watch(event, given):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        opened.append((event, given))
sys.addaudithook(watch)
from comedido.commands.serve import serve_until_idle
serve_until_idle(1)
print(opened, {"comedido.data_bundle.fetching", "nacl", "aiohttp.client"} & sys.modules.keys())
"""


def test_without_an_address_a_service_opens_no_connection_and_loads_nothing_that_could() -> None:
    command = [sys.executable, "-c", WATCHED]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[] set()\n"


def test_a_person_s_own_policy_can_t_set_an_address(home: Path) -> None:
    (home / "configuration").mkdir()
    (home / "configuration" / "policy.yaml").write_text(
        'version: "1"\ndata: {url: "https://example.org/"}\n', "utf-8"
    )
    assert data_settings().url is None
