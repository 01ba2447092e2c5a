import signal
import socket
import stat
from pathlib import Path

import pytest

from comedido import address, client
from tests.conftest import ENDING_SECONDS, StartService, services
from tests.hostile.defence import defended_by


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@defended_by(
    "service/comedido/server/endpoint.py",
    "address.socket_file().chmod(0o600)",
    instead="address.socket_file().chmod(0o666)",
)
def test_nobody_else_can_reach_the_socket(start_service: StartService) -> None:
    start_service()
    assert mode(address.socket_file()) == 0o600
    assert mode(address.socket_file().parent) == 0o700
    assert client.listening()


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_and_leaves_no_socket(start_service: StartService, sign: signal.Signals) -> None:
    service = start_service()
    service.send_signal(sign)
    assert service.wait(ENDING_SECONDS) == 0
    assert not address.socket_file().exists()


def test_it_ends_when_nobody_asks(start_service: StartService) -> None:
    service = start_service("--idle-minutes", "0.002")
    assert service.wait(ENDING_SECONDS) == 0
    assert not address.socket_file().exists()


@defended_by(
    "service/comedido/commands/serve.py",
    "with only_instance(), suppress(KeyboardInterrupt):",
    instead="with suppress(KeyboardInterrupt):",
)
def test_a_second_one_leaves_the_first_alone(start_service: StartService, home: Path) -> None:
    first = start_service()
    second = start_service()
    assert second.wait(ENDING_SECONDS) == 0
    assert [process.pid for process in services(home)] == [first.pid]
    assert client.listening()


def test_the_socket_of_a_dead_service_is_replaced(start_service: StartService) -> None:
    first = start_service()
    first.kill()
    first.wait(ENDING_SECONDS)
    assert address.socket_file().exists()
    start_service()
    assert client.listening()


def test_a_file_in_the_way_is_replaced(home: Path, start_service: StartService) -> None:
    with socket.socket(socket.AF_UNIX) as abandoned:
        abandoned.bind(str(address.socket_file()))
    start_service()
    assert client.listening()
