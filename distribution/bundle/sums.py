"""Which files a bundle has, with the SHA-256 of each, as `sha256sum --check` reads them."""

import hashlib
from pathlib import Path

NAME = "SHA256SUMS"


def write_sums(folder: Path) -> Path:
    """Write the sums of every file below `folder` into it and return that file."""
    files = sorted(
        file for file in folder.rglob("*") if file.is_file() and not file.is_symlink() and file.name != NAME
    )
    lines = [f"{sum_of(file)}  {file.relative_to(folder).as_posix()}\n" for file in files]
    sums = folder / NAME
    sums.write_text("".join(lines), encoding="utf-8")
    return sums


def sum_of(file: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
