"""The accounts that the inventory knows, as checks look them up."""

from dataclasses import dataclass
from functools import cached_property

from comedido.contract import Actor, InventoryAccount, Network


def bare_handle(written: str) -> str:
    """A handle as it is compared: without «@», in lower case."""
    return written.strip().removeprefix("@").casefold()


@dataclass(frozen=True)
class KnownAccounts:
    """The inventory in memory; empty when there is none."""

    accounts: tuple[InventoryAccount, ...] = ()

    def find(self, network: Network, actor: Actor) -> InventoryAccount | None:
        """The account that `actor` is: two known ids decide alone, since handles change owners."""
        if actor.id and (found := self._by_id.get((network, actor.id))):
            return found
        # Facebook and LinkedIn show names where other networks show handles.
        found = self._by_handle.get((network, bare_handle(actor.handle or actor.name or "")))
        return None if found is None or (found.id and actor.id) else found

    @cached_property
    def _by_id(self) -> dict[tuple[Network, str], InventoryAccount]:
        return {(account.network, account.id): account for account in self.accounts if account.id}

    @cached_property
    def _by_handle(self) -> dict[tuple[Network, str], InventoryAccount]:
        return {(account.network, bare_handle(account.handle)): account for account in self.accounts}


NO_ACCOUNTS = KnownAccounts()
