"""Small files of this user that are there whole or not at all."""

import os
from pathlib import Path


def write_whole(file: Path, content: bytes) -> None:
    """Let `file` have `content`, for this user alone; a process that dies over it leaves the file as it was.

    Raises OSError.
    """
    unfinished = file.with_name(f".{file.name}.{os.getpid()}")
    # Never what somebody else may have put there.
    unfinished.unlink(missing_ok=True)
    opened = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(opened, "wb") as written:
            written.write(content)
        os.replace(unfinished, file)
    finally:
        unfinished.unlink(missing_ok=True)
