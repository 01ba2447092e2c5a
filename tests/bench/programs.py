"""The programs that can be started here: from the sources and, when build/bundle has them, frozen."""

import sys
from dataclasses import dataclass

from distribution.bundle.__main__ import BUNDLE

_SUFFIX = ".exe" if sys.platform == "win32" else ""


@dataclass(frozen=True)
class Program:
    """How host and service are started; `name` is Spanish and follows what was measured."""

    name: str
    host: list[str]
    service: list[str]


SOURCES = Program(
    "desde las fuentes",
    [sys.executable, "-P", "-m", "comedido.host"],
    [sys.executable, "-P", "-m", "comedido", "serve"],
)


def programs() -> list[Program]:
    """The sources first."""
    frozen = BUNDLE / "comedido"
    host, service = (frozen / f"{name}{_SUFFIX}" for name in ("comedido-host", "comedido"))
    if not host.exists():
        return [SOURCES]
    return [SOURCES, Program("congelado", [str(host)], [str(service), "serve"])]
