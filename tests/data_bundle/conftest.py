from collections.abc import Iterator

import pytest

from comedido.accounts.bundled_inventory import bundled_accounts
from comedido.data_bundle import in_force
from tests.data_bundle.editions import trust


@pytest.fixture(autouse=True)
def trusting_machine(home: object) -> Iterator[None]:
    """A computer that trusts one key, and forgets what it had in force."""
    trust()
    yield
    forget_data()


def forget_data() -> None:
    """Make this process look at the disk again, as a new one would."""
    in_force._of_this_computer.cache_clear()
    bundled_accounts.cache_clear()
