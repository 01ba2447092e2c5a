"""A run as JSON: every figure with all its values, and the machine that they belong to."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tests.bench.figures import Aim, Figure, Floor
from tests.bench.machine import Machine
from tests.bench.measurement import Measurement


@dataclass(frozen=True)
class Run:
    """What was measured in one run, and where and when."""

    machine: Machine
    measurements: Sequence[Measurement]

    def measurement(self, name: str) -> Measurement | None:
        """The measurement with that short name, if it was made."""
        return next((found for found in self.measurements if found.name == name), None)


def save(file: Path, run: Run) -> None:
    """Write the run."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(asdict(run), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def read(file: Path) -> Run:
    """The run that `save` wrote. Raises OSError, or ValueError, KeyError or TypeError for another file."""
    found = json.loads(file.read_text(encoding="utf-8"))
    return Run(Machine(**found["machine"]), [_measurement(plain) for plain in found["measurements"]])


def _measurement(plain: dict[str, Any]) -> Measurement:
    figures = [Figure(**{**figure, "aim": _aim(figure["aim"])}) for figure in plain["figures"]]
    return Measurement(**{**plain, "load": tuple(plain["load"]), "figures": figures})


def _aim(plain: dict[str, Any] | None) -> Aim | Floor | None:
    if plain is None:
        return None
    return Aim(**plain) if "most" in plain else Floor(**plain)
