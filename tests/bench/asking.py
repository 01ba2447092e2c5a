"""Asking a service over its socket as the host does: connect, POST /check, answer read, closed."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus

import psutil

from comedido import client
from comedido.contract import Draft
from tests.bench.drafts import drafts
from tests.bench.own_home import check, own_home
from tests.conftest import services
from tests.native_host import NativeHost

WARM_UP = 100
PATIENCE_SECONDS = 30


@contextmanager
def warm_service() -> Iterator[psutil.Process]:
    """A service of its own that has judged a hundred drafts, started by a host that stays."""
    with own_home() as home, NativeHost() as host:
        for draft in drafts(WARM_UP):
            check(host, draft)
        (service,) = services(home)
        yield service


def milliseconds(draft: Draft) -> float:
    """How long the service takes over a draft, the way there and back included.

    Raises RuntimeError for any answer but a verdict.
    """
    body = draft.model_dump_json().encode()
    start = time.perf_counter()
    response = client.exchange(client.connect(PATIENCE_SECONDS), "POST", "/check", body)
    elapsed = (time.perf_counter() - start) * 1000
    if response.status != HTTPStatus.OK:
        raise RuntimeError(f"El servicio respondió {response.status}.")
    return elapsed
