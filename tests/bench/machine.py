"""The machine and the moment that figures belong to."""

import platform
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import psutil

from comedido import __version__

_LINUX_PROCESSORS = Path("/proc/cpuinfo")


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return f"{platform.system()} {platform.release()}"


def _processor() -> str:
    if _LINUX_PROCESSORS.exists():
        for line in _LINUX_PROCESSORS.read_text(encoding="utf-8").splitlines():
            name, _, value = line.partition(":")
            if name.strip() == "model name":
                return value.strip()
    return platform.processor() or platform.machine()


@dataclass(frozen=True)
class Machine:
    """What a figure depends on; nothing names the computer or its user. `memory` is in bytes."""

    system: str = field(default_factory=_system)
    processor: str = field(default_factory=_processor)
    cores: int | None = field(default_factory=psutil.cpu_count)
    memory: int = field(default_factory=lambda: psutil.virtual_memory().total)
    python: str = field(default_factory=platform.python_version)
    comedido: str = __version__
    date: str = field(default_factory=lambda: datetime.now().astimezone().isoformat(timespec="seconds"))

    def __str__(self) -> str:
        gigabytes = self.memory / 1e9
        return (
            f"Comedido {self.comedido}, Python {self.python}, {self.system} ({self.processor}), "
            f"{self.cores} núcleos, {gigabytes:.0f} GB de memoria, {self.date}"
        )


def load() -> float:
    """Processes that wanted to run, on average over the last minute; above the cores, figures get worse."""
    return psutil.getloadavg()[0]
