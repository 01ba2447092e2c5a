"""Which packages the lock files fix, in which version: read from the files alone."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

LOCKS = Path(__file__).resolve().parent
ROOT = LOCKS.parent
PYTHON_LOCKS = tuple(LOCKS / f"{name}.txt" for name in ("runtime", "development", "node", "fuzzing", "audit"))
"""What is installed to use, test, build or examine Comedido; training.txt is for training alone."""
NODE_LOCKS = tuple(
    ROOT / folder / "package-lock.json" for folder in ("extension", "tests/browser/pages", "locks/linter")
)

_REQUIREMENT = re.compile(r"^(?P<name>[A-Za-z0-9][\w.-]*)==(?P<version>[^\s;\\]+)", re.MULTILINE)


class Locked(NamedTuple):
    """One package in one version; `ecosystem` is called as advisories call it."""

    ecosystem: str
    name: str
    version: str


def python_packages(lock: Path) -> Iterator[Locked]:
    """The packages of a requirements file."""
    for found in _REQUIREMENT.finditer(lock.read_text(encoding="utf-8")):
        yield Locked("PyPI", found["name"], found["version"])


def node_packages(lock: Path) -> Iterator[Locked]:
    """The packages of a package-lock.json."""
    for place, package in json.loads(lock.read_text(encoding="utf-8"))["packages"].items():
        if place:
            yield Locked(
                "npm", package.get("name") or place.rpartition("node_modules/")[2], package["version"]
            )
