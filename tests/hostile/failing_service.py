"""The service with checks that fail while they hold a text: `python -m tests.hostile.failing_service serve`.

What a text asks for, it gets: «excepción» or «segmento».
"""

import ctypes
from collections.abc import Iterator

from comedido.checks import CHECKS
from comedido.checks.context import Context
from comedido.commands.serve import serve_until_idle
from comedido.contract import Draft, Finding, Interaction
from comedido.interactions import INTERACTION_CHECKS
from comedido.interactions.context import InteractionContext

IDLE_SECONDS = 60


def fail(text: str) -> None:
    """Fail in the way that `text` names, if it names any."""
    if "excepción" in text:
        raise ValueError(text)
    if "segmento" in text:
        ctypes.string_at(0)


def failing(draft: Draft, _context: Context) -> Iterator[Finding]:
    """A check of drafts that fails."""
    fail(draft.text)
    yield from ()


def failing_interaction(interaction: Interaction, _context: InteractionContext) -> Iterator[Finding]:
    """A check of interactions that fails."""
    fail(interaction.text or "")
    yield from ()


if __name__ == "__main__":
    CHECKS["failing"] = failing
    INTERACTION_CHECKS["failing"] = failing_interaction
    serve_until_idle(IDLE_SECONDS)
