"""A word that is nowhere else, and looking for what is left of it on the disk."""

import base64
import hashlib
import mmap
import os
import secrets
import tempfile
from collections.abc import Iterator
from pathlib import Path

SHARED = [Path(tempfile.gettempdir()), Path("/var/tmp"), Path("/dev/shm")]  # noqa: S108 they are only read
"""The folders in which any program of a computer may leave something in passing."""


def new_canary() -> str:
    """A word that nobody else writes."""
    return f"canario{secrets.token_hex(8)}"


def forms(canary: str) -> list[bytes]:
    """How a file may hold a canary: as it is, turned around, in wide characters, encoded, or hashed bare."""
    plain = canary.encode()
    encoded = [base64.b64encode(b"x" * shift + plain + b"xxx")[4:-4] for shift in range(3)]
    digests = [hashlib.new(name, plain) for name in ("md5", "sha1", "sha256")]
    return [
        *(plain, plain.upper(), plain[::-1], plain.hex().encode()),
        *(canary.encode(wide) for wide in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")),
        *encoded,
        *(digest.digest() for digest in digests),
        *(digest.hexdigest().encode() for digest in digests),
    ]


def traces(canary: str, *folders: Path) -> list[Path]:
    """The files below `folders` that hold or are named after the canary, in whatever form."""
    sought = forms(canary)
    return [
        file for folder in folders for file in _files(folder) if canary in str(file) or _holds(file, sought)
    ]


def traces_in_passing(canary: str, since_ns: int) -> list[Path]:
    """The files with the canary that somebody has written since that moment in the folders of the machine."""
    sought = forms(canary)
    return [
        file
        for folder in SHARED
        for file in _files(folder)
        if _written_ns(file) >= since_ns and _holds(file, sought)
    ]


def _files(folder: Path) -> Iterator[Path]:
    for place, _, names in os.walk(folder):
        yield from (Path(place, name) for name in names)


def _written_ns(file: Path) -> int:
    try:
        found = file.lstat()
    except OSError:
        return 0
    return found.st_ctime_ns if found.st_uid == os.getuid() else 0


def _holds(file: Path, sought: list[bytes]) -> bool:
    # Sockets, pipes, links, and what others have taken away meanwhile, hold nothing.
    try:
        if file.is_symlink() or not file.is_file() or file.stat().st_size == 0:
            return False
        with file.open("rb") as opened, mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as content:
            return any(content.find(form) != -1 for form in sought)
    except (OSError, ValueError):
        return False
