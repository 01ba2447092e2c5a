"""Clause 3.7: an entity's account blocks nobody; to mute somebody or to hide an answer is a lesser matter.

An official account is a public forum, and so is a servant's own that is used as one (T-475 of 2024 and T-149
of 2025, Corte Constitucional; 4.10). A personal account may block whom it likes.
"""

from collections.abc import Iterator

from comedido.accounts.shown_name import shown_name
from comedido.contract import Finding, Interaction, InteractionKind
from comedido.interactions.context import InteractionContext

_CLAUSE = "3.7"
_SURE = 0.95
_TO_A_REMINDER = 3
_DOES = {
    InteractionKind.BLOCK: "bloquear a una persona",
    InteractionKind.MUTE: "silenciar a una persona",
    InteractionKind.HIDE_REPLY: "ocultar una respuesta",
}


def blocking(interaction: Interaction, context: InteractionContext) -> Iterator[Finding]:
    """A warning before somebody is blocked, a reminder where somebody is muted or an answer hidden."""
    kind, actor = interaction.kind, interaction.actor
    if actor is None or kind not in _DOES or not context.speaks_for_entity(interaction):
        return
    blocks = kind is InteractionKind.BLOCK
    yield context.finding(
        _CLAUSE,
        variant=None if blocks else kind.value,
        evidence=f"{_DOES[kind]} desde {shown_name(actor)}",
        confidence=_SURE,
        lowered=0 if blocks else _TO_A_REMINDER,
    )
