"""The inventory as it is now, kept in memory and read again only when its file has changed."""

from comedido.accounts.bundled_inventory import bundled_accounts, with_bundled
from comedido.accounts.inventory_file import (
    DamagedInventoryError,
    InventoryError,
    Locate,
    Version,
    inventory_file,
    located,
    version,
)
from comedido.accounts.known_accounts import NO_ACCOUNTS, KnownAccounts


class CurrentInventory:
    """What checks know of the inventory. Nothing here ever raises: without the file, checks go on."""

    def __init__(self, locate: Locate = inventory_file) -> None:
        self.locate = locate
        self._bundled = bundled_accounts()
        self._without_own = KnownAccounts(self._bundled) if self._bundled else NO_ACCOUNTS
        self._accounts = self._without_own
        self._problems: tuple[str, ...] = ()
        self._read: Version | None = None

    def accounts(self) -> KnownAccounts:
        """The accounts of the entity's data and the person's own, as last read while their file can't be."""
        self._refresh()
        return self._accounts

    def problems(self) -> list[str]:
        """Sentences in Spanish about what can't be read now."""
        self._refresh()
        return list(self._problems)

    def _refresh(self) -> None:
        found = None
        try:
            file = located(self.locate)
            found = version(file)
            if found is None:
                self._accounts, self._problems = self._without_own, ()
            elif found != self._read:
                self._read_again()
        except DamagedInventoryError as error:
            self._accounts, self._problems = self._without_own, (str(error),)
        except InventoryError as error:
            # Another time it may be free again, or mended without any change of the file.
            self._problems, found = (str(error),), None
        self._read = found

    def _read_again(self) -> None:
        from comedido.accounts.inventory_store import InventoryStore  # noqa: PLC0415 brings peewee

        # A draft waits for nobody: who holds the file now will be gone by the next one.
        stored = InventoryStore(self.locate).read(patience_seconds=0)
        self._accounts = KnownAccounts(with_bundled(stored.accounts.values(), self._bundled))
        self._problems = tuple(stored.problems)
