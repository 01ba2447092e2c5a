"""Peers that run in a process of their own, with what a folder has installed for them."""

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.bench.peers.presidio_program import NOT_INSTALLED

HERE = Path(__file__).parent
PYTHON = Path("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
LONGEST_SECONDS = 300


class Timed(NamedTuple):
    """Milliseconds for each text, and the version that took them."""

    version: str
    milliseconds: list[float]


def presidio(folder: Path, warm_up: Sequence[str], texts: Sequence[str]) -> Timed | None:
    """presidio-analyzer with a Spanish model, or None where it is not installed."""
    return _answer([str(folder / PYTHON), "-P", str(HERE / "presidio_program.py")], warm_up, texts)


def profanity(package: str, folder: Path, warm_up: Sequence[str], texts: Sequence[str]) -> Timed | None:
    """A filter of bad words from npm with its Spanish list, or None where it is not installed."""
    program = str(HERE / "profanity_program.cjs")
    return _answer(["node", program, package, str(folder)], warm_up, texts)


def _answer(command: list[str], warm_up: Sequence[str], texts: Sequence[str]) -> Timed | None:
    if shutil.which(command[0]) is None:
        return None
    question = json.dumps({"warm_up": list(warm_up), "texts": list(texts)})
    done = subprocess.run(
        command, input=question, capture_output=True, text=True, timeout=LONGEST_SECONDS, check=False
    )
    if done.returncode == NOT_INSTALLED:
        return None
    if done.returncode:
        raise RuntimeError(f"{command[1]} terminó con {done.returncode}: {done.stderr[-300:]}")
    return Timed(**json.loads(done.stdout))
