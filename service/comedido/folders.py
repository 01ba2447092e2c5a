"""Where Comedido keeps things for the current user.

`COMEDIDO_HOME`, when set, moves every folder below it, so that a test or a demo touches nothing else.
"""

import os
import stat
import sys
from pathlib import Path

import platformdirs

HOME_VARIABLE = "COMEDIDO_HOME"
_OWNER_ONLY = 0o700


def runtime() -> Path:
    """Folder of the socket and the lock: exists, belongs to this user, and nobody else can enter.

    Raises PermissionError when it belongs to somebody else.
    """
    return _private(_chosen("runtime", _runtime_of_the_system()))


def state() -> Path:
    """Folder of the journal, created for this user alone."""
    return _private(_chosen("state", platformdirs.user_state_path("comedido", appauthor=False)))


def configuration() -> Path:
    """Folder of the entity's policy; may not exist."""
    return _chosen("configuration", platformdirs.user_config_path("comedido", appauthor=False))


def machine_configuration() -> Path:
    """Folder of the machine's policy, which only administrators write; may not exist."""
    if os.name == "posix":
        return _chosen("machine", Path("/etc/comedido"))
    return _chosen("machine", platformdirs.site_config_path("comedido", appauthor=False))


def of_this_user() -> list[Path]:
    """Every folder that Comedido may have made for the current user and that is there."""
    places = (
        _chosen("runtime", _runtime_of_the_system()),
        _chosen("state", platformdirs.user_state_path("comedido", appauthor=False)),
        configuration(),
    )
    return [place for place in places if place.exists()]


def data() -> Path:
    """Folder of the data bundles that this user installed or fetched; may not exist."""
    return state() / "data"


def machine_data() -> Path:
    """Folder of the data bundles that an administrator installed for everybody; may not exist."""
    if sys.platform == "linux":
        return _chosen("machine-data", Path("/var/lib/comedido/data"))
    return _chosen("machine-data", platformdirs.site_data_path("comedido", appauthor=False) / "data")


def _chosen(name: str, otherwise: Path) -> Path:
    home = os.environ.get(HOME_VARIABLE)
    return Path(home) / name if home else otherwise


def _runtime_of_the_system() -> Path:
    # platformdirs falls back to a shared temporary folder, where another user could squat the name.
    session = os.environ.get("XDG_RUNTIME_DIR")
    if session and Path(session).is_dir():
        return Path(session) / "comedido"
    return platformdirs.user_state_path("comedido", appauthor=False) / "runtime"


def _private(folder: Path) -> Path:
    folder.mkdir(mode=_OWNER_ONLY, parents=True, exist_ok=True)
    if os.name == "posix":
        found = folder.stat()
        if found.st_uid != os.getuid():
            raise PermissionError(f"La carpeta {folder} pertenece a otro usuario. Bórrela o use otra.")
        if stat.S_IMODE(found.st_mode) != _OWNER_ONLY:
            folder.chmod(_OWNER_ONLY)
    return folder
