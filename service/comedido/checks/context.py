"""What a check may look at besides the draft, and the one way to make a finding."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from comedido.accounts.known_accounts import NO_ACCOUNTS, KnownAccounts
from comedido.contract import AccountKind, Draft, Finding, InventoryAccount, Severity
from comedido.language.reading import Reading
from comedido.policy.model import Policy
from comedido.recent import NOTHING_RECENT, Recent

_HEAVIEST_FIRST = tuple(Severity)


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
        """A finding worded by the policy.

        `spans` are code points of the original text, `evidence` says in Spanish why, `lowered` takes steps
        off the clause's severity (high → medium → low → reminder), `variant` chooses another wording of the
        clause, and `fields` fill the `{fields}` of its two sentences. Raises KeyError for one left unfilled.
        """
        clause = self.policy.clauses[clause_id]
        wording = clause.variants[variant] if variant else clause
        weight = min(_HEAVIEST_FIRST.index(clause.severity) + lowered, len(_HEAVIEST_FIRST) - 1)
        return Finding(
            clause=clause_id,
            title=clause.title,
            severity=_HEAVIEST_FIRST[weight],
            spans=sorted(spans),
            message=wording.message.format_map(fields),
            advice=wording.advice.format_map(fields),
            evidence=evidence,
            confidence=confidence,
        )
