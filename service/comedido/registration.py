"""Telling browsers where the native host is: for a user, for one profile, or for the whole machine."""

import json
import os
import shlex
import sys
from contextlib import suppress
from pathlib import Path

from comedido import folders
from comedido.browsers import Browser, Family
from comedido.extension_identity import FIREFOX_EXTENSION_ID, HOST_NAME, chromium_extension_id
from comedido.missing_files import is_missing

_FILE_NAME = f"{HOST_NAME}.json"
_IN_PROFILE: dict[Family, str] = {
    "chromium": "NativeMessagingHosts",
    "firefox": ".mozilla/native-messaging-hosts",
}


def host_executable() -> Path:
    """The host that belongs to this installation; it may not exist when the package was not installed."""
    name = "comedido-host.exe" if sys.platform == "win32" else "comedido-host"
    return Path(sys.executable).with_name(name)


def register(browser: Browser, executable: Path) -> Path:
    """Let `browser` of the current user start `executable`; return the manifest that was written."""
    file = manifest_file(browser)
    write_manifest(file, browser.family, executable)
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 exists on Windows only

        winreg.SetValue(winreg.HKEY_CURRENT_USER, rf"{browser.windows}\{HOST_NAME}", winreg.REG_SZ, str(file))
    return file


def unregister(browser: Browser) -> bool:
    """Undo `register`, empty folders included; return whether there was anything to undo."""
    file = manifest_file(browser)
    existed = file.exists()
    file.unlink(missing_ok=True)
    if existed and not any(file.parent.iterdir()):
        file.parent.rmdir()
    if sys.platform == "win32" and existed:
        import winreg  # noqa: PLC0415 exists on Windows only

        winreg.DeleteKey(winreg.HKEY_CURRENT_USER, rf"{browser.windows}\{HOST_NAME}")
    return existed


def register_in_profile(family: Family, profile: Path, home: Path, executable: Path | None = None) -> Path:
    """Let only the browser of one throw-away profile start the host, with its `COMEDIDO_HOME` at `home`.

    `profile` is the user data folder for the Chromium family; Firefox has no such place, so there it is the
    folder that the browser gets as HOME. `executable` is an installed host, else this interpreter runs it.
    Returns the manifest. Raises NotImplementedError on Windows, where browsers read the user's registry.
    """
    if os.name != "posix":
        raise NotImplementedError("En Windows no se puede registrar un solo perfil. Use «comedido install».")
    launcher = home / "comedido-host"
    home.mkdir(parents=True, exist_ok=True)
    command = [str(executable)] if executable else [sys.executable, "-P", "-m", "comedido.host"]
    setting = f"{folders.HOME_VARIABLE}={shlex.quote(str(home.resolve()))}"
    launcher.write_text(f'#!/bin/sh\nexport {setting}\nexec {shlex.join(command)} "$@"\n', encoding="utf-8")
    launcher.chmod(0o700)
    file = profile / _IN_PROFILE[family] / _FILE_NAME
    write_manifest(file, family, launcher)
    return file


def manifest_file(browser: Browser) -> Path:
    """Where the manifest of `browser` is for the current user, whether or not it exists."""
    if sys.platform == "win32":
        return folders.state() / f"{HOST_NAME}.{browser.name}.json"
    below_home = browser.macos if sys.platform == "darwin" else browser.linux
    return Path.home() / below_home / _FILE_NAME


def machine_manifest_file(browser: Browser, root: Path = Path("/")) -> Path:
    """Where an administrator registers `browser` for everybody; on Windows the registry says it instead."""
    below_root = browser.macos_machine if sys.platform == "darwin" else browser.linux_machine
    return root / below_root / _FILE_NAME


def registered_executable(browser: Browser) -> Path | None:
    """The host that `browser` would start for this user, or None when it would start none.

    The user's own manifest comes before the machine's, as in the browsers.
    """
    if sys.platform == "win32":
        files = _manifests_in_registry(browser)
    else:
        files = [manifest_file(browser), machine_manifest_file(browser)]
    executables = (_executable_in(file) for file in files)
    return next((executable for executable in executables if executable is not None), None)


def is_used(browser: Browser) -> bool:
    """Whether the current user has ever started `browser`, or may have."""
    on_linux, on_macos, on_windows = (Path(folder) for folder in browser.profile)
    local_data = Path(os.environ.get("LOCALAPPDATA", Path.home()))
    folders_by_system = {"win32": local_data / on_windows, "darwin": Path.home() / on_macos}
    return not is_missing(folders_by_system.get(sys.platform, Path.home() / on_linux))


def write_manifest(file: Path, family: Family, executable: Path, chromium_id: str | None = None) -> None:
    """Write a manifest that lets our extension alone, in browsers of `family`, start `executable`.

    `chromium_id` is the extension's id where it is not that of this installation.
    """
    allowed = (
        {"allowed_origins": [f"chrome-extension://{chromium_id or chromium_extension_id()}/"]}
        if family == "chromium"
        else {"allowed_extensions": [FIREFOX_EXTENSION_ID]}
    )
    manifest = {
        "name": HOST_NAME,
        "description": "Comedido: avisa antes de publicar, según la Circular 01 de 2019.",
        "path": str(executable),
        "type": "stdio",
        **allowed,
    }
    _make_for_others_to_read(file.parent)
    # Whoever may write it is handed every draft; made anew, since a login may let everybody write.
    file.unlink(missing_ok=True)
    with open(file, "w", encoding="utf-8", opener=_for_others_to_read) as written:
        written.write(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n")


def _make_for_others_to_read(folder: Path) -> None:
    if not folder.parent.exists():
        _make_for_others_to_read(folder.parent)
    folder.mkdir(mode=0o755, exist_ok=True)


def _for_others_to_read(path: str, flags: int) -> int:
    return os.open(path, flags, 0o644)


def _manifests_in_registry(browser: Browser) -> list[Path]:
    """Windows only: the manifests that the user and the machine name, in that order."""
    files: list[Path] = []
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 exists on Windows only

        for root in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):
            with suppress(OSError):
                files.append(Path(winreg.QueryValue(root, rf"{browser.windows}\{HOST_NAME}")))
    return files


def _executable_in(manifest: Path) -> Path | None:
    try:
        # On Windows it may be relative to the manifest.
        return manifest.parent / json.loads(manifest.read_text(encoding="utf-8"))["path"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
