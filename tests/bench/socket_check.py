"""A check over the service's socket, as the host asks for it: connect, POST /check, answer read, closed."""

import time
from http import HTTPStatus

from comedido import client
from comedido.contract import Draft
from tests.bench.drafts import drafts
from tests.bench.figures import Figure
from tests.bench.own_home import check, own_home
from tests.native_host import NativeHost

DRAFTS = 400
WARM_UP = 100


def socket_check() -> list[Figure]:
    """The same drafts as inside the service; what is more is the way there and back."""
    everyone = drafts(WARM_UP + DRAFTS)
    with own_home(), NativeHost() as host:
        check(host, everyone[0])
        for draft in everyone[:WARM_UP]:
            _milliseconds(draft)
        measured = [_milliseconds(draft) for draft in everyone[WARM_UP:]]
    return [Figure("Revisión de 280 caracteres por el socket", measured, "ms")]


def _milliseconds(draft: Draft) -> float:
    body = draft.model_dump_json().encode()
    start = time.perf_counter()
    response = client.exchange(client.connect(seconds=5), "POST", "/check", body)
    elapsed = (time.perf_counter() - start) * 1000
    if response.status != HTTPStatus.OK:
        raise RuntimeError(f"El servicio respondió {response.status}.")
    return elapsed
