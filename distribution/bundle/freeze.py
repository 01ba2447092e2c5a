"""Service and native host as one folder that needs no Python, frozen by PyInstaller for this system."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

SPECIFICATION = Path(__file__).with_name("comedido.spec")


def freeze(work: Path) -> Path:
    """Make the folder below `work` and return it. Raises subprocess.CalledProcessError when that fails."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    places = ["--distpath", work / "frozen", "--workpath", work / "freezing"]
    # Sets of names are written in the order of their hashes: a fixed one, so that two builds agree.
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    subprocess.run([*command, *places, SPECIFICATION], env=environment, check=True)
    folder = work / "frozen" / "comedido"
    _strip(folder)
    return folder


def _strip(folder: Path) -> None:
    """Take the symbols that only a debugger needs out of the libraries: two thirds of their size.

    Those in `*.libs` are left alone: their pages are aligned by hand, and they would not load any more.
    """
    strip = shutil.which("strip") if sys.platform == "linux" else None
    if strip is None:
        return
    libraries = [
        file
        for file in folder.rglob("*.so*")
        if not file.is_symlink() and not file.parent.name.endswith(".libs")
    ]
    subprocess.run([strip, "--strip-unneeded", *libraries], check=True)
