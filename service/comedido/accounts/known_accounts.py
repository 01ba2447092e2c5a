"""The accounts that the inventory knows, as checks look them up."""

from dataclasses import dataclass

from comedido.contract import Actor, InventoryAccount, Network


def bare_handle(written: str) -> str:
    """A handle as it is compared: without «@», in lower case."""
    return written.strip().removeprefix("@").casefold()


@dataclass(frozen=True, slots=True)
class KnownAccounts:
    """The inventory in memory; empty when there is none."""

    accounts: tuple[InventoryAccount, ...] = ()

    def find(self, network: Network, actor: Actor) -> InventoryAccount | None:
        """The account that `actor` is: two known ids decide alone, since handles change owners."""
        return next((known for known in self.accounts if _is(known, network, actor)), None)


NO_ACCOUNTS = KnownAccounts()


def _is(known: InventoryAccount, network: Network, actor: Actor) -> bool:
    if known.network is not network:
        return False
    if known.id and actor.id:
        return known.id == actor.id
    # Facebook shows names where other networks show handles.
    seen = actor.handle or actor.name
    return bool(seen) and bare_handle(known.handle) == bare_handle(seen or "")
