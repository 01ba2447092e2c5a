"""The contract as TypeScript types, read from the JSON schemas of its models.

Types only, nothing at run time. What the extension sends may leave out every field that has a default; what
it receives carries all of them. `Actor` travels both ways and takes the first form.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter

from comedido import contract
from comedido.contract import (
    activity,
    answers,
    calendar,
    drafts,
    interactions,
    inventory,
    pages,
    requests,
    sites,
    state,
    words,
)

Schema = dict[str, Any]

HEADING = """\
// Generated from service/comedido/contract/ by `comedido contract`. Do not edit.
// Text offsets are Unicode code points, half open; JavaScript strings count UTF-16 units.
"""

_ROOMS = (words, drafts, interactions, activity, inventory, pages, calendar, sites, state, requests, answers)

PRIMITIVES = {
    "string": "string",
    "integer": "number",
    "number": "number",
    "boolean": "boolean",
    "null": "null",
}


def typescript() -> str:
    """Return the whole of `extension/src/contract.ts`."""
    sent = TypeAdapter[Any](contract.Request).json_schema(mode="validation")
    received = TypeAdapter[Any](contract.Answer).json_schema(mode="serialization")
    definitions = _complete(received["$defs"]) | sent["$defs"]
    declarations = [_declaration(name, definitions[name]) for name in sorted(definitions, key=_place)]
    unions = [_union("Request", sent), _union("Answer", received)]
    return "\n".join([HEADING, *declarations, *unions])


def _place(name: str) -> tuple[int, int]:
    """Where a model stands: in the order of the rooms, and in each as it was written."""
    module = sys.modules[getattr(contract, name).__module__]
    return _ROOMS.index(module), list(vars(module)).index(name)


def _complete(definitions: Schema) -> Schema:
    """The same definitions with every field required: pydantic always writes them all."""
    return {
        name: {**schema, "required": list(schema["properties"])} if "properties" in schema else schema
        for name, schema in definitions.items()
    }


def _declaration(name: str, schema: Schema) -> str:
    comment = _comment(schema["description"])
    if "properties" not in schema:
        return f"{comment}export type {name} = {_type(schema)};\n"
    fields = "".join(f"  {field}\n" for field in _fields(schema))
    return f"{comment}export interface {name} {{\n{fields}}}\n"


def _union(name: str, schema: Schema) -> str:
    return f"export type {name} = {_type(schema)};\n"


def _comment(description: str) -> str:
    lines = description.splitlines()
    if len(lines) == 1:
        return f"/** {lines[0]} */\n"
    return "/**\n" + "".join(f" * {line}".rstrip() + "\n" for line in lines) + " */\n"


def _fields(schema: Schema) -> Iterator[str]:
    required = schema.get("required", [])
    for name, field in schema["properties"].items():
        # A constant tells the members of a union apart, so it is always there.
        optional = "" if name in required or "const" in field else "?"
        yield f"readonly {name}{optional}: {_type(field)};"


def _type(schema: Schema) -> str:
    match schema:
        case {"$ref": reference}:
            return reference.rpartition("/")[2]
        case {"const": value}:
            return json.dumps(value)
        case {"enum": values}:
            return " | ".join(json.dumps(value) for value in values)
        case {"anyOf": members} | {"oneOf": members}:
            return " | ".join(_type(member) for member in members)
        case {"type": "array"}:
            return _array(schema)
        case {"type": primitive}:
            return PRIMITIVES[primitive]
        case _:
            raise ValueError(f"the contract uses a form that has no TypeScript type here: {schema}")


def _array(schema: Schema) -> str:
    if "prefixItems" in schema:
        return f"readonly [{', '.join(_type(item) for item in schema['prefixItems'])}]"
    element = _type(schema["items"])
    return f"readonly ({element})[]" if " " in element else f"readonly {element}[]"
