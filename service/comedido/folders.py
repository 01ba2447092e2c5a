"""Where Comedido keeps things for the current user.

`COMEDIDO_HOME`, when set, moves every folder below it, so that a test or a demo touches nothing else. In an
installed Comedido it moves none of the machine's: what an administrator decided is not a user's to leave.
"""

import os
import stat
import sys
from pathlib import Path

import platformdirs

from comedido.missing_files import is_missing

HOME_VARIABLE = "COMEDIDO_HOME"

WINDOWS_MACHINE_KEY, WINDOWS_MACHINE_VALUE = r"Software\Comedido", "MachineFolder"
"""Where in HKEY_LOCAL_MACHINE the installer, which an administrator runs, names the machine's folder."""

_OWNER_ONLY = 0o700
_WRITABLE_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH


def runtime() -> Path:
    """Folder of the socket and the lock: exists, belongs to this user, and nobody else can enter.

    Raises PermissionError when it belongs to somebody else.
    """
    return _private(_runtime_place())


def has_runtime() -> bool:
    """Whether the folder of the socket and the lock is there, or may be; without it no service listens."""
    return not is_missing(_runtime_place())


def state() -> Path:
    """Folder of the journal, created for this user alone.

    Where a disk is full or can't be written it does not exist: drafts are judged all the same, and nothing is
    kept. Raises PermissionError when it belongs to somebody else.
    """
    folder = _chosen("state", platformdirs.user_state_path("comedido", appauthor=False))
    try:
        return _private(folder)
    except OSError:
        if folder.exists():
            raise
        return folder


def configuration() -> Path:
    """Folder of the entity's policy; may not exist."""
    return _chosen("configuration", platformdirs.user_config_path("comedido", appauthor=False))


def machine_configuration() -> Path:
    """Folder of the machine's policy, which only administrators write; may not exist."""
    if os.name == "posix":
        return _of_the_machine("machine", Path("/etc/comedido"))
    return _of_the_machine("machine", _machine_folder_of_windows())


def of_this_user() -> list[Path]:
    """Every folder that Comedido may have made for the current user and that is there, or may be."""
    places = (
        _runtime_place(),
        _chosen("state", platformdirs.user_state_path("comedido", appauthor=False)),
        configuration(),
    )
    return [place for place in places if not is_missing(place)]


def data() -> Path:
    """Folder of the data bundles that this user installed or fetched; may not exist."""
    return state() / "data"


def machine_data() -> Path:
    """Folder of the data bundles that an administrator installed for everybody; may not exist."""
    if sys.platform == "linux":
        return _of_the_machine("machine-data", Path("/var/lib/comedido/data"))
    if sys.platform == "win32":
        return _of_the_machine("machine-data", _machine_folder_of_windows() / "data")
    return _of_the_machine("machine-data", platformdirs.site_data_path("comedido", appauthor=False) / "data")


def _of_the_machine(name: str, otherwise: Path) -> Path:
    return otherwise if getattr(sys, "frozen", False) else _chosen(name, otherwise)


def _chosen(name: str, otherwise: Path) -> Path:
    home = os.environ.get(HOME_VARIABLE)
    return Path(home) / name if home else otherwise


def _runtime_place() -> Path:
    return _chosen("runtime", _runtime_of_the_system())


def _runtime_of_the_system() -> Path:
    # platformdirs falls back to a shared temporary folder, where another user could squat the name.
    session = os.environ.get("XDG_RUNTIME_DIR")
    if session and _is_of_this_session(Path(session)):
        return Path(session) / "comedido"
    return platformdirs.user_state_path("comedido", appauthor=False) / "runtime"


def _machine_folder_of_windows() -> Path:
    """What the installer named, else beside the program: anybody may make a folder in ProgramData."""
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 exists on Windows only

        access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, WINDOWS_MACHINE_KEY, access=access) as key:
                return Path(winreg.QueryValueEx(key, WINDOWS_MACHINE_VALUE)[0])
        except OSError:
            pass
    return Path(sys.executable).with_name("machine")


def _is_of_this_session(folder: Path) -> bool:
    """Whether it is as XDG wants it; some name a shared folder, and `su` keeps that of another user."""
    if os.name != "posix" or not folder.is_dir():
        return False
    found = folder.stat()
    return found.st_uid == os.getuid() and not found.st_mode & _WRITABLE_BY_OTHERS


def _private(folder: Path) -> Path:
    _make(folder)
    if os.name == "posix":
        found = folder.stat()
        # A link that somebody else made may lead elsewhere the next time.
        if {found.st_uid, folder.lstat().st_uid} != {os.getuid()}:
            raise PermissionError(f"La carpeta {folder} pertenece a otro usuario. Bórrela o use otra.")
        if stat.S_IMODE(found.st_mode) != _OWNER_ONLY:
            folder.chmod(_OWNER_ONLY)
            if found.st_mode & _WRITABLE_BY_OTHERS:
                _delete_what_others_left(folder)
    return folder


def _make(folder: Path) -> None:
    """Make a folder and those above it, which nobody else may exchange for their own, whatever the umask."""
    if not folder.parent.exists():
        _make(folder.parent)
    folder.mkdir(mode=_OWNER_ONLY, exist_ok=True)


def _delete_what_others_left(folder: Path) -> None:
    """Delete the files of other users: a lock, a socket or a journal that waits to be taken for ours."""
    for entry in folder.iterdir():
        if entry.lstat().st_uid != os.getuid() and not (entry.is_dir() and not entry.is_symlink()):
            entry.unlink()
