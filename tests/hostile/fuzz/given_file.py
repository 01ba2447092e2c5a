"""The bytes of a case as a file, for what reads files; one folder for each process, gone with it."""

import tempfile
from functools import cache
from pathlib import Path


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="cmd-fuzz-")


def given_file(name: str, content: bytes) -> Path:
    """A file of that name with `content`; the next case overwrites it."""
    file = Path(_folder().name) / name
    file.write_bytes(content)
    return file
