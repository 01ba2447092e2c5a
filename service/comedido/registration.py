"""Telling the browsers of the current user where the native host is.

Each browser looks for a manifest with the host's name in a folder of its own (Windows: in the registry).
Sources: the native messaging pages of Chromium, Edge and Firefox.
"""

import json
import os
import shlex
import sys
from pathlib import Path
from typing import Literal, NamedTuple

from comedido import folders

HOST_NAME = "co.comedido.host"

EXTENSION_KEY = (
    "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA2LLJbE3kt47dOTItiQJYiLZsdKBGplGhUg5FsprstYmTrCRLxO13HsQ+"
    "YbORpB8XeWKDQdqnLFmDwbtze9S8VE2rf68X3C+L85lgILUDy8hRzpXfl+eW5PNEQ35VcRreRDFppvmolPACb/57DR8DxkvmLGOV"
    "xpxgulM/7CftyXaZTYppVcwRzpYrfk+nTLQxijlMMGP5jgVSKQTXFV54o4/CObz0QeRQx+hBen3omYr44e11bxIurpDzKqhzDrDI"
    "4vmnq0rKCuOMQCHyRWJQtHbYEDLJUTWMarqKwVBcLy57MZAoHfgfOlCa1HSLQlvCoIPGPtq4jj636hGBMeC5qQIDAQAB"
)
"""Public key in the extension's manifest, which fixes its id in browsers of the Chromium family."""

CHROMIUM_EXTENSION_ID = "gigmpjfhnaeohpjkocikaikkfnpmbppm"
FIREFOX_EXTENSION_ID = "comedido@circular-01"

Family = Literal["chromium", "firefox"]


class Browser(NamedTuple):
    """A browser and where it looks for the manifests of a user, below the home folder or the registry key."""

    name: str
    title: str
    family: Family
    linux: str
    macos: str
    windows: str


BROWSERS = (
    Browser(
        name="chrome",
        title="Google Chrome",
        family="chromium",
        linux=".config/google-chrome/NativeMessagingHosts",
        macos="Library/Application Support/Google/Chrome/NativeMessagingHosts",
        windows=r"Software\Google\Chrome\NativeMessagingHosts",
    ),
    Browser(
        name="chromium",
        title="Chromium",
        family="chromium",
        linux=".config/chromium/NativeMessagingHosts",
        macos="Library/Application Support/Chromium/NativeMessagingHosts",
        windows=r"Software\Chromium\NativeMessagingHosts",
    ),
    Browser(
        name="edge",
        title="Microsoft Edge",
        family="chromium",
        linux=".config/microsoft-edge/NativeMessagingHosts",
        macos="Library/Application Support/Microsoft Edge/NativeMessagingHosts",
        windows=r"Software\Microsoft\Edge\NativeMessagingHosts",
    ),
    Browser(
        name="firefox",
        title="Firefox",
        family="firefox",
        linux=".mozilla/native-messaging-hosts",
        macos="Library/Application Support/Mozilla/NativeMessagingHosts",
        windows=r"Software\Mozilla\NativeMessagingHosts",
    ),
)

_IN_PROFILE: dict[Family, str] = {
    "chromium": "NativeMessagingHosts",
    "firefox": ".mozilla/native-messaging-hosts",
}


def host_executable() -> Path:
    """The host that belongs to this installation; it may not exist when the package was not installed."""
    running = Path(sys.executable)
    return running.with_name("comedido-host" + running.suffix)


def register(browser: Browser, executable: Path) -> Path:
    """Let `browser` of the current user start `executable`; return the manifest that was written."""
    file = manifest_file(browser)
    _write_manifest(file, browser.family, executable)
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 exists on Windows only

        winreg.SetValue(winreg.HKEY_CURRENT_USER, rf"{browser.windows}\{HOST_NAME}", winreg.REG_SZ, str(file))
    return file


def unregister(browser: Browser) -> bool:
    """Undo `register`; return whether there was anything to undo."""
    file = manifest_file(browser)
    existed = file.exists()
    file.unlink(missing_ok=True)
    if sys.platform == "win32" and existed:
        import winreg  # noqa: PLC0415 exists on Windows only

        winreg.DeleteKey(winreg.HKEY_CURRENT_USER, rf"{browser.windows}\{HOST_NAME}")
    return existed


def register_in_profile(family: Family, profile: Path, home: Path) -> Path:
    """Let only the browser of one throw-away profile start the host, with its `COMEDIDO_HOME` at `home`.

    `profile` is the user data folder for the Chromium family; Firefox has no such place, so there it is the
    folder that the browser gets as HOME. Returns the manifest. Raises NotImplementedError on Windows, where
    browsers read the registry of the whole user.
    """
    if os.name != "posix":
        raise NotImplementedError("En Windows no se puede registrar un solo perfil. Use «comedido register».")
    launcher = home / "comedido-host"
    home.mkdir(parents=True, exist_ok=True)
    launcher.write_text(_launcher_script(home), encoding="utf-8")
    launcher.chmod(0o700)
    file = profile / _IN_PROFILE[family] / f"{HOST_NAME}.json"
    _write_manifest(file, family, launcher)
    return file


def manifest_file(browser: Browser) -> Path:
    """Where the manifest of `browser` is for the current user, whether or not it exists."""
    if sys.platform == "win32":
        return folders.state() / f"{HOST_NAME}.{browser.name}.json"
    below_home = browser.macos if sys.platform == "darwin" else browser.linux
    return Path.home() / below_home / f"{HOST_NAME}.json"


def registered_executable(browser: Browser) -> Path | None:
    """The host that `browser` would start, or None when it would start none."""
    try:
        return Path(json.loads(manifest_file(browser).read_text(encoding="utf-8"))["path"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write_manifest(file: Path, family: Family, executable: Path) -> None:
    allowed = (
        {"allowed_origins": [f"chrome-extension://{CHROMIUM_EXTENSION_ID}/"]}
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
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _launcher_script(home: Path) -> str:
    host = shlex.join([sys.executable, "-P", "-m", "comedido.host"])
    setting = f"{folders.HOME_VARIABLE}={shlex.quote(str(home.resolve()))}"
    return f'#!/bin/sh\nexport {setting}\nexec {host} "$@"\n'
