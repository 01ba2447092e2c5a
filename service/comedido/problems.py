"""Validation errors as problems for people: which field, what is wrong, in Spanish, without what was sent."""

import re

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from comedido.contract import Problem

_FIELD_NAME = re.compile(r"[A-Za-z_]{1,40}")
_JSON_PLACE = re.compile(r"line (\d+) column (\d+)")

_SENTENCES = {
    "missing": "Falta este campo; agréguelo.",
    "extra_forbidden": "Este campo no existe; quítelo o corrija su nombre.",
    "string_type": "Debe ser un texto entre comillas.",
    "string_unicode": "El texto tiene caracteres rotos; escríbalo otra vez.",
    "string_too_long": "El texto es demasiado largo; el máximo es {max_length} caracteres.",
    "string_pattern_mismatch": "No tiene la forma de un numeral de la circular, como 1.7.",
    "enum": "El valor debe ser {expected}.",
    "literal_error": "El valor debe ser {expected}.",
    "list_type": "Debe ser una lista.",
    "too_long": "La lista es demasiado larga; el máximo son {max_length} elementos.",
    "int_type": "Debe ser un número entero.",
    "int_parsing": "Debe ser un número entero.",
    "int_from_float": "Debe ser un número entero.",
    "int_parsing_size": "El número es demasiado grande.",
    "greater_than_equal": "El número debe ser {ge} o mayor.",
    "model_type": "Debe ser un objeto con sus campos.",
    "model_attributes_type": "Debe ser un objeto con sus campos.",
}


def problem_of(error: ValidationError) -> Problem:
    """The first mistake of `error` as a problem; `where` is the field's place, like `actor.kind`.

    Nothing that was sent is repeated, because it could be a draft's text.
    """
    details = error.errors(include_url=False, include_input=False)
    first = details[0]
    if first["type"] == "json_invalid":
        return _of_bad_json(first)
    sentence = _SENTENCES.get(first["type"], "El valor no tiene la forma esperada.")
    known = {name: str(value).replace(" or ", " o ") for name, value in first.get("ctx", {}).items()}
    others = len(details) - 1
    more = f" Hay {others} más por corregir." if others else ""
    return Problem(code="invalid", message=sentence.format_map(known) + more, where=_place(first))


def _of_bad_json(details: ErrorDetails) -> Problem:
    place = _JSON_PLACE.search(details["msg"])
    return Problem(
        code="invalid",
        message="No es JSON válido en UTF-8; revise comillas, comas y caracteres.",
        where=_place_in_json(place[1], place[2]) if place else None,
    )


def _place_in_json(line: str, column: str) -> str:
    return f"columna {column}" if line == "1" else f"línea {line}, columna {column}"


def _place(details: ErrorDetails) -> str | None:
    return ".".join(_readable(part) for part in details["loc"]) or None


def _readable(part: str | int) -> str:
    """A place's part, unless it is a name made up by the sender, which could hold anything."""
    return str(part) if isinstance(part, int) or _FIELD_NAME.fullmatch(part) else "(campo desconocido)"
