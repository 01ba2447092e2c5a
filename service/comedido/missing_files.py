"""Telling a file that is not there from one that this user may not look for."""

from pathlib import Path


def is_missing(file: Path) -> bool:
    """Whether `file` is certainly not there.

    False where a folder above can't be entered: reading it then says why it can't be read. Never raises.
    """
    try:
        file.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False
