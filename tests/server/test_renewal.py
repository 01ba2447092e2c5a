"""A running service takes a new policy or new data by letting a new service take over, in a quiet moment."""

import os
import time
from pathlib import Path

import pytest

from comedido import client, folders
from comedido.contract import Status
from comedido.data_bundle.install import install
from comedido.data_bundle.store import user_store
from comedido.server.renewal import on_disk
from tests.conftest import ENDING_SECONDS, StartService, services
from tests.data_bundle.editions import edition, no_self_test, trust


def status() -> Status:
    return Status.model_validate_json(client.exchange(client.connect(20), "GET", "/health").body)


def until_taken_over(home: Path, before: int) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if client.listening() and [process.pid for process in services(home)] not in ([before], []):
            return
    pytest.fail("no new service took over")


def test_new_data_and_a_broken_policy_are_taken_without_losing_what_was_good(
    home: Path, start_service: StartService, tmp_path: Path
) -> None:
    trust()
    first = start_service()
    assert status().policy == "Circular 01 de 2019"
    install(edition(tmp_path), user_store(), "prueba", self_test=no_self_test)
    assert first.wait(ENDING_SECONDS) == 0
    until_taken_over(home, first.pid)
    assert status().policy == "Circular 01 de 2019 · Ministerio de Ejemplo"
    assert status().problems == []

    [second] = services(home)
    policy = folders.machine_configuration() / "policy.yaml"
    policy.write_text(policy.read_text("utf-8") + "colour: red\n", "utf-8")
    second.wait(ENDING_SECONDS)
    until_taken_over(home, second.pid)
    # The keys of the broken file still count, so the data stay in force.
    assert status().policy == "Circular 01 de 2019 · Ministerio de Ejemplo"
    [problem] = status().problems
    assert problem.startswith(f"{policy}, línea 4, «colour»: clave desconocida")
    assert problem.endswith("Mientras tanto rige lo que el archivo decía antes")

    [third] = services(home)
    policy.unlink()
    third.wait(ENDING_SECONDS)
    until_taken_over(home, third.pid)
    # Whoever takes the keys away takes the data away, from the first service on.
    assert status().data is None


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such permissions")
@pytest.mark.usefixtures("home")
def test_a_policy_that_users_may_read_at_last_is_noticed() -> None:
    trust()
    policy = folders.machine_configuration() / "policy.yaml"
    policy.chmod(0o600)
    closed = on_disk()
    policy.chmod(0o644)
    assert on_disk() != closed
