"""The packages of the extension: the same bytes each time, and the id that follows from the key."""

import json
import shutil
import struct
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from comedido.extension_identity import DEVELOPMENT_ID
from distribution.extension import crx
from distribution.extension.packages import DEVELOPMENT_KEY, files_below, read_key, write_packages

BUNDLES = Path(__file__).parents[2] / "build" / "extension"
KEY = read_key(DEVELOPMENT_KEY)


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    written = write_packages(BUNDLES, KEY, tmp_path_factory.mktemp("packages"))
    return {file.suffix: file for file in written}


def test_two_builds_of_one_bundle_give_the_same_bytes(packages: dict[str, Path], tmp_path: Path) -> None:
    copied = shutil.copytree(BUNDLES, tmp_path / "copied", copy_function=shutil.copyfile)
    again = write_packages(copied, KEY, tmp_path / "packages")
    assert [file.read_bytes() for file in again] == [file.read_bytes() for file in packages.values()]


def test_the_development_key_gives_the_known_id() -> None:
    assert crx.extension_id(crx.public_key_of(KEY)) == DEVELOPMENT_ID


def test_the_crx_holds_the_zip_and_its_signature_is_good(packages: dict[str, Path]) -> None:
    package = packages[".crx"].read_bytes()
    magic, version, length = struct.unpack_from("<4sII", package)
    assert (magic, version) == (b"Cr24", 3)
    header, archive = package[12 : 12 + length], package[12 + length :]
    assert archive == packages[".zip"].read_bytes()
    identity = bytes.fromhex(DEVELOPMENT_ID.translate(str.maketrans("abcdefghijklmnop", "0123456789abcdef")))
    signed = b"\x0a\x10" + identity
    assert signed in header
    signature = header[header.index(b"\x12\x80\x02") + 3 :][:256]
    statement = b"CRX3 SignedData\x00" + struct.pack("<I", len(signed)) + signed + archive
    KEY.public_key().verify(signature, statement, padding.PKCS1v15(), hashes.SHA256())


def test_an_entity_s_own_key_gives_the_manifest_its_own_id(tmp_path: Path) -> None:
    own = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    chromium = next(file for file in write_packages(BUNDLES, own, tmp_path) if file.suffix == ".zip")
    with ZipFile(BytesIO(chromium.read_bytes())) as archive:
        key = json.loads(archive.read("manifest.json"))["key"]
    assert key != json.loads((BUNDLES / "chromium" / "manifest.json").read_text("utf-8"))["key"]


def test_packages_hold_every_file_of_their_bundle(packages: dict[str, Path]) -> None:
    for suffix, family in ((".zip", "chromium"), (".xpi", "firefox")):
        assert set(ZipFile(packages[suffix]).namelist()) == set(files_below(BUNDLES / family))
