"""Reading a request's body as a model of the contract, within the limits."""

import asyncio
from http import HTTPStatus
from typing import TypeVar

from aiohttp import web
from pydantic import ValidationError

from comedido.contract import Message, Problem
from comedido.problems import problem_of
from comedido.server.limits import Limits
from comedido.server.refusals import RefusedError

Model = TypeVar("Model", bound=Message)


async def received(request: web.Request, model: type[Model], limits: Limits) -> Model:
    """The body of `request` as an instance of `model`.

    Raises RefusedError when it is not JSON, is slow to arrive or does not fit the model, and
    HTTPRequestEntityTooLarge when it is too large.
    """
    if request.content_type != "application/json":
        raise RefusedError(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
            Problem(code="invalid", message="Envíe JSON (application/json).", where="Content-Type"),
        )
    try:
        async with asyncio.timeout(limits.receiving_seconds):
            body = await request.read()
    except TimeoutError:
        raise RefusedError(
            HTTPStatus.REQUEST_TIMEOUT,
            Problem(code="too_slow", message="El borrador tardó demasiado en llegar. Intente otra vez."),
        ) from None
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        raise RefusedError(HTTPStatus.BAD_REQUEST, problem_of(error)) from None
