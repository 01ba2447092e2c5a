"""Reading a site definition; every mistake names its file, line and key."""

import re
from collections.abc import Iterator
from pathlib import Path

from comedido.documents import DocumentError, Mistake, line_of
from comedido.sites.common_parts import with_common_parts
from comedido.sites.json_document import Json, JsonDocument, read_json
from comedido.sites.parts import parts_of
from comedido.sites.patterns import PatternError, compiled
from comedido.sites.schema_mistakes import SchemaMistake, schema_mistakes
from comedido.sites.selectors import is_readable


def read_definition(file: Path) -> dict[str, Json]:
    """The definition in `file`, what `common` says given to each surface that does not say otherwise.

    Raises DocumentError with every mistake: no JSON, what does not fit definition.schema.json, a selector or
    a regular expression that can't be understood.
    """
    document = read_json(file)
    definition = with_common_parts(document.content)
    found = list(schema_mistakes(definition)) or list(_unreadable_parts(definition))
    if found:
        # What `common` has wrong is wrong on every surface: once is enough.
        raise DocumentError(list(dict.fromkeys(_mistake(file, document, mistake) for mistake in found)))
    return definition


def _unreadable_parts(definition: dict[str, Json]) -> Iterator[SchemaMistake]:
    for part in parts_of(definition):
        if part.kind == "selector" and not is_readable(str(part.value)):
            yield SchemaMistake(part.path, f"«{part.value}» no es un selector CSS que se entienda")
        if part.kind == "pattern":
            try:
                compiled(str(part.value))
            except PatternError:
                yield SchemaMistake(part.path, f"«{part.value}» no es una expresión regular que se entienda")


def _mistake(file: Path, document: JsonDocument, mistake: SchemaMistake) -> Mistake:
    path = _as_written(document.content, mistake.path)
    return Mistake(file, line_of(document.tree, path), _key(document.content, path), mistake.reason)


def _as_written(content: dict[str, Json], path: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """`path` into the file as it is written: what a surface does not say itself stands in `common`."""
    surfaces, common = content.get("surfaces"), content.get("common")
    match path:
        case ("surfaces", int(number), str(key), *rest) if isinstance(surfaces, list):
            surface = surfaces[number]
            if (
                isinstance(surface, dict)
                and key not in surface
                and isinstance(common, dict)
                and key in common
            ):
                return ("common", key, *rest)
        case _:
            pass
    return path


def _key(content: Json, path: tuple[str | int, ...]) -> str:
    """`path` in words: an item of a list by its id where it has one, else by its number, from 1."""
    words: list[str] = []
    for part in path:
        if isinstance(part, int) and isinstance(content, list):
            content = content[part]
            known = (content.get("from") or content.get("id")) if isinstance(content, dict) else None
            words.append(
                known if isinstance(known, str) and re.fullmatch(r"\w{1,40}", known) else str(part + 1)
            )
            continue
        content = content.get(str(part)) if isinstance(content, dict) else None
        words.append(str(part))
    return ".".join(words)
