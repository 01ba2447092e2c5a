"""The machine and the moment that figures belong to."""

import platform
from dataclasses import dataclass, field
from datetime import datetime

import psutil

from comedido import __version__


@dataclass(frozen=True)
class Machine:
    """What a figure depends on; nothing names the computer or its user. `memory` is in bytes."""

    system: str = field(default_factory=lambda: platform.platform(terse=True))
    processor: str = field(default_factory=platform.machine)
    cores: int | None = field(default_factory=psutil.cpu_count)
    memory: int = field(default_factory=lambda: psutil.virtual_memory().total)
    python: str = field(default_factory=platform.python_version)
    comedido: str = __version__
    date: str = field(default_factory=lambda: datetime.now().astimezone().isoformat(timespec="seconds"))

    def __str__(self) -> str:
        gigabytes = self.memory / 1e9
        return (
            f"Comedido {self.comedido}, Python {self.python}, {self.system} ({self.processor}), "
            f"{self.cores} núcleos, {gigabytes:.1f} GB de memoria, {self.date}"
        )


def load() -> float:
    """Processes that wanted to run, on average over the last minute; above the cores, figures get worse."""
    return psutil.getloadavg()[0]
