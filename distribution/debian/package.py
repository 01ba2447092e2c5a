"""`python -m distribution.debian.package`: build/comedido_VERSION_ARCHITECTURE.deb out of the bundle."""

import platform
import shutil
import subprocess
import sys
from pathlib import Path

from comedido import __version__
from comedido.browsers import BROWSERS
from comedido.registration import machine_manifest_file, write_manifest
from distribution.bundle.__main__ import BUILD, BUNDLE, chromium_id_of, size_of
from distribution.bundle.sums import write_sum_beside
from distribution.extension.updates import offer_from_folder
from distribution.samples import copy_samples

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
INSTALLED = Path("/opt/comedido")
SCRIPTS = ("postinst", "prerm", "postrm")

_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}


def main() -> int:
    """Make the package; 1 when there is no bundle or this system can't make one."""
    if shutil.which("dpkg-deb") is None:
        print("No se encontró dpkg-deb. El paquete .deb se hace en Debian o Ubuntu.", file=sys.stderr)
        return 1
    if not (BUNDLE / "comedido").exists():
        print("No hay paquete congelado. Ejecute primero: python3 build.py bundle", file=sys.stderr)
        return 1
    tree = BUILD / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    lay_out(tree)
    architecture = _ARCHITECTURES.get(platform.machine(), platform.machine())
    write_control(tree, architecture)
    package = BUILD / f"comedido_{__version__}_{architecture}.deb"
    subprocess.run(["dpkg-deb", "--build", "--root-owner-group", "-Zxz", tree, package], check=True)
    write_sum_beside(package)
    print(f"El paquete está en {package}: {package.stat().st_size / 1e6:.0f} MB. Su suma, al lado: .sha256")
    return 0


def lay_out(tree: Path) -> None:
    """Put every file where it will be on the machine, below `tree`."""
    installed = tree / INSTALLED.relative_to("/")
    shutil.copytree(BUNDLE / "comedido", installed, symlinks=True)
    shutil.copytree(BUNDLE / "extension", installed / "extension")
    identity = chromium_id_of(BUNDLE / "comedido")
    offer_from_folder(installed / "extension", INSTALLED / "extension", identity)
    for browser in BROWSERS:
        manifest = machine_manifest_file(browser, tree)
        write_manifest(manifest, browser.family, INSTALLED / "comedido-host", chromium_id=identity)
    commands = tree / "usr" / "bin"
    commands.mkdir(parents=True)
    (commands / "comedido").symlink_to(INSTALLED / "comedido")
    documents = tree / "usr" / "share" / "doc" / "comedido"
    documents.mkdir(parents=True)
    shutil.copy(ROOT / "LICENSE", documents / "copyright")
    copy_samples(documents / "examples", identity)
    (tree / "etc" / "comedido").mkdir(parents=True)
    for folder in (tree, *(path for path in tree.rglob("*") if path.is_dir())):
        folder.chmod(0o755)


def write_control(tree: Path, architecture: str) -> None:
    """Write what dpkg needs to know, and the scripts that it runs."""
    control = tree / "DEBIAN"
    control.mkdir(mode=0o755)
    described = (
        (HERE / "control.template")
        .read_text("utf-8")
        .format(
            version=__version__,
            architecture=architecture,
            kilobytes=size_of(tree) // 1024,
            libc=platform.libc_ver()[1],
        )
    )
    (control / "control").write_text(described, encoding="utf-8")
    ending = (HERE / "end_services.sh").read_text("utf-8")
    for name in SCRIPTS:
        script = control / name
        script.write_text(
            (HERE / name).read_text("utf-8").replace("#INCLUDE end_services.sh\n", ending), "utf-8"
        )
        script.chmod(0o755)


if __name__ == "__main__":
    sys.exit(main())
