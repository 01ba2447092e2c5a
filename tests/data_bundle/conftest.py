from collections.abc import AsyncIterator, Iterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from comedido.accounts.bundled_inventory import bundled_accounts
from comedido.data_bundle import fetching, in_force
from comedido.data_bundle.install import install
from tests.data_bundle.editions import no_self_test, trust
from tests.data_bundle.intranet import Intranet


@pytest.fixture(autouse=True)
def trusting_machine(home: object) -> Iterator[None]:
    """A computer that trusts one key, and forgets what it had in force."""
    trust()
    yield
    forget_data()


@pytest.fixture
async def intranet() -> AsyncIterator[Intranet]:
    given = Intranet()
    application = web.Application()
    application.router.add_get("/datos.zip", given.answer)
    async with TestServer(application) as server:
        given.url = str(server.make_url("/datos.zip"))
        yield given


@pytest.fixture
def without_self_test(monkeypatch: pytest.MonkeyPatch) -> None:
    def untested(content: bytes, store: object, origin: str) -> object:
        return install(content, store, origin, self_test=no_self_test)  # type: ignore[arg-type]

    monkeypatch.setattr(fetching, "install", untested)


def forget_data() -> None:
    """Make this process look at the disk again, as a new one would."""
    in_force._of_this_computer.cache_clear()
    bundled_accounts.cache_clear()
