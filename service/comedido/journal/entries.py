"""What the journal keeps of one draft, and of one finding that was said to be wrong."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from comedido.contract import AccountKind, Action, Network, Outcome, Surface


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


class MistakenEntry(NamedTuple):
    """A finding that the person said was wrong."""

    at: datetime
    clause: str
    account_kind: AccountKind
