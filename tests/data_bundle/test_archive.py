"""Whatever the file holds: a bundle as it was signed, or one sentence that says what is wrong."""

import hashlib
import io
import stat
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comedido.data_bundle.archive import Bundle, packed, read_bundle
from comedido.data_bundle.contents import LARGEST_BUNDLE, LARGEST_FILE
from comedido.data_bundle.errors import BundleError
from comedido.data_bundle.manifest import Manifest
from comedido.data_bundle.signature import public_key_of, signature_of
from tests.data_bundle.editions import OTHER_KEY, PRIVATE_KEY
from tests.data_bundle.pointing_beyond import pointing_beyond
from tests.hostile.defence import defended_by

KEYS = {"sistemas": public_key_of(PRIVATE_KEY)}
FILES = {"policy.yaml": b'version: "1"\n', "inventory.csv": b"red;usuario;clase\n"}


def manifest(**changes: object) -> Manifest:
    hashes = {name: hashlib.sha256(data).hexdigest() for name, data in FILES.items()}
    said: dict[str, object] = {
        "entity": "Ministerio de Ejemplo",
        "version": "2026.11.1",
        "date": date(2026, 11, 1),
        "needs": "0.1.0",
        "files": hashes,
    }
    return Manifest.model_validate(said | changes)


SOUND = packed(manifest(), FILES, PRIVATE_KEY)


def entries(content: bytes = SOUND) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(
    files: dict[str, bytes] | list[tuple[str | zipfile.ZipInfo, bytes]], method: int = zipfile.ZIP_DEFLATED
) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, data in files.items() if isinstance(files, dict) else files:
            archive.writestr(name, data)
    return target.getvalue()


