"""The extension as browsers install it: a zip and a CRX for the Chromium family, an XPI for Firefox.

The same bundle and key give the same bytes everywhere.
"""

import base64
import json
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from comedido.reproducible_zip import zipped
from distribution.extension import crx

DEVELOPMENT_KEY = Path(__file__).with_name("development_key.pem")
"""A key that everybody can read: good for trying, not for handing out."""

_MANIFEST = "manifest.json"


def write_packages(bundles: Path, key: rsa.RSAPrivateKey, into: Path) -> list[Path]:
    """Write the packages of `bundles`, which holds `chromium` and `firefox`, and return their files.

    The key decides under which id browsers of the Chromium family know the extension.
    """
    manifest = json.loads((bundles / "chromium" / _MANIFEST).read_text("utf-8"))
    manifest["key"] = base64.b64encode(crx.public_key_of(key)).decode()
    identified = json.dumps(manifest, ensure_ascii=False, indent=2).encode() + b"\n"
    chromium = zipped({**files_below(bundles / "chromium"), _MANIFEST: identified})
    name = f"comedido-{manifest['version']}"
    contents = {
        f"{name}-chromium.zip": chromium,
        f"{name}.crx": crx.packed(chromium, key),
        f"{name}.xpi": zipped(files_below(bundles / "firefox")),
    }
    into.mkdir(parents=True, exist_ok=True)
    for file, content in contents.items():
        (into / file).write_bytes(content)
    return [into / file for file in contents]


def files_below(folder: Path) -> dict[str, bytes]:
    """The content of every file below `folder`, by its path from there."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def read_key(file: Path) -> rsa.RSAPrivateKey:
    """An RSA private key of a PEM file. Raises OSError or ValueError when there is none that can be read."""
    key = load_pem_private_key(file.read_bytes(), password=None)
    if not isinstance(key, rsa.RSAPrivateKey):
        raise ValueError(f"{file}: la llave debe ser RSA.")
    return key
