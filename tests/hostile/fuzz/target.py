"""What gets fuzzed: one file of `targets` for each reader, with the property that must hold for any bytes."""

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

FOLDER = Path(__file__).with_name("targets")


@dataclass(frozen=True, slots=True)
class Target:
    """`check` returns for any bytes at all, and raises whatever it likes when its property is broken.

    `seeds` are whole inputs of the project's own, `words` pieces that an input is likely to hold, `cases` how
    many a campaign tries, `longest` the bytes of the longest.
    """

    check: Callable[[bytes], None]
    seeds: Callable[[], list[bytes]]
    words: tuple[bytes, ...]
    cases: int = 100_000
    longest: int = 4096


def target_names() -> list[str]:
    """Every target, by the name of its file."""
    return sorted(file.stem for file in FOLDER.glob("[a-z]*.py"))


def target(name: str) -> Target:
    """The target of that name; only then is what it reads with imported, so that atheris can watch it."""
    return cast("Target", importlib.import_module(f"{__package__}.targets.{name}").TARGET)
