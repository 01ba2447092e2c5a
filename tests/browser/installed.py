"""Which browsers this machine has, and how to get the one that is missing.

In order: `$COMEDIDO_BROWSER`, an installed one, Playwright's own download, Debian's packages (as root).
Never a silent skip: a browser that cannot be had is an error that says what to do.
"""

import os
import shutil
import subprocess
import sys
from enum import StrEnum
from pathlib import Path

from playwright.sync_api import sync_playwright


class Family(StrEnum):
    """Browsers that are driven, and take an extension, in the same way."""

    CHROMIUM = "chromium"
    FIREFOX = "firefox"


class BrowserMissingError(Exception):
    """No browser of a family could be found or fetched; the message says what to do."""


COMMANDS = {
    # Chromium first: it is what the tests are written against, and it takes unpacked extensions without ado.
    Family.CHROMIUM: [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "microsoft-edge",
    ],
    Family.FIREFOX: ["firefox", "firefox-esr"],
}
PROGRAMS = {
    Family.CHROMIUM: [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        r"%ProgramFiles%\Google\Chrome\Application\chrome.exe",
        r"%ProgramFiles(x86)%\Google\Chrome\Application\chrome.exe",
        r"%LocalAppData%\Google\Chrome\Application\chrome.exe",
        r"%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe",
    ],
    Family.FIREFOX: [
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        r"%ProgramFiles%\Mozilla Firefox\firefox.exe",
    ],
}
DEBIAN_PACKAGE = {Family.CHROMIUM: "chromium", Family.FIREFOX: "firefox-esr"}


def chosen() -> tuple[Family, Path] | None:
    """Return the browser that `$COMEDIDO_BROWSER` names; its family follows from its name.

    Raises BrowserMissingError when it names nothing that exists.
    """
    named = os.environ.get("COMEDIDO_BROWSER")
    if not named:
        return None
    found = shutil.which(named)
    if not found:
        raise BrowserMissingError(
            f"$COMEDIDO_BROWSER dice «{named}», que no es un programa de este equipo.\n"
            "Qué hacer: corrija la ruta, o borre la variable para usar un navegador instalado."
        )
    return (Family.FIREFOX if "firefox" in Path(found).name.lower() else Family.CHROMIUM), Path(found)


def find(family: Family) -> Path | None:
    """Return the program of a family: the chosen one, an installed one, or one downloaded before."""
    named = chosen()
    if named and named[0] is family:
        return named[1]
    for command in COMMANDS[family]:
        if found := shutil.which(command):
            return Path(found)
    for program in PROGRAMS[family]:
        if (path := Path(os.path.expandvars(program))).is_file():
            return path
    return downloaded() if family is Family.CHROMIUM else None


def downloaded() -> Path | None:
    """Return Playwright's own Chromium; its Firefox is patched for another protocol than ours."""
    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if path.is_file() else None


def obtain(family: Family) -> Path:
    """Return the program of a family, fetching it when this machine has none.

    Raises BrowserMissingError when it cannot be fetched.
    """
    if path := find(family):
        return path
    attempts: list[list[str]] = []
    if family is Family.CHROMIUM:
        attempts.append([sys.executable, "-m", "playwright", "install", "--no-shell", "chromium"])
    if shutil.which("apt-get") and os.geteuid() == 0:
        attempts.append(["apt-get", "update"])
        attempts.append(["apt-get", "install", "--yes", "--no-install-recommends", DEBIAN_PACKAGE[family]])
    for command in attempts:
        print(f"· No hay navegador de la familia {family.value}; se intenta: {' '.join(command)}", flush=True)
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
        if path := find(family):
            return path
    raise BrowserMissingError(
        f"No hay en este equipo un navegador de la familia {family.value} y no se pudo descargar.\n"
        f"Qué hacer: instale {' o '.join(COMMANDS[family])}, o ponga en $COMEDIDO_BROWSER la ruta de uno."
    )


def any_family() -> tuple[Family, Path]:
    """Return the chosen browser, else an installed one, else a Chromium that can be fetched."""
    if named := chosen():
        return named
    for family in Family:
        if path := find(family):
            return family, path
    return Family.CHROMIUM, obtain(Family.CHROMIUM)


def main(wanted: list[str]) -> int:
    """Obtain the wanted families (or `any`) and say where each one is."""
    try:
        for name in wanted:
            family, path = any_family() if name == "any" else (Family(name), obtain(Family(name)))
            print(f"· Navegador de la familia {family.value}: {path}", flush=True)
    except BrowserMissingError as missing:
        print(f"\n{missing}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
