"""What saved pages say of each part of a site definition."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from comedido.sites.element_sketch import Sketch, sketch
from comedido.sites.json_document import Json
from comedido.sites.judging import State, judge
from comedido.sites.parts import Part, parts_of
from comedido.sites.patterns import compiled
from comedido.sites.saved_page import SavedPage

_JUDGED_WITH = ("pattern", "attribute", "editors", "submitOptional")


@dataclass(frozen=True)
class Row:
    """One selector, group of names, pattern or source, with everything that has it in the same place.

    `key` is its place in the definition without numbers (`surfaces.editors`); `owners` are the ids of the
    surfaces or sources that have it there; `matches` counts over all pages (None: nothing to count); `note`
    is Spanish.
    """

    state: State
    kind: str
    key: str
    owners: tuple[str, ...]
    value: str
    matches: int | None
    first: Sketch | None
    note: str


def examine(definition: dict[str, Json], pages: Sequence[SavedPage]) -> list[Row]:
    """Every part of a definition that fits its schema, in the schema's order, tried on all `pages`."""
    alike: dict[str, list[Part]] = {}
    for part in parts_of(definition):
        judged_with = [part.around.get(key) for key in _JUDGED_WITH]
        alike.setdefault(repr((part.kind, part.key, part.value, judged_with)), []).append(part)
    people = _patterns_of_names(definition)
    found = [(parts, row) for parts in alike.values() for row in _rows(parts, pages, people)]
    served = {place for parts, row in found if row.state is State.ALIVE for place in _lists(parts)}
    keys = list(dict.fromkeys(row.key for _, row in found))
    return sorted(
        (_with_others(row, parts, served) for parts, row in found), key=lambda row: keys.index(row.key)
    )


def _rows(parts: list[Part], pages: Sequence[SavedPage], people: list[re.Pattern[str]]) -> Iterable[Row]:
    part = parts[0]
    owners = tuple(dict.fromkeys(part.owner for part in parts if part.owner))
    for state, value, matches, first, note in judge(part, pages):
        shown = sketch(first, people) if first else None
        yield Row(state, part.kind, part.key, owners, value, matches, shown, note)


def _lists(parts: list[Part]) -> list[tuple[str | int, ...]]:
    """Where the lists are, of which any one selector is enough, that `parts` stand in."""
    return [part.path[:-1] for part in parts if part.kind == "selector" and isinstance(part.path[-1], int)]


def _with_others(row: Row, parts: list[Part], served: set[tuple[str | int, ...]]) -> Row:
    lists = _lists(parts)
    if row.state is State.DEAD and not row.note and lists and served.issuperset(lists):
        return replace(row, note="otro selector de la misma lista sirve")
    return row


def _patterns_of_names(definition: dict[str, Json]) -> list[re.Pattern[str]]:
    """The patterns with which a definition takes the names of people and accounts out of labels."""
    written = (
        str(part.value) for part in parts_of(definition) if part.kind == "pattern" and _of_labels(part)
    )
    return [pattern for text in written if (pattern := compiled(text)) and pattern.groups]


def _of_labels(part: Part) -> bool:
    if "selector" in part.around:
        return part.around.get("attribute") == "aria-label"
    return part.around.get("from") == "label" or part.key.endswith("authorLabel")
