"""Looking for new data where the machine's policy says. Only a service with such an address imports this.

Conditional requests, at most one look at a time, and never sooner than the record says; a bundle from the
network gets no more trust than one from a file.
"""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable

import aiohttp

from comedido import __version__
from comedido.data_bundle.contents import LARGEST_BUNDLE
from comedido.data_bundle.errors import BundleError
from comedido.data_bundle.fetch_record import FetchRecord, read_record, write_record
from comedido.data_bundle.install import install, verified_news
from comedido.data_bundle.store import Store
from comedido.policy.machine import DataSettings

FIRST_LOOK_SECONDS = (20.0, 120.0)
"""Between which moments after its start a service looks for the first time: not all computers at once."""
SHORTEST_PAUSE_SECONDS = 60.0
"""Between two looks, whatever the record says."""

_TIMEOUT = aiohttp.ClientTimeout(total=120, connect=15, sock_read=30)
_OK, _UNCHANGED = 200, 304
_LONGEST_MARK = 200
_log = logging.getLogger(__name__)


async def keep_looking(
    settings: DataSettings, store: Store, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
) -> None:
    """Look for new data until cancelled. Never raises for what an address, a disk or a bundle has wrong."""
    if settings.url is None or not settings.keys:
        return
    await sleep(random.uniform(*FIRST_LOOK_SECONDS))  # noqa: S311 no secret: it only spreads the load
    record = await asyncio.to_thread(read_record, settings.url)
    if left := record.seconds_left(settings.hours):
        await sleep(left)
    while True:
        # The record on the disk is an older one where nothing can be written.
        record = await look(settings, store, record)
        await sleep(max(record.seconds_left(settings.hours), SHORTEST_PAUSE_SECONDS))


async def look(settings: DataSettings, store: Store, record: FetchRecord) -> FetchRecord:
    """Look once, install what is new, and remember how it went; `record` is of the look before.

    Raises nothing but CancelledError.
    """
    url = settings.url or ""
    try:
        async with aiohttp.ClientSession(
            timeout=_TIMEOUT,
            cookie_jar=aiohttp.DummyCookieJar(),
            # Compressed once more, a small answer could become a huge one.
            auto_decompress=False,
            headers={"User-Agent": f"Comedido/{__version__}", "Accept-Encoding": "identity"},
        ) as session:
            record = await _looked(session, url, record, settings.hours, store)
    except BundleError as error:
        record = record.failed(str(error))
    except TimeoutError:
        record = record.failed(
            "El servidor de datos tarda demasiado. Revise la dirección «data.url» y la red."
        )
    except aiohttp.ClientConnectorCertificateError:
        record = record.failed(
            "Este equipo no confía en el certificado del servidor de datos. Instale el de su entidad."
        )
    except (aiohttp.ClientError, OSError, ValueError) as error:
        record = record.failed(
            f"No se pudo llegar al servidor de datos ({type(error).__name__}). Revise «data.url» y la red."
        )
    except Exception as error:
        # Its words may be anybody's, and it must not end the search.
        record = record.failed(
            f"La búsqueda de datos falló ({type(error).__name__}). Revise lo que publica «data.url»."
        )
    if record.error:
        _log.warning("Datos sin actualizar: %s", record.error)
    await asyncio.to_thread(write_record, record)
    return record


async def _looked(
    session: aiohttp.ClientSession, url: str, record: FetchRecord, hours: int, store: Store
) -> FetchRecord:
    conditions = {"If-None-Match": record.etag, "If-Modified-Since": record.last_modified}
    given = {name: value for name, value in conditions.items() if value}
    async with session.get(url, headers=given, allow_redirects=False) as answer:
        if answer.status == _UNCHANGED:
            return record.succeeded(hours, record.etag, record.last_modified)
        if answer.status != _OK:
            raise BundleError(
                f"El servidor de datos respondió {answer.status}. Revise la dirección «data.url» del equipo."
            )
        content = await _body(answer)
        etag, modified = _mark(answer, "ETag"), _mark(answer, "Last-Modified")
    if await asyncio.to_thread(verified_news, content, store):
        manifest = await asyncio.to_thread(install, content, store, url)
        _log.info("Datos %s instalados", manifest.version)
    return record.succeeded(hours, etag, modified)


def _mark(answer: aiohttp.ClientResponse, name: str) -> str:
    """What to send back the next time; nothing where it is no plain text, which nobody could send or keep."""
    given = answer.headers.get(name, "")
    return given if given.isascii() and len(given) <= _LONGEST_MARK else ""


async def _body(answer: aiohttp.ClientResponse) -> bytes:
    body = bytearray()
    async for piece in answer.content.iter_chunked(64 * 1024):
        body += piece
        if len(body) > LARGEST_BUNDLE:
            raise BundleError(
                "El servidor de datos envía algo demasiado grande. Revise la dirección «data.url»."
            )
    return bytes(body)
