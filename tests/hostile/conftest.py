"""One service for all attacks of group 7: each must leave it fit for the next."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import end_services


@pytest.fixture(scope="session")
def attacked_home() -> Iterator[Path]:
    """Where the attacked service keeps everything."""
    folder = Path(tempfile.mkdtemp(prefix="cmd-"))
    yield folder
    end_services(folder)
    shutil.rmtree(folder)


@pytest.fixture
def attacked(attacked_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same for one test: its hosts and its connections lead to the attacked service."""
    monkeypatch.setenv("COMEDIDO_HOME", str(attacked_home))
    return attacked_home
