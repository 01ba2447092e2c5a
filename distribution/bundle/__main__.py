"""`python -m distribution.bundle`: everything that is handed out, in build/bundle."""

import argparse
import shutil
import sys
from pathlib import Path

from distribution.bundle.freeze import freeze
from distribution.bundle.sums import write_sums
from distribution.extension import crx
from distribution.extension.packages import DEVELOPMENT_KEY, read_key, write_packages

BUILD = Path(__file__).parents[2] / "build"
BUNDLE = BUILD / "bundle"
IDENTITY = Path("_internal", "comedido", "chromium_extension_id.txt")


def main() -> int:
    """Make the bundle; 2 when the key can't be used."""
    parser = argparse.ArgumentParser(prog="build.py bundle")
    parser.add_argument("--signing-key", type=Path, default=DEVELOPMENT_KEY)
    options = parser.parse_args()
    try:
        key = read_key(options.signing_key)
    except (OSError, ValueError) as error:
        print(f"No se pudo leer la llave {options.signing_key}: {error}", file=sys.stderr)
        print("Qué hacer: cree una con openssl genrsa -out llave.pem 2048", file=sys.stderr)
        return 2
    shutil.rmtree(BUNDLE, ignore_errors=True)
    packages = write_packages(BUILD / "extension", key, BUNDLE / "extension")
    frozen = BUNDLE / "comedido"
    shutil.move(freeze(BUILD), frozen)
    identity = crx.extension_id(crx.public_key_of(key))
    (frozen / IDENTITY).write_text(f"{identity}\n", encoding="utf-8")
    write_sums(BUNDLE)
    print(f"El paquete está en {BUNDLE}: {size_of(frozen) / 1e6:.0f} MB y {len(packages)} extensiones")
    print(f"Identificador de la extensión en Chromium, Chrome y Edge: {identity}")
    if options.signing_key == DEVELOPMENT_KEY:
        print("Firmada con la llave de desarrollo, que es pública. Para repartirla, use --signing-key.")
    return 0


def chromium_id_of(frozen: Path) -> str:
    """The id of the extension that a frozen service lets in."""
    return (frozen / IDENTITY).read_text("ascii").strip()


def size_of(folder: Path) -> int:
    """Bytes of all files below `folder`."""
    return sum(file.lstat().st_size for file in folder.rglob("*"))


if __name__ == "__main__":
    sys.exit(main())
