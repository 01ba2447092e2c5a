"""A server of an entity that publishes data, and what looks at it find."""

from dataclasses import dataclass, field

from aiohttp import web

from comedido.data_bundle import fetching
from comedido.data_bundle.fetch_record import FetchRecord, read_record
from comedido.data_bundle.store import user_store
from comedido.policy.machine import DataSettings, data_settings


@dataclass
class Intranet:
    """What a server has to give, and what it was asked."""

    content: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    asked: list[dict[str, str]] = field(default_factory=list)
    url: str = ""

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(dict(request.headers))
        if self.headers.get("ETag") and request.headers.get("If-None-Match") == self.headers["ETag"]:
            return web.Response(status=304)
        return web.Response(body=self.content, status=self.status, headers=self.headers)

    def settings(self) -> DataSettings:
        return data_settings().model_copy(update={"url": self.url})


async def look(settings: DataSettings) -> FetchRecord:
    """Look once, as a service does that has just started."""
    return await fetching.look(settings, user_store(), read_record(settings.url or ""))


def in_force() -> str | None:
    record = user_store().record()
    return record.in_force.partition("-")[0] if record and record.in_force else None
