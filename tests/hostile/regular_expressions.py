"""Regular expressions that some text takes ages with: a repetition in a repetition, without a border.

«(a+)+» can part one run in ever so many ways. «(a+,)+» can't, for what follows each inner run is none of it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from typing import Any

kinds: Any = import_module("re._constants")
parser: Any = import_module("re._parser")

Node = tuple[Any, Any]
Signs = frozenset[str]

SIGNS: Signs = frozenset(
    [
        *map(chr, range(9, 14)),
        *map(chr, range(32, 127)),
        *"ñáÉü¿¡«»“”…–—№",
        *"а\u0301\u200b\u200d\ufe0f🤡🏽\ue001\x00",
    ]
)
"""Signs of every kind that patterns tell apart."""

_MANY = 200
"""Repetitions up to which a bound is a bound."""


def nested_repetitions(pattern: re.Pattern[str]) -> Iterator[str]:
    """What is wrong with the pattern, one sentence for each repetition in a repetition without a border."""
    for outer in _repetitions(list(parser.parse(pattern.pattern, pattern.flags))):
        body = outer[1][2]
        for inner, rest in _changing_repetitions(list(body)):
            run = _first(list(inner[1][2]), pattern.flags)
            following, nothing = _first_of_rest(rest, pattern.flags)
            if nothing:
                following |= _first(list(body), pattern.flags)
            if run & following:
                yield f"{pattern.pattern!r}: nothing parts the inner runs of {sorted(run & following)[:5]}"


def _repetitions(nodes: Sequence[Node]) -> Iterator[Node]:
    """Every unbounded repetition that can give back what it took, at any depth."""
    for node in nodes:
        if node[0] in (kinds.MAX_REPEAT, kinds.MIN_REPEAT) and node[1][1] > _MANY:
            yield node
        for part in _parts(node):
            yield from _repetitions(part)


def _changing_repetitions(nodes: Sequence[Node]) -> Iterator[tuple[Node, Sequence[Node]]]:
    """What may come more or less often in a row of nodes, each with what follows it in the row."""
    for place, node in enumerate(nodes):
        rest = nodes[place + 1 :]
        if node[0] in (kinds.MAX_REPEAT, kinds.MIN_REPEAT) and node[1][0] != node[1][1]:
            yield node, rest
        if node[0] not in (kinds.ASSERT, kinds.ASSERT_NOT, kinds.ATOMIC_GROUP, kinds.POSSESSIVE_REPEAT):
            for part in _parts(node):
                for inner, after in _changing_repetitions(part):
                    yield inner, [*after, *rest]


def _parts(node: Node) -> Iterable[Sequence[Node]]:
    kind, value = node
    if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT):
        return [list(value[2])]
    if kind is kinds.SUBPATTERN:
        return [list(value[3])]
    if kind is kinds.BRANCH:
        return [list(branch) for branch in value[1]]
    if kind in (kinds.ASSERT, kinds.ASSERT_NOT):
        return [list(value[1])]
    return [list(value)] if kind is kinds.ATOMIC_GROUP else []


def _first(nodes: Sequence[Node], flags: int) -> Signs:
    return _first_of_rest(nodes, flags)[0]


def _first_of_rest(nodes: Sequence[Node], flags: int) -> tuple[Signs, bool]:
    """The signs that a row of nodes can begin with, and whether it can be passed over without any."""
    found: Signs = frozenset()
    for node in nodes:
        signs, nothing = _first_of(node, flags)
        found |= signs
        if not nothing:
            return found, False
    return found, True


def _first_of(node: Node, flags: int) -> tuple[Signs, bool]:
    kind, value = node
    if kind in (kinds.AT, kinds.ASSERT, kinds.ASSERT_NOT):
        return frozenset(), True
    if kind is kinds.GROUPREF:
        return SIGNS, True
    parts = _parts(node)
    if parts:
        firsts = [_first_of_rest(part, flags) for part in parts]
        missing = any(nothing for _, nothing in firsts)
        repeats = kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT)
        return frozenset[str]().union(*(signs for signs, _ in firsts)), missing or (repeats and value[0] == 0)
    return frozenset(sign for sign in SIGNS if _is_one(node, sign, flags & re.IGNORECASE)), False


def _is_one(node: Node, sign: str, flags: int) -> bool:
    kind, value = node
    if kind is kinds.ANY:
        return sign != "\n"
    if kind is kinds.LITERAL:
        return value == ord(sign) or (bool(flags) and chr(value).lower() == sign.lower())
    if kind is kinds.NOT_LITERAL:
        return value != ord(sign)
    if kind is kinds.RANGE:
        alike = (sign, sign.lower(), sign.upper()) if flags else (sign,)
        return any(value[0] <= ord(each) <= value[1] for each in alike)
    if kind is kinds.CATEGORY:
        return _CATEGORIES[str(value)].match(sign) is not None
    if kind is kinds.IN:
        negated = value[0][0] is kinds.NEGATE
        listed = value[1:] if negated else value
        return any(_is_one(each, sign, flags) for each in listed) != negated
    raise AssertionError(f"a new kind of node: {kind}")


_CATEGORIES = {
    "CATEGORY_DIGIT": re.compile(r"\d"),
    "CATEGORY_NOT_DIGIT": re.compile(r"\D"),
    "CATEGORY_SPACE": re.compile(r"\s"),
    "CATEGORY_NOT_SPACE": re.compile(r"\S"),
    "CATEGORY_WORD": re.compile(r"\w"),
    "CATEGORY_NOT_WORD": re.compile(r"\W"),
}
