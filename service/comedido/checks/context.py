"""What a check may look at besides the draft, and the one way to make a finding."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from comedido.accounts.known_accounts import NO_ACCOUNTS, KnownAccounts
from comedido.contract import AccountKind, Draft, Finding, InventoryAccount
from comedido.language.reading import Reading
from comedido.policy.model import Policy
from comedido.policy.worded import worded_finding
from comedido.recent import NOTHING_RECENT, Recent


@dataclass(frozen=True, slots=True)
class Context:
    """Everything that the checks of one draft share."""

    reading: Reading
    parent: Reading | None
    policy: Policy
    today: date
    account: InventoryAccount | None = None
    """The draft's account in the inventory, if it is there."""
    accounts: KnownAccounts = NO_ACCOUNTS
    recent: Recent = NOTHING_RECENT
    found_before: Sequence[Finding] = ()
    """What the checks that ran before this one found."""

    def kind(self, draft: Draft) -> AccountKind | None:
        """Whose voice the account carries: as the inventory says, else as declared; None without an actor."""
        if self.account is not None:
            return AccountKind(self.account.kind)
        return draft.actor.kind if draft.actor else None

    def speaks_for_entity(self, draft: Draft) -> bool:
        """Whether section 2 binds: an institutional account, or a personal one used as a channel (4.10)."""
        channel = self.account is not None and self.account.official_channel
        return channel or self.kind(draft) is AccountKind.INSTITUTIONAL

    def finding(
        self,
        clause_id: str,
        *,
        spans: Iterable[tuple[int, int]],
        evidence: str,
        confidence: float,
        lowered: int = 0,
        variant: str | None = None,
        **fields: str,
    ) -> Finding:
        """A finding worded by the policy, as `worded_finding` says."""
        return worded_finding(
            self.policy,
            clause_id,
            spans=spans,
            evidence=evidence,
            confidence=confidence,
            lowered=lowered,
            variant=variant,
            **fields,
        )
