"""How a route answers: with a message of the contract, once what it needs is loaded or read."""

import asyncio
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import TypeVar

from aiohttp import web

from comedido.contract import Message, Problem
from comedido.server.preparation import NotPreparedError
from comedido.server.refusals import RefusedError

Loaded = TypeVar("Loaded")


async def prepared(work: Awaitable[Loaded]) -> Loaded:
    """What `work` brings. Raises RefusedError when the policy or the language could not be loaded."""
    try:
        return await work
    except NotPreparedError:
        problem = Problem(
            code="unavailable",
            message="El servicio no pudo cargar lo que necesita. Ejecute «comedido doctor» para arreglarlo.",
        )
        raise RefusedError(HTTPStatus.SERVICE_UNAVAILABLE, problem) from None


async def from_disk(work: Callable[[], Loaded], unusable: type[Exception]) -> Loaded:
    """What `work` brings from a file, in a thread. Raises RefusedError where `work` finds it `unusable`."""
    try:
        return await asyncio.to_thread(work)
    except unusable as error:
        problem = Problem(code="unavailable", message=str(error))
        raise RefusedError(HTTPStatus.SERVICE_UNAVAILABLE, problem) from None


def as_json(message: Message) -> web.Response:
    """The message as the body of an answer."""
    return web.json_response(text=message.model_dump_json())
