"""A data bundle as a file, and a manifest that somebody signed: read, or one BundleError."""

import hashlib
import io
import zipfile
from datetime import date
from functools import cache

from comedido.data_bundle.archive import packed, read_bundle
from comedido.data_bundle.errors import BundleError
from comedido.data_bundle.manifest import Manifest
from comedido.data_bundle.signature import new_private_key, public_key_of
from tests.data_bundle.pointing_beyond import pointing_beyond
from tests.hostile.fuzz.target import Target

FILES = {"policy.yaml": b'version: "1"\n', "inventory.csv": b"red;usuario;clase\n"}


@cache
def _private_key() -> str:
    return new_private_key()


def check(data: bytes) -> None:
    """Only what the trusted key signed is read, and it is exactly what its manifest says."""
    key = _private_key()
    try:
        bundle = read_bundle(data, {"sistemas": public_key_of(key)})
    except BundleError as error:
        assert str(error).endswith(".")
    else:
        hashes = {name: hashlib.sha256(content).hexdigest() for name, content in bundle.files.items()}
        assert hashes == bundle.manifest.files
    try:
        manifest = Manifest.read(data)
        manifest.refuse_unsuitable(date(2026, 11, 28))
    except BundleError as error:
        assert str(error).endswith(".")
    else:
        assert Manifest.read(manifest.written()) == manifest


def _manifest() -> Manifest:
    return Manifest(
        entity="Ministerio de Ejemplo",
        version="2026.11.1",
        date=date(2026, 11, 1),
        needs="0.1.0",
        files={name: hashlib.sha256(data).hexdigest() for name, data in FILES.items()},
    )


def _compressed(method: int) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name in ("bundle.json", "bundle.sig"):
            archive.writestr(name, _manifest().written())
    return target.getvalue()


def seeds() -> list[bytes]:
    """A sound bundle, manifests of this format and of a later one, and zips of every method and size."""
    methods = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
    sound = packed(_manifest(), FILES, _private_key())
    return [
        sound,
        pointing_beyond(sound),
        pointing_beyond(sound, 0),
        _manifest().written(),
        b'{"format": 2, "needs": "99.1.0"}',
        *map(_compressed, methods),
    ]


TARGET = Target(
    check,
    seeds,
    words=(
        b"bundle.json",
        b"bundle.sig",
        b"policy.yaml",
        b"sites/x.json",
        b"PK\x01\x02",
        b"PK\x03\x04",
        b"PK\x05\x06",
        b"PK\x06\x06",
        b"\x0e\x00",
        b"\x0c\x00",
        b"\x01\x00\x00\x00\x00\x00",
        b'"needs": ',
        b'"files": ',
        b'"99.99.99"',
    ),
)
