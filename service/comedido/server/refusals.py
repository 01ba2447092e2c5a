"""The one shape of every error: whatever goes wrong with a request is answered with a Problem."""

import logging
import traceback
from collections.abc import Awaitable, Callable
from http import HTTPStatus

from aiohttp import web

from comedido.contract import Problem

_log = logging.getLogger(__name__)


class RefusedError(Exception):
    """A request that can't be met: its HTTP status and the problem to answer with."""

    def __init__(self, status: HTTPStatus, problem: Problem) -> None:
        super().__init__(problem.message)
        self.status = status
        self.problem = problem


@web.middleware
async def answer_with_problems(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Turn every error of `handler` into a Problem, without repeating anything that was sent."""
    try:
        return await handler(request)
    except RefusedError as refused:
        return _response(refused.status, refused.problem)
    except web.HTTPException as error:
        return _response(error.status, _problem_of_http(error))
    except web.RequestPayloadError:
        return _response(
            HTTPStatus.BAD_REQUEST, Problem(code="invalid", message="El cuerpo de la petición llegó dañado.")
        )
    except Exception as error:
        # The message of the error could quote the draft; its kind and place can't.
        place = traceback.extract_tb(error.__traceback__)[-1]
        _log.error("Error interno %s en %s:%s", type(error).__name__, place.name, place.lineno)
        return _response(
            HTTPStatus.INTERNAL_SERVER_ERROR,
            Problem(code="internal", message="Algo falló dentro de Comedido. El texto no se pudo revisar."),
        )


def _problem_of_http(error: web.HTTPException) -> Problem:
    match error:
        case web.HTTPNotFound():
            return Problem(code="not_found", message="Esa dirección no existe en el servicio.")
        case web.HTTPMethodNotAllowed():
            allowed = " o ".join(sorted(error.allowed_methods))
            return Problem(code="invalid", message=f"Esa dirección solo admite {allowed}.", where="método")
        case web.HTTPRequestEntityTooLarge():
            return Problem(code="too_large", message="El borrador es demasiado grande. Acorte el texto.")
        case _:
            return Problem(code="invalid", message="La petición no se puede atender.")


def _response(status: int, problem: Problem) -> web.Response:
    return web.json_response(text=problem.model_dump_json(), status=status)
