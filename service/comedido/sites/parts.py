"""Every part of a definition that a page can confirm, as the schema names it: selectors, patterns, names."""

from collections.abc import Iterator
from typing import NamedTuple

from comedido.sites.json_document import Json
from comedido.sites.schema import Schema, branch_for, child, name_of, resolved, schema

_KINDS = ("selector", "pattern", "names")
_NAMED_BY = ("from", "id")
"""Keys by which people know an item of a list better than by its number."""


class Part(NamedTuple):
    """One part: `kind` is a definition of the schema (selector, pattern, names) or `source` (cookie, script).

    `path` leads to it from the definition's root, `key` is the same without numbers; `owner` is the id of the
    surface or the like that it belongs to; `around` is the object that it stands in.
    """

    kind: str
    path: tuple[str | int, ...]
    key: str
    owner: str
    value: Json
    around: dict[str, Json]


def parts_of(definition: dict[str, Json]) -> Iterator[Part]:
    """The parts of a definition that fits the schema, in the schema's order."""
    return _below(definition, schema(), Part("", (), "", "", None, definition))


def _below(value: Json, described: Schema, place: Part) -> Iterator[Part]:
    kind = name_of(described)
    if kind in _KINDS:
        yield place._replace(kind=kind, value=value)
        return
    described = resolved(described)
    branch = branch_for(described, value)
    branches = described.get("oneOf")
    if branch is not None and isinstance(branches, list):
        chosen = branches[branch]
        described = chosen if isinstance(chosen, dict) else {}
    if isinstance(value, list):
        items = child(described, "items")
        for number, item in enumerate(value):
            owner = _name(item)
            yield from _below(
                item, items, place._replace(path=(*place.path, number), owner=owner or place.owner)
            )
    if isinstance(value, dict):
        if value.get("from") in ("cookie", "script"):
            yield place._replace(kind="source", value=value, around=value)
            return
        for key, below in child(described, "properties").items():
            if key in value and isinstance(below, dict):
                inner = f"{place.key}.{key}" if place.key else key
                yield from _below(
                    value[key], below, place._replace(path=(*place.path, key), key=inner, around=value)
                )


def _name(item: Json) -> str:
    if not isinstance(item, dict):
        return ""
    return next((name for key in _NAMED_BY if isinstance(name := item.get(key), str)), "")
