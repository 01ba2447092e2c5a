"""The native-messaging host: relays the extension's frames to the service and starts it when absent.

Standard library only, so that it starts at once and stays small. It reads and judges nothing of a draft.
"""

import json
import os
import sys
import time
from typing import Any, BinaryIO, Literal, NamedTuple, cast

from comedido import client, launch
from comedido.core_dumps import leave_no_core_dump
from comedido.frames import BrokenFramesError, FrameTooLargeError, read_frame, write_frame

REQUEST_SECONDS = 25.0
"""Time for one answer, a cold start on a busy computer included; the extension itself gives up sooner."""

ATTEMPTS = 2
"""A service may die with a request in hand; a new one gets it once more."""

JsonObject = dict[str, Any]


class Route(NamedTuple):
    """Where a kind of request goes, under which name it carries its content, and what answers it."""

    method: Literal["GET", "POST"]
    path: str
    content: str | None
    answer: str


ROUTES = {
    "check": Route("POST", "/check", content="draft", answer="verdict"),
    "interaction": Route("POST", "/interaction", content="interaction", answer="verdict"),
    "decision": Route("POST", "/decision", content="decision", answer="recorded"),
    "status": Route("GET", "/health", content=None, answer="status"),
    "published": Route("POST", "/publication", content="publication", answer="recorded"),
    "inventory": Route("GET", "/inventory", content=None, answer="inventory"),
    "import_inventory": Route("POST", "/inventory/import", content="file", answer="imported"),
    "export_inventory": Route("GET", "/inventory/export", content=None, answer="exported"),
    "guide": Route("GET", "/guide", content=None, answer="guide"),
    "profile": Route("POST", "/profile", content="page", answer="advice"),
    "email_form": Route("POST", "/email-form", content="form", answer="advice"),
    "mistaken": Route("POST", "/mistaken", content="finding", answer="recorded"),
    "activity": Route("POST", "/activity", content="period", answer="activity"),
    "export_activity": Route("POST", "/activity/export", content="period", answer="exported_activity"),
    "forget_activity": Route("POST", "/activity/forget", content=None, answer="recorded"),
    "silences": Route("GET", "/silences", content=None, answer="silences"),
    "silence": Route("POST", "/silences", content="choice", answer="silences"),
    "sighting": Route("POST", "/sites", content="sighting", answer="recorded"),
    "sites": Route("GET", "/sites", content=None, answer="sites"),
    "definitions": Route("GET", "/sites/definitions", content=None, answer="definitions"),
    "calendar": Route("POST", "/calendar", content="file", answer="calendar"),
}


def main() -> None:
    """Relay frames until the browser closes the channel."""
    leave_no_core_dump()
    raise SystemExit(relay(sys.stdin.buffer, _frames_only_output()))


def relay(requests: BinaryIO, answers: BinaryIO) -> int:
    """Answer each frame of `requests` in order; return the exit status."""
    while True:
        try:
            frame = read_frame(requests)
            if frame is None:
                return 0
            answer = answer_to(frame)
        except FrameTooLargeError:
            answer = _problem(None, "too_large", "El mensaje es demasiado grande. Acorte el texto.")
        except BrokenFramesError:
            _send(answers, _problem(None, "invalid", "El mensaje llegó incompleto. Recargue la página."))
            return 1
        if not _send(answers, answer):
            return 0


def answer_to(frame: bytes) -> JsonObject:
    """Answer one request as the contract says; every error becomes a `problem` with the id of the request."""
    request = _json_object(frame)
    if request is None:
        return _problem(None, "invalid", "El mensaje no es un objeto JSON válido.")
    number = request.get("id")
    if type(number) is not int or number < 0:
        return _problem(None, "invalid", "El mensaje debe llevar como número un entero desde 0.", "id")
    kind = request.get("kind")
    route = ROUTES.get(kind) if isinstance(kind, str) else None
    if route is None:
        return _problem(number, "invalid", f"El tipo de mensaje debe ser {', '.join(ROUTES)}.", "kind")
    expected = {"kind", "id"} if route.content is None else {"kind", "id", route.content}
    if request.keys() != expected:
        return _problem(
            number, "invalid", f"El mensaje debe llevar {', '.join(sorted(expected))} y nada más."
        )
    return _answer_of_service(number, route, _body(request[route.content]) if route.content else None)


def _answer_of_service(number: int, route: Route, body: bytes | None) -> JsonObject:
    try:
        response = _delivered(route, body, time.monotonic() + REQUEST_SECONDS)
    except TimeoutError:
        return _problem(number, "too_slow", "El servicio tardó demasiado. Intente otra vez.")
    except (OSError, launch.ServiceWontStartError):
        advice = "Ejecute «comedido doctor» para saber cómo arreglarlo."
        return _problem(number, "unavailable", f"El servicio de Comedido no responde. {advice}")
    answer: JsonObject = {"kind": route.answer, "id": number}
    match response.status, _json_object(response.body):
        case 204, _:
            return answer
        case 200, content if content is not None:
            return answer | {route.answer: content}
        case _, problem if problem is not None:
            return {"kind": "problem", "id": number, "problem": problem}
        case _:
            return _problem(number, "internal", "El servicio dio una respuesta que no se entiende.")


def _delivered(route: Route, body: bytes | None, deadline: float) -> client.Response:
    for attempt in range(1, ATTEMPTS + 1):
        connection = launch.reach(deadline)
        try:
            return client.exchange(connection, route.method, route.path, body)
        except ConnectionError:
            if attempt == ATTEMPTS:
                raise
    raise AssertionError("the last attempt returns or raises")


def _body(content: object) -> bytes:
    # Half a surrogate pair has no UTF-8; it goes through as it came, and the service says where it is.
    return json.dumps(content, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _json_object(data: bytes) -> JsonObject | None:
    try:
        parsed: object = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return cast("JsonObject", parsed) if isinstance(parsed, dict) else None


def _problem(number: int | None, code: str, message: str, where: str | None = None) -> JsonObject:
    return {
        "kind": "problem",
        "id": number,
        "problem": {"code": code, "message": message, "where": where},
    }


def _send(answers: BinaryIO, answer: JsonObject) -> bool:
    """Send `answer`; return whether the browser still listens."""
    # Half a surrogate pair in a service's answer must not end the host.
    written = json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace")
    try:
        write_frame(answers, written)
    except FrameTooLargeError:
        return _send(answers, _problem(answer["id"], "too_large", "La respuesta es demasiado grande."))
    except BrokenPipeError:
        return False
    return True


def _frames_only_output() -> BinaryIO:
    """Take standard output for frames alone; whatever else writes to it lands in standard error."""
    frames = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return frames


if __name__ == "__main__":
    main()
