"""What a verdict depends on besides the draft and the policy."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from comedido.accounts.known_accounts import KnownAccounts
from comedido.recent import Recent


@dataclass(frozen=True, slots=True)
class Circumstances:
    """How things stand at the moment in which a draft is judged.

    `today` is the day on which it goes out, `recent` what was published before from its account, `silent` the
    clauses that the person has silenced.
    """

    today: date
    accounts: KnownAccounts
    recent: Recent
    silent: AbstractSet[str]
