"""What the journal keeps of a draft, of an interaction, and of a finding that was said to be wrong."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from comedido.contract import AccountKind, Action, InteractionKind, Network, Outcome, Surface


@dataclass(frozen=True, slots=True)
class DraftEntry:
    """A draft at the moment of publishing it. Without an `outcome` nobody could judge it."""

    at: datetime
    network: Network
    surface: Surface
    account_kind: AccountKind
    outcome: Outcome | None
    action: Action | None
    """What the person did with the warning, if there was one."""
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InteractionEntry:
    """An interaction that was warned about. Of all others nothing is kept."""

    at: datetime
    network: Network
    kind: InteractionKind
    account_kind: AccountKind
    action: Action
    clauses: tuple[str, ...]


class MistakenEntry(NamedTuple):
    """A finding that the person said was wrong."""

    at: datetime
    clause: str
    account_kind: AccountKind
