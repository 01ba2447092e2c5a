"""What a check of an interaction may look at besides the interaction."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from comedido.contract import AccountKind, Finding, Interaction, InventoryAccount
from comedido.language.reading import Reading
from comedido.policy.model import Policy
from comedido.policy.worded import worded_finding


@dataclass(frozen=True, slots=True)
class InteractionContext:
    """Everything that the checks of one interaction share. `reading` is of the post that it is about."""

    reading: Reading
    policy: Policy
    today: date
    account: InventoryAccount | None = None
    """The acting account in the inventory, if it is there."""

    def is_institutional(self, interaction: Interaction) -> bool:
        """Whether the account is an entity's: as the inventory says, else as declared."""
        if self.account is not None:
            return AccountKind(self.account.kind) is AccountKind.INSTITUTIONAL
        return interaction.actor is not None and interaction.actor.kind is AccountKind.INSTITUTIONAL

    def speaks_for_entity(self, interaction: Interaction) -> bool:
        """Whether section 2 binds: an institutional account, or a personal one used as a channel (4.10)."""
        channel = self.account is not None and self.account.official_channel
        return channel or self.is_institutional(interaction)

    def finding(
        self,
        clause_id: str,
        *,
        variant: str | None = None,
        spans: Iterable[tuple[int, int]] = (),
        evidence: str,
        confidence: float,
        lowered: int = 0,
        **fields: str,
    ) -> Finding:
        """A finding worded by the policy, as `worded_finding` says."""
        return worded_finding(
            self.policy,
            clause_id,
            variant=variant,
            spans=spans,
            evidence=evidence,
            confidence=confidence,
            lowered=lowered,
            **fields,
        )
