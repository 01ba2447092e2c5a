"""A copy of each policy file as it last had no mistake, so that a later mistake changes nothing."""

import hashlib
from contextlib import suppress
from pathlib import Path

from comedido import folders
from comedido.missing_files import is_missing
from comedido.whole_file import write_whole

_FOLDER = "last_good_policy"


def copy_of(file: Path) -> Path:
    """Where the copy of the policy file `file` is kept; it may not exist."""
    place = hashlib.sha256(str(file).encode()).hexdigest()[:16]
    return folders.state() / _FOLDER / f"{place}-{file.name}"


def remember(file: Path) -> None:
    """Keep `file`, which has no mistake, or forget it where it is gone. A full disk only means no copy."""
    with suppress(OSError):
        copy = copy_of(file)
        if is_missing(file):
            copy.unlink(missing_ok=True)
            return
        content = file.read_bytes()
        if copy.exists() and copy.read_bytes() == content:
            return
        copy.parent.mkdir(mode=0o700, exist_ok=True)
        write_whole(copy, content)
