"""A process that meets a misfortune while it writes the inventory: `full` or `killed`, and the file."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from comedido.accounts.inventory_store import Change, InventoryStore
from tests.accounts.inventory_samples import OWN

KILLED = 9


def full(file: Path) -> None:
    """A limit on the size of files stands in for a disk without space."""
    import resource  # noqa: PLC0415 not on Windows

    size = file.stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    many = [OWN.model_copy(update={"handle": f"cuenta{number}"}) for number in range(5000)]
    InventoryStore(lambda: file).change(lambda _: [Change(None, account) for account in many])


def killed(file: Path) -> None:
    def changes() -> Iterator[Change]:
        yield Change(1, None)
        os._exit(KILLED)

    InventoryStore(lambda: file).change(lambda _: changes())  # type: ignore[arg-type, return-value]


if __name__ == "__main__":
    {"full": full, "killed": killed}[sys.argv[1]](Path(sys.argv[2]))
