"""What of a definition does not fit the schema, in words for people."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError

from comedido.sites.json_document import Json
from comedido.sites.schema import branch_for, schema

_TYPES = {
    "string": "un texto entre comillas",
    "array": "una lista, entre corchetes",
    "object": "un objeto, entre llaves",
    "boolean": "true o false",
    "integer": "un número entero",
}
_FORMS = {
    "^[a-z]+$": "letras minúsculas sin tildes",
    "^[a-z_]+$": "letras minúsculas sin tildes y guiones bajos",
    r"^\d{4}\.\d{2}\.\d{1,6}$": "año, mes y número, como 2026.11.1",
}

_REASONS = {
    "minLength": "está vacío; escriba al menos una letra",
    "not": "repite algo que ya se repite, y eso puede detener una página; quite un + o un *",
    "maxLength": "es demasiado largo; acórtelo",
    "maxItems": "tiene demasiados valores; quite alguno",
    "minItems": "está vacía; escriba al menos un valor",
    "uniqueItems": "tiene un valor dos veces; deje uno solo",
}


class SchemaMistake(NamedTuple):
    """What is wrong at `path`, which leads there from the definition's root."""

    path: tuple[str | int, ...]
    reason: str


def schema_mistakes(definition: dict[str, Json]) -> Iterator[SchemaMistake]:
    """Every place where `definition`, its common parts given to each surface, does not fit the schema."""
    errors: Iterator[ValidationError] = Draft7Validator(schema()).iter_errors(definition)  # pyright: ignore
    for error in errors:
        yield from _of_error(error)


def _of_error(error: ValidationError) -> Iterator[SchemaMistake]:
    if error.validator == "oneOf":
        yield from _of_alternatives(error)
        return
    path: tuple[str | int, ...] = tuple(error.absolute_path)
    allowed: Any = error.validator_value
    written: Any = error.instance
    match error.validator:
        case "required":
            for key in (key for key in allowed if key not in written):
                yield SchemaMistake((*path, key), "falta; escríbala")
        case "additionalProperties":
            described: Any = error.schema
            for key in (key for key in written if key not in described["properties"]):
                yield SchemaMistake((*path, key), "clave desconocida; bórrela o corrija su nombre")
        case rule:
            yield SchemaMistake(path, _reason(str(rule), allowed))


def _reason(rule: str, allowed: Any) -> str:  # noqa: ANN401
    """What a value must be that breaks a `rule` of JSON Schema."""
    match rule:
        case "enum":
            return f"debe ser {' o '.join(map(str, allowed))}"
        case "type":
            return f"debe ser {_TYPES.get(str(allowed), allowed)}"
        case "pattern":
            return f"debe tener {_FORMS.get(str(allowed), f'la forma {allowed}')}"
        case "const" | "minimum":
            return f"debe ser {allowed}{' o más' if rule == 'minimum' else ''}"
        case _:
            return _REASONS.get(rule, "no tiene la forma esperada")


def _of_alternatives(error: ValidationError) -> Iterator[SchemaMistake]:
    described: Any = error.schema
    written: Any = error.instance
    branch = branch_for(described, written)
    if branch is None:
        key = str(described["discriminator"]["propertyName"])
        known = [str(each["properties"][key]["const"]) for each in described["oneOf"]]
        yield SchemaMistake((*error.absolute_path, key), f"debe ser {' o '.join(known)}")
        return
    for inner in error.context or []:
        if inner.schema_path[0] == branch:
            yield from _of_error(inner)