def link(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.create_system, entry.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    return entry


def signed(written: bytes, **files: bytes) -> bytes:
    signature = signature_of(written, PRIVATE_KEY).encode()
    return zipped({"bundle.json": written, "bundle.sig": signature, **files})


def test_what_was_packed_is_read() -> None:
    bundle = read_bundle(SOUND, {"vieja": public_key_of(OTHER_KEY)} | KEYS)
    assert (bundle.manifest, bundle.files, bundle.signed_by) == (manifest(), FILES, "sistemas")


def test_the_same_data_make_the_same_bytes() -> None:
    assert packed(manifest(), dict(reversed(FILES.items())), PRIVATE_KEY) == SOUND


REFUSED = {
    "no zip": (b"PK\x03\x04 esto no es un zip", "no es un paquete de datos"),
    "empty": (b"", "no es un paquete de datos"),
    "huge": (b"0" * (LARGEST_BUNDLE + 1), "demasiado grande; el máximo es 8 MB"),
    "beyond every file": (pointing_beyond(SOUND), "no es un paquete de datos, o está dañado"),
    "no manifest": (zipped(FILES), "le falta bundle.json"),
    "no signature": (
        zipped({k: v for k, v in entries().items() if k != "bundle.sig"}),
        "le falta bundle.sig",
    ),
    "other signature": (zipped(entries() | {"bundle.sig": b"QUJD"}), "La firma .* no es de ninguna clave"),
    "no base64": (zipped(entries() | {"bundle.sig": b"\xff\xfe"}), "La firma .* no es de ninguna clave"),
    "other key": (packed(manifest(), FILES, OTHER_KEY), r"La firma .* \(sistemas\)\. No lo use"),
    "other manifest": (
        zipped(entries() | {"bundle.json": manifest(version="2099.01.1").written()}),
        "La firma",
    ),
    "other data": (
        zipped(entries() | {"policy.yaml": b"x"}),
        "policy.yaml de los datos no es el que se firm",
    ),
    "missing file": (
        zipped({k: v for k, v in entries().items() if k != "policy.yaml"}),
        "no trae los archivos que firma: «policy.yaml»",
    ),
    "unsigned file": (zipped(entries() | {"politics.yaml": b"x"}), "no trae los archivos que firma"),
    "path": (zipped(entries() | {"../../etc/passwd": b"x"}), "archivo desconocido: «../../etc/passwd»"),
    "absolute path": (zipped(entries() | {"/etc/passwd": b"x"}), "archivo desconocido"),
    "path below sites": (zipped(entries() | {"sites/../x.json": b"x"}), "archivo desconocido"),
    "terminal": (zipped(entries() | {"\x1b[2J.yaml": b"x"}), r"desconocido: «·\[2J.yaml»"),
    "folder": (zipped(entries() | {"sites/": b""}), "archivo desconocido"),
    "code": (zipped(entries() | {"sites/x.js": b"alert(1)"}), "archivo desconocido: «sites/x.js»"),
    "link": (
        zipped([*entries().items(), (link("sites/x.json"), b"/etc/passwd")]),
        "sites/x.json no es un archivo corriente",
    ),
    "many": (zipped({f"sites/{'a' * n}.json": b"" for n in range(1, 60)}), "archivo desconocido|demasiados"),
    "bomb": (zipped(entries() | {"bundle.json": b"0" * 50_000_000}), "bundle.json es demasiado grande"),
    "bomb inside": (
        signed(
            manifest(files={"policy.yaml": "0" * 64}).written(), **{"policy.yaml": b"0" * (LARGEST_FILE + 1)}
        ),
        "policy.yaml es demasiado grande",
    ),
    "signed nonsense": (signed(b"[]"), "El manifiesto del paquete de datos no se entiende"),
    "signed unknown file": (
        signed(manifest().written().replace(b"policy.yaml", b"../policy.yaml")),
        "El manifiesto .* no se entiende",
    ),
    "later format": (signed(b'{"format": 2, "needs": "9.1.0"}'), "necesitan Comedido 9.1.0 .* Actualice"),
}


@pytest.mark.parametrize(("content", "sentence"), REFUSED.values(), ids=REFUSED)
@defended_by("service/comedido/data_bundle/archive.py", "    OverflowError,\n")
def test_what_is_no_sound_bundle_is_refused(content: bytes, sentence: str) -> None:
    with pytest.raises(BundleError, match=sentence):
        read_bundle(content, KEYS)


def test_a_name_that_stands_twice_is_refused() -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        content = zipped([*entries().items(), ("policy.yaml", b"x")])
    with pytest.raises(BundleError, match=r"trae dos veces policy\.yaml"):
        read_bundle(content, KEYS)


def test_a_size_that_is_a_lie_unpacks_nothing_large() -> None:
    content = bytearray(zipped(entries() | {"bundle.json": b"0" * 50_000_000}))
    place = content.index(b"PK\x01\x02") + 24
    content[place : place + 4] = (100).to_bytes(4, "little")
    with pytest.raises(BundleError):
        read_bundle(bytes(content), KEYS)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
@defended_by(
    "service/comedido/data_bundle/archive.py",
    "kind in (0, stat.S_IFREG) and entry.compress_type in _METHODS",
    instead="kind in (0, stat.S_IFREG)",
)
def test_no_other_compression_is_unpacked(method: int) -> None:
    content = bytearray(zipped(entries(), method))
    place = content.index(b"bundle.json") + len("bundle.json")
    content[place : place + 12] = b"\xff" * 12
    with pytest.raises(BundleError, match="no es un archivo corriente"):
        read_bundle(bytes(content), KEYS)


def test_a_computer_without_keys_takes_data_from_nobody() -> None:
    with pytest.raises(BundleError, match=r"no tiene «data\.keys»"):
        read_bundle(SOUND, {})


def test_what_needs_a_newer_comedido_or_has_expired_is_refused() -> None:
    today = date(2026, 11, 28)
    with pytest.raises(BundleError, match=r"necesitan Comedido 9\.0\.0"):
        manifest(needs="9.0.0").refuse_unsuitable(today)
    with pytest.raises(BundleError, match="vencieron el 2026-11-27"):
        manifest(expires=date(2026, 11, 27)).refuse_unsuitable(today)
    manifest(expires=today).refuse_unsuitable(today)


def read(content: bytes) -> Bundle | None:
    try:
        return read_bundle(content, KEYS)
    except BundleError:
        return None


@settings(max_examples=200)
@given(st.binary(max_size=300) | st.binary(max_size=300).map(lambda more: SOUND[: -len(more) or None] + more))
def test_no_bytes_do_more_than_be_refused(content: bytes) -> None:
    read(content)


@settings(max_examples=200)
@given(st.data())
def test_no_changed_byte_gets_other_data_in(data: st.DataObject) -> None:
    content = bytearray(SOUND)
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    bundle = read(bytes(content))
    assert bundle is None or (bundle.manifest, dict(bundle.files)) == (manifest(), FILES)


def test_the_private_key_is_for_its_owner_alone(tmp_path: Path) -> None:
    from comedido.data_bundle.publishing import write_new_key  # noqa: PLC0415

    file = tmp_path / "sistemas"
    public_key = write_new_key(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert public_key_of(file.read_text()) == public_key
    with pytest.raises(FileExistsError):
        write_new_key(file)
