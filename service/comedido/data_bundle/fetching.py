"""Looking for new data where the machine's policy says. Only a service with such an address imports this.

Conditional requests, at most one look at a time, and never sooner than the record says; a bundle from the
network gets no more trust than one from a file.
"""

import asyncio
import logging
import random

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

_TIMEOUT = aiohttp.ClientTimeout(total=120, connect=15, sock_read=30)
_OK, _UNCHANGED = 200, 304
_log = logging.getLogger(__name__)


async def keep_looking(
    settings: DataSettings, store: Store, first_look_seconds: tuple[float, float] = FIRST_LOOK_SECONDS
) -> None:
    """Look for new data until cancelled. Never raises for what an address, a disk or a bundle has wrong."""
    if settings.url is None or not settings.keys:
        return
    await asyncio.sleep(random.uniform(*first_look_seconds))  # noqa: S311 no secret: it only spreads the load
    while True:
        record = await asyncio.to_thread(read_record, settings.url)
        if left := record.seconds_left(settings.hours):
            await asyncio.sleep(left)
        await look(settings, store)


async def look(settings: DataSettings, store: Store) -> FetchRecord:
    """Look once, install what is new, and remember how it went."""
    url = settings.url or ""
    record = await asyncio.to_thread(read_record, url)
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
        etag, modified = answer.headers.get("ETag", ""), answer.headers.get("Last-Modified", "")
    if await asyncio.to_thread(verified_news, content, store):
        manifest = await asyncio.to_thread(install, content, store, url)
        _log.info("Datos %s instalados", manifest.version)
    return record.succeeded(hours, etag[:200], modified[:100])


async def _body(answer: aiohttp.ClientResponse) -> bytes:
    body = bytearray()
    async for piece in answer.content.iter_chunked(64 * 1024):
        body += piece
        if len(body) > LARGEST_BUNDLE:
            raise BundleError(
                "El servidor de datos envía algo demasiado grande. Revise la dirección «data.url»."
            )
    return bytes(body)
