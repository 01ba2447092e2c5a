"""`python -m distribution.macos.package`: an installer package in build out of the bundle.

Not yet run on this system; what it lays out is tested here. A package that an MDM hands out has to be signed:
`--sign` takes the name of a «Developer ID Installer» certificate in the keychain.
"""

import argparse
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from comedido import __version__
from comedido.browsers import BROWSERS
from comedido.extension_identity import HOST_NAME
from comedido.registration import write_manifest
from distribution.bundle.__main__ import BUILD, BUNDLE, chromium_id_of
from distribution.bundle.sums import write_sum_beside
from distribution.samples import copy_samples

SCRIPTS = Path(__file__).with_name("scripts")
IDENTIFIER = "co.comedido.package"
INSTALLED = Path("/Library/Application Support/comedido/program")
COMMAND = Path("/usr/local/bin/comedido")


def main() -> int:
    """Make the package; 1 when there is no bundle or this system can't make one."""
    parser = argparse.ArgumentParser(prog="python -m distribution.macos.package")
    parser.add_argument("--sign", metavar="CERTIFICADO", help="firma el paquete para repartirlo")
    certificate = parser.parse_args().sign
    if shutil.which("pkgbuild") is None:
        print("No se encontró pkgbuild. El paquete .pkg se hace en macOS.", file=sys.stderr)
        return 1
    if not (BUNDLE / "comedido").exists():
        print("No hay paquete congelado. Ejecute primero: python3 build.py bundle", file=sys.stderr)
        return 1
    tree, package = BUILD / "macos", BUILD / f"comedido-{__version__}-macos.pkg"
    shutil.rmtree(tree, ignore_errors=True)
    lay_out(BUNDLE, tree)
    subprocess.run(packaging(tree, package, certificate), check=True)
    write_sum_beside(package)
    print(f"El paquete está en {package}: {package.stat().st_size / 1e6:.0f} MB. Su suma, al lado: .sha256")
    return 0


def lay_out(bundle: Path, tree: Path) -> None:
    """Put every file of `bundle` where it will be on the machine, below `tree`."""
    program = tree / INSTALLED.relative_to("/")
    shutil.copytree(bundle / "comedido", program, symlinks=True)
    shutil.copytree(bundle / "extension", program / "extension")
    identity = chromium_id_of(bundle / "comedido")
    copy_samples(program / "examples", identity)
    for browser, file in zip(BROWSERS, manifests(), strict=True):
        write_manifest(
            tree / file.relative_to("/"), browser.family, INSTALLED / "comedido-host", chromium_id=identity
        )
    command = tree / COMMAND.relative_to("/")
    command.parent.mkdir(parents=True)
    command.symlink_to(INSTALLED / "comedido")
    uninstalling = program / "uninstall.sh"
    uninstalling.write_text(uninstall_script(), encoding="utf-8")
    uninstalling.chmod(0o755)
    for folder in (tree, *(path for path in tree.rglob("*") if path.is_dir() and not path.is_symlink())):
        folder.chmod(0o755)


def manifests() -> list[Path]:
    """Where the browsers find the host, one file for each."""
    return [Path("/", browser.macos_machine, f"{HOST_NAME}.json") for browser in BROWSERS]


def uninstall_script() -> str:
    """What an administrator runs to take it all off; macOS has no way of its own. Policy and data stay."""
    ending = (SCRIPTS / "postinstall").read_text("utf-8")
    gone = [shlex.quote(str(path)) for path in (*manifests(), COMMAND)]
    return "\n".join(
        [
            ending.rstrip(),
            *(f"rm -f {path}" for path in gone),
            f"rm -rf {shlex.quote(str(INSTALLED))}",
            f"pkgutil --forget {IDENTIFIER}",
            "",
        ]
    )


def packaging(tree: Path, package: Path, certificate: str | None) -> list[str]:
    """The command that makes the package of `tree`; every file will be root's."""
    described = ["--identifier", IDENTIFIER, "--version", __version__]
    signed = ["--sign", certificate] if certificate else []
    return [
        *("pkgbuild", "--root", str(tree), "--scripts", str(SCRIPTS), *described),
        *("--install-location", "/", "--ownership", "recommended", *signed, str(package)),
    ]


if __name__ == "__main__":
    sys.exit(main())
