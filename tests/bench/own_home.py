"""A host with a service of its own, away from the one that may run for this user."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from comedido.contract import CheckRequest, Draft
from comedido.folders import HOME_VARIABLE
from tests.conftest import end_services
from tests.native_host import NativeHost


@contextmanager
def own_home() -> Iterator[Path]:
    """Meanwhile `COMEDIDO_HOME` is a fresh folder; its services end with it."""
    # Short: the paths of sockets are limited.
    folder = Path(tempfile.mkdtemp(prefix="cmd-"))
    with patch.dict(os.environ, {HOME_VARIABLE: str(folder)}):
        try:
            yield folder
        finally:
            end_services(folder)
            shutil.rmtree(folder)


def check(host: NativeHost, draft: Draft) -> None:
    """Ask for a verdict through the host and wait for it. Raises RuntimeError when another answer comes."""
    answer = host.ask(CheckRequest(id=1, draft=draft).model_dump(mode="json"))
    if answer["kind"] != "verdict":
        raise RuntimeError(f"El host respondió: {answer}")
