"""A checker that has read everything it needs, so that its time budget counts judging alone.

The language and the rules load themselves with the first text, which takes far longer than a check may.
"""

import math
from dataclasses import replace

from comedido.checker import Checker, create_checker
from comedido.contract import AccountKind, Actor, Draft

_FIRST_DRAFT = Draft(
    text="Buenos días.", actor=Actor(kind=AccountKind.PERSONAL), parent_text="Buenas tardes."
)


def loaded_checker() -> Checker:
    """A checker with the policy in force on this computer, ready for the first draft."""
    return loaded(create_checker())


def loaded(checker: Checker) -> Checker:
    """`checker`, after a first text without any limit of time."""
    replace(checker, budget_seconds=math.inf).check(_FIRST_DRAFT)
    return checker
