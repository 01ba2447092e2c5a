"""The schema of site definitions: the very file that the extension is bundled with."""

import json
from functools import cache
from pathlib import Path

from comedido.sites.json_document import Json

_NAME = "definition.schema.json"
_IN_PACKAGE = Path(__file__).with_name(_NAME)
_IN_SOURCES = Path(__file__).parents[3] / "extension" / "src" / "sites" / _NAME

Schema = dict[str, Json]


@cache
def schema() -> Schema:
    """The schema, as an installed Comedido carries it or as it stands among the sources."""
    file = _IN_PACKAGE if _IN_PACKAGE.exists() else _IN_SOURCES
    return json.loads(file.read_text(encoding="utf-8"))


def name_of(part: Schema) -> str:
    """The name under which the schema defines `part` (`selector`, `pattern`, `names`…), or ""."""
    reference = part.get("$ref")
    return reference.rpartition("/")[2] if isinstance(reference, str) else ""


def resolved(part: Schema) -> Schema:
    """What `part` says, where it refers to one of the schema's definitions."""
    name = name_of(part)
    return child(child(schema(), "definitions"), name) if name else part


def child(part: Schema, key: str) -> Schema:
    """What stands under `key` of `part`, or nothing."""
    below = part.get(key)
    return below if isinstance(below, dict) else {}


def branch_for(part: Schema, value: Json) -> int | None:
    """Which of the alternatives of `part` (`oneOf`) is meant by the key of `value` that tells them apart."""
    key = child(part, "discriminator").get("propertyName")
    branches = part.get("oneOf")
    if not isinstance(key, str) or not isinstance(branches, list) or not isinstance(value, dict):
        return None
    for number, branch in enumerate(branches):
        if isinstance(branch, dict) and child(child(branch, "properties"), key).get("const") == value.get(
            key
        ):
            return number
    return None
