"""What the processes of one `COMEDIDO_HOME` offer to the network."""

import os
from pathlib import Path

import psutil


def listening(home: Path) -> list[tuple[str, int]]:
    """Addresses on which any process of `home` but this one listens for TCP or UDP."""
    return [
        (bound.laddr.ip, bound.laddr.port)
        for process in psutil.process_iter()
        if _lives_in(process, home)
        for bound in process.net_connections("inet")
        if not bound.raddr
    ]


def _lives_in(process: psutil.Process, home: Path) -> bool:
    try:
        return process.pid != os.getpid() and process.environ().get("COMEDIDO_HOME") == str(home.resolve())
    except psutil.Error:
        return False
