"""Which files a bundle has, and what a package is, with SHA-256 sums as `sha256sum --check` reads them."""

import hashlib
from pathlib import Path

NAME = "SHA256SUMS"


def write_sums(folder: Path) -> Path:
    """Write the sums of every file below `folder` into it and return that file."""
    files = sorted(
        file for file in folder.rglob("*") if file.is_file() and not file.is_symlink() and file.name != NAME
    )
    sums = folder / NAME
    sums.write_text("".join(_line(file, folder) for file in files), encoding="utf-8")
    return sums


def write_sum_beside(package: Path) -> Path:
    """Write the sum of a package that is handed out into a file beside it and return that file."""
    beside = package.with_name(f"{package.name}.sha256")
    beside.write_text(_line(package, package.parent), encoding="utf-8")
    return beside


def _line(file: Path, folder: Path) -> str:
    return f"{sum_of(file)}  {file.relative_to(folder).as_posix()}\n"


def sum_of(file: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
