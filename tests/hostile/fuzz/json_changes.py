"""A JSON document with one value exchanged: changing bytes alone hardly ever leaves one."""

import json
import random
from collections.abc import Iterator
from typing import TypeAlias, cast

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
_Holder = dict[str, Json] | list[Json]
_Place = tuple[_Holder, str | int]

_VALUES: tuple[Json, ...] = (
    None,
    True,
    -1,
    0,
    1,
    2**63,
    10**30,
    0.5,
    float("inf"),
    "",
    "x",
    "\ud83d",
    "\x00",
    "ñ" * 300,
    "2026-02-31",
    [],
    {},
    [[]],
    {"kind": "x"},
)


def with_another_value(document: bytes, number: int) -> bytes | None:
    """`document` with one of its values exchanged or removed, as `number` chooses; None for no JSON."""
    try:
        root = cast("Json", json.loads(document))
    except (ValueError, RecursionError):
        return None
    chosen = random.Random(number)  # noqa: S311 no secret
    places = list(_places(root))
    if not places:
        return None
    holder, key = chosen.choice(places)
    values = [*_VALUES, *(_at(place) for place in places)]
    match chosen.randrange(4):
        case 0:
            _remove(holder, key)
        case 1 if isinstance(holder, dict):
            holder[chosen.choice(["text", "kind", "actor", "id", "sobra"])] = chosen.choice(values)
        case _:
            _put(holder, key, chosen.choice(values))
    return _written(root)


def _places(value: Json) -> Iterator[_Place]:
    if isinstance(value, dict):
        for key in value:
            yield value, key
            yield from _places(value[key])
    elif isinstance(value, list):
        for number in range(len(value)):
            yield value, number
            yield from _places(value[number])


def _at(place: _Place) -> Json:
    holder, key = place
    return holder[key]  # pyright: ignore


def _put(holder: _Holder, key: str | int, value: Json) -> None:
    holder[key] = value  # pyright: ignore


def _remove(holder: _Holder, key: str | int) -> None:
    del holder[key]  # pyright: ignore


def _written(root: Json) -> bytes | None:
    try:
        return json.dumps(root, ensure_ascii=False).encode("utf-8", "surrogatepass")
    except (ValueError, RecursionError):
        # A value put inside of itself.
        return None
