"""Any text as a draft, through every check: no check breaks, and every finding points into the text."""

import math
from dataclasses import replace
from functools import cache

from comedido.checker import Checker
from comedido.contract import (
    AccountKind,
    Actor,
    Draft,
    Interaction,
    InteractionKind,
    Network,
    Surface,
    Verdict,
)
from comedido.loading import loaded
from comedido.policy.load import circular
from tests.hostile.fuzz.target import Target
from tests.hostile.fuzz.texts import EVASIVE, SIGNS, whole_text_of

_ACTORS = (None, *(Actor(handle="min_ejemplo", kind=kind) for kind in AccountKind))


@cache
def _checker() -> Checker:
    return replace(loaded(Checker(policy=circular())), budget_seconds=math.inf)


def check(data: bytes) -> None:
    """The first two bytes choose who writes and where; then come the text and, after a tab, its parent."""
    who, where = (*data[:2], 0, 0)[:2]
    text, _, parent = whole_text_of(data[2:]).partition("\t")
    actor = _ACTORS[who % len(_ACTORS)]
    network = list(Network)[where % len(Network)]
    surface = list(Surface)[where % len(Surface)]
    draft = Draft(text=text, network=network, surface=surface, actor=actor, parent_text=parent or None)
    _refuse_strange(_checker().check(draft), text)
    kind = list(InteractionKind)[where % len(InteractionKind)]
    interaction = Interaction(kind=kind, network=network, actor=actor, author="otro", text=text)
    _refuse_strange(_checker().check_interaction(interaction), text)


def _refuse_strange(verdict: Verdict, text: str) -> None:
    assert verdict.unfinished == []
    for finding in verdict.findings:
        assert all(0 <= start <= end <= len(text) for start, end in finding.spans), finding.clause
    verdict.model_dump_json()


def seeds() -> list[bytes]:
    """The same texts as an institution's and as a person's, and one as an answer."""
    texts = [text.encode("utf-8", "replace") for text in EVASIVE]
    return [
        *(bytes([2, number % 7]) + text for number, text in enumerate(texts)),
        *(bytes([3, number % 7]) + text for number, text in enumerate(texts)),
        b"\x02\x01Gracias por su pregunta.\tNo sirven para nada, ladrones.",
    ]


TARGET = Target(check, seeds, words=SIGNS, cases=20_000, longest=1024)
