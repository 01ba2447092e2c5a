"""Every test keeps away from the person's own folders, and ends the services that it caused."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from hypothesis import HealthCheck, settings
from xdist.remote import Producer

from tests.workers import OneBrowserEach

pytest_plugins = ["tests.browser.fixtures"]
ENDING_SECONDS = 30

# The computer may be busy with other things; how long one example takes says nothing about the code.
settings.register_profile("comedido", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("comedido")


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> OneBrowserEach:
    """Share the tests between workers by the browser that they need."""
    return OneBrowserEach(config, log)


@pytest.fixture(scope="session", autouse=True)
def home_of_the_session() -> Iterator[Path]:
    """Folder below which Comedido keeps everything; short, because the paths of sockets are limited."""
    folder = Path(tempfile.mkdtemp(prefix="cmd-"))
    os.environ["COMEDIDO_HOME"] = str(folder)
    yield folder
    end_services(folder)
    shutil.rmtree(folder)


@pytest.fixture
def home(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A fresh `COMEDIDO_HOME` for one test."""
    folder = Path(tempfile.mkdtemp(prefix="cmd-"))
    monkeypatch.setenv("COMEDIDO_HOME", str(folder))
    yield folder
    end_services(folder)
    shutil.rmtree(folder)


def services(home: Path) -> list[psutil.Process]:
    """The services that run for `home`."""
    return [process for process in psutil.process_iter() if _serves(process, home)]


def end_services(home: Path) -> None:
    """End the services of `home` at once; that they end well by themselves is for their own tests."""
    for process in services(home):
        process.kill()


def _serves(process: psutil.Process, home: Path) -> bool:
    try:
        return "serve" in process.cmdline() and process.environ().get("COMEDIDO_HOME") == str(home)
    except psutil.Error:
        return False


StartService = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start_service(home: Path) -> Iterator[StartService]:
    """Start `comedido serve` with more arguments; returns once it listens or has nothing to do."""
    started: list[subprocess.Popen[str]] = []

    def start(*arguments: str) -> subprocess.Popen[str]:
        service = subprocess.Popen(
            [sys.executable, "-P", "-m", "comedido", "serve", *arguments], stderr=subprocess.PIPE, text=True
        )
        started.append(service)
        assert service.stderr is not None
        service.stderr.readline()
        return service

    yield start
    end_services(home)
    for service in started:
        service.communicate(timeout=ENDING_SECONDS)
