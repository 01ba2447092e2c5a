"""`python -m distribution.windows.package`: an installer in build out of the bundle.

Not yet run on this system; what the script says is tested here.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from comedido import __version__
from comedido.registration import write_manifest
from distribution.bundle.__main__ import BUILD, BUNDLE, chromium_id_of
from distribution.bundle.sums import write_sum_beside
from distribution.samples import copy_samples
from distribution.windows.script import manifest_name, rendered

SCRIPT = Path(__file__).with_name("comedido.iss")
_HOST = Path("comedido-host.exe")


def main() -> int:
    """Make the installer; 1 when there is no bundle of this system or no Inno Setup."""
    compiler = _compiler()
    if compiler is None:
        print("No se encontró Inno Setup (ISCC.exe). El instalador se hace en Windows.", file=sys.stderr)
        print("Qué hacer: instale Inno Setup 6.3 o posterior y repita la orden.", file=sys.stderr)
        return 1
    if not (BUNDLE / "comedido" / _HOST).exists():
        print("No hay paquete congelado. Ejecute primero: python build.py bundle", file=sys.stderr)
        return 1
    generated = BUILD / "windows"
    shutil.rmtree(generated, ignore_errors=True)
    write_generated(generated, chromium_id_of(BUNDLE / "comedido"))
    subprocess.run(compiling(compiler, generated), check=True)
    installer = BUILD / f"comedido-{__version__}-windows.exe"
    write_sum_beside(installer)
    print(f"El instalador está en {installer}. Su suma, al lado: .sha256")
    return 0


def write_generated(folder: Path, chromium_id: str) -> None:
    """Write what the script takes: its entries, the manifest of each family, and the sample policies."""
    folder.mkdir(parents=True)
    copy_samples(folder / "examples", chromium_id)
    for family in ("chromium", "firefox"):
        write_manifest(folder / manifest_name(family), family, _HOST, chromium_id=chromium_id)
    (folder / "machine.iss").write_text(rendered(), encoding="ascii")


def compiling(compiler: Path, generated: Path) -> list[str]:
    """The command that compiles the script."""
    given = {"Version": __version__, "Bundle": BUNDLE, "Generated": generated, "Output": BUILD}
    return [str(compiler), "/Qp", *(f"/D{name}={value}" for name, value in given.items()), str(SCRIPT)]


def _compiler() -> Path | None:
    usual = Path(os.environ.get("PROGRAMFILES(X86)", ""), "Inno Setup 6", "ISCC.exe")
    found = shutil.which("ISCC")
    return Path(found) if found else usual if usual.is_file() else None


if __name__ == "__main__":
    sys.exit(main())
