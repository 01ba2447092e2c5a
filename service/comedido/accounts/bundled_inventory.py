"""The inventory that an entity sends with its data: over the person's own, which stays as it is."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from comedido.accounts.known_accounts import bare_handle
from comedido.contract import InventoryAccount
from comedido.data_bundle.contents import INVENTORY
from comedido.data_bundle.in_force import data_in_force


class InventoryFileError(Exception):
    """A file that is no inventory, with sentences about its rows."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def read_inventory(file: Path) -> tuple[InventoryAccount, ...]:
    """The accounts of a CSV file; only the fields that have a column are set. Raises InventoryFileError."""
    from comedido.accounts.inventory_csv import read_csv  # noqa: PLC0415 not needed where no file is
    from comedido.sheet_encoding import decoded  # noqa: PLC0415

    content = read_csv(decoded(file.read_bytes()), date.today())
    if content.problems:
        raise InventoryFileError([f"fila {found.row}: {found.message}" for found in content.problems])
    return tuple(row.account for row in content.rows)


@cache
def bundled_accounts() -> tuple[InventoryAccount, ...]:
    """The accounts of the data in force; none without a bundle, or where it brings no inventory."""
    file = data_in_force().file(INVENTORY)
    if file is None:
        return ()
    try:
        return read_inventory(file)
    except (InventoryFileError, OSError):
        # Tried before it came into force; whoever damaged it since is told by `data_in_force`.
        return ()


def with_bundled(
    own: Iterable[InventoryAccount], bundled: Sequence[InventoryAccount]
) -> tuple[InventoryAccount, ...]:
    """The entity's accounts, then the person's others. What the entity says of one account is what counts."""
    own = list(own)
    if not bundled:
        return tuple(own)
    joined: list[InventoryAccount] = []
    for account in bundled:
        same = next((other for other in own if _are_same(other, account)), None)
        if same is None:
            joined.append(account)
            continue
        own.remove(same)
        fields = same.model_dump() | account.model_dump(exclude_unset=True)
        joined.append(InventoryAccount.model_validate(fields))
    return (*joined, *own)


def _are_same(one: InventoryAccount, other: InventoryAccount) -> bool:
    if one.network is not other.network:
        return False
    if one.id and other.id:
        return one.id == other.id
    return bare_handle(one.handle) == bare_handle(other.handle)
