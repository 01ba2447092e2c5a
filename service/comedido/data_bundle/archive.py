"""The file that travels: a zip of manifest, signature and data, read as if it were an attack."""

import hashlib
import io
import stat
import zipfile
import zlib
from collections.abc import Mapping
from typing import NamedTuple

from comedido.data_bundle.contents import (
    LARGEST_BUNDLE,
    LARGEST_FILE,
    LARGEST_MANIFEST,
    MANIFEST,
    MOST_FILES,
    SIGNATURE,
    is_known,
)
from comedido.data_bundle.errors import BundleError
from comedido.data_bundle.manifest import Manifest
from comedido.data_bundle.signature import signature_of, signer_of
from comedido.reproducible_zip import zipped

_AGAIN = "Descárguelo otra vez, o hágalo de nuevo con «comedido data build»."
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The others have errors and appetites of their own, and no bundle is made with them."""
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OverflowError,
    ValueError,
    OSError,
)
"""What `zipfile` raises about files that are none.

RuntimeError asks for a password, OverflowError comes of places beyond every file.
"""


class Bundle(NamedTuple):
    """A bundle whose signature and hashes are right; `written` and `signature` are as they came."""

    manifest: Manifest
    written: bytes
    signature: str
    signed_by: str
    files: Mapping[str, bytes]


def read_bundle(content: bytes, public_keys: Mapping[str, str]) -> Bundle:
    """The bundle in `content`, signed by one of `public_keys`.

    Nothing but the manifest is unpacked before its signature is found right, and nothing is written.
    Raises BundleError.
    """
    if len(content) > LARGEST_BUNDLE:
        raise BundleError(
            f"El paquete de datos es demasiado grande; el máximo es {LARGEST_BUNDLE // 1024**2} MB. "
            "Quítele lo que no haga falta."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _read(archive, public_keys)
    except _UNREADABLE as error:
        raise BundleError(f"El archivo no es un paquete de datos, o está dañado. {_AGAIN}") from error


def _read(archive: zipfile.ZipFile, public_keys: Mapping[str, str]) -> Bundle:
    entries = _entries(archive)
    for name in (MANIFEST, SIGNATURE):
        if name not in entries:
            raise BundleError(f"Al paquete de datos le falta {name}. {_AGAIN}")
    written = _unpacked(archive, entries[MANIFEST], LARGEST_MANIFEST)
    signature = _unpacked(archive, entries[SIGNATURE], LARGEST_MANIFEST).decode("ascii", "replace").strip()
    manifest, signed_by = trusted_manifest(written, signature, public_keys)
    packed = entries.keys() - {MANIFEST, SIGNATURE}
    if strange := packed ^ manifest.files.keys():
        raise BundleError(
            f"El paquete de datos no trae los archivos que firma: {_shown(min(strange))}. {_AGAIN}"
        )
    files = {name: _unpacked(archive, entries[name], LARGEST_FILE) for name in sorted(packed)}
    for name, data in files.items():
        refuse_changed(name, data, manifest)
    return Bundle(manifest, written, signature, signed_by, files)


def trusted_manifest(written: bytes, signature: str, public_keys: Mapping[str, str]) -> tuple[Manifest, str]:
    """The manifest in `written`, and the name of the key that signed it. Raises BundleError."""
    if not public_keys:
        raise BundleError(
            "Este equipo no acepta datos de nadie: su política no tiene «data.keys». "
            "Agregue ahí la clave pública de su entidad."
        )
    signed_by = signer_of(written, signature, public_keys)
    if signed_by is None:
        raise BundleError(
            "La firma del paquete de datos no es de ninguna clave de la política del equipo "
            f"({', '.join(public_keys)}). No lo use; pídalo otra vez a quien lo publica."
        )
    return Manifest.read(written), signed_by


def refuse_changed(name: str, data: bytes, manifest: Manifest) -> None:
    """Raise BundleError unless `data` is what `manifest` says of the file `name`."""
    if hashlib.sha256(data).hexdigest() != manifest.files[name]:
        raise BundleError(f"El archivo {name} de los datos no es el que se firmó. {_AGAIN}")


def _entries(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    listed = archive.infolist()
    if len(listed) > MOST_FILES + 2:
        raise BundleError(f"El paquete de datos trae demasiados archivos; el máximo es {MOST_FILES}.")
    entries: dict[str, zipfile.ZipInfo] = {}
    for entry in listed:
        # `orig_filename` is what the file says; `filename` is cut at a NUL.
        name = entry.orig_filename
        if not is_known(name) and name not in (MANIFEST, SIGNATURE):
            raise BundleError(f"El paquete de datos trae un archivo desconocido: {_shown(name)}. {_AGAIN}")
        if name in entries:
            raise BundleError(f"El paquete de datos trae dos veces {name}. {_AGAIN}")
        kind = stat.S_IFMT(entry.external_attr >> 16)
        ordinary = kind in (0, stat.S_IFREG) and entry.compress_type in _METHODS
        if not ordinary or entry.flag_bits & _ENCRYPTED:
            raise BundleError(f"En el paquete de datos, {name} no es un archivo corriente. {_AGAIN}")
        entries[name] = entry
    return entries


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    # What the directory declares may be a lie, so the reading is limited as well.
    if entry.file_size <= most:
        with archive.open(entry) as opened:
            data = opened.read(most + 1)
        if len(data) <= most:
            return data
    raise BundleError(f"En el paquete de datos, {entry.orig_filename} es demasiado grande. {_AGAIN}")


def _shown(name: str) -> str:
    """A name that somebody made up, without what could command a terminal."""
    return "«" + "".join(sign if sign.isprintable() else "·" for sign in name[:60]) + "»"


def packed(manifest: Manifest, files: Mapping[str, bytes], private_key: str) -> bytes:
    """The bundle as a file: the same bytes for the same data, manifest and key."""
    written = manifest.written()
    signature = signature_of(written, private_key).encode() + b"\n"
    return zipped({MANIFEST: written, SIGNATURE: signature, **files})
