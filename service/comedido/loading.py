"""A checker that has read everything it needs, so that its time budget counts judging alone.

The language and the rules load themselves with the first text, which takes far longer than a check may.
"""

import math
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from comedido.checker import Checker, create_checker
from comedido.contract import AccountKind, Actor, Draft, Interaction, InteractionKind, Network, Surface
from comedido.language.pipeline import read
from comedido.language.scores import models

_FIRST_DRAFTS = (
    Draft(text="Buenos días.", actor=Actor(kind=AccountKind.PERSONAL), parent_text="Buenas tardes."),
    # Many rules bind entities alone.
    Draft(text="Buenos días.", actor=Actor(kind=AccountKind.INSTITUTIONAL)),
    Draft(
        text="Buenos días.",
        surface=Surface.REPLY,
        actor=Actor(kind=AccountKind.INSTITUTIONAL),
        parent_text="Buenas tardes.",
    ),
)


_FIRST_INTERACTION = Interaction(
    kind=InteractionKind.SHARE,
    network=Network.X,
    actor=Actor(kind=AccountKind.INSTITUTIONAL),
    author="alguien",
    text="Buenos días.",
)


def loaded_checker() -> Checker:
    """A checker with the policy in force on this computer, ready for the first draft."""
    return loaded(create_checker())


def loaded(checker: Checker) -> Checker:
    """`checker`, after first texts without any limit of time."""
    with ThreadPoolExecutor(max_workers=1) as beside:
        # Files, hashes and the network take no Python's lock. A model that is missing is told of with a text.
        beside.submit(models)
        read("Buenos días.")
    unhurried = replace(checker, budget_seconds=math.inf)
    for draft in _FIRST_DRAFTS:
        unhurried.check(draft)
    unhurried.check_interaction(_FIRST_INTERACTION)
    return checker
