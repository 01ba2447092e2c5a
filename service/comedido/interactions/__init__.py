"""What is done besides writing: one file each, a plain function (interaction, context) → findings."""

from collections.abc import Callable, Iterator

from comedido.contract import Finding, Interaction
from comedido.interactions.blocking import blocking
from comedido.interactions.context import InteractionContext
from comedido.interactions.endorsement import endorsement
from comedido.interactions.own_business import own_business

InteractionCheck = Callable[[Interaction, InteractionContext], Iterator[Finding]]

INTERACTION_CHECKS: dict[str, InteractionCheck] = {
    "blocking": blocking,
    "endorsement": endorsement,
    "own_business": own_business,
}
"""Every one by the name that the policy's `checked_by` uses, in the order they run."""
