"""Making a bundle of a folder with data, for who publishes it."""

import datetime
import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from comedido import __version__
from comedido.data_bundle.archive import packed, read_bundle
from comedido.data_bundle.contents import LARGEST_FILE, is_known
from comedido.data_bundle.errors import BundleError
from comedido.data_bundle.manifest import Manifest
from comedido.data_bundle.signature import new_private_key, public_key_of
from comedido.data_bundle.trial import try_in_another_process
from comedido.data_bundle.unpacking import unpacked


class Edition(NamedTuple):
    """What a manifest says of its data as a whole."""

    entity: str
    version: str
    date: datetime.date
    expires: datetime.date | None = None


def write_new_key(file: Path) -> str:
    """Write a new private key to `file`, which must not exist, for its owner alone; return the public key.

    Raises OSError.
    """
    private_key = new_private_key()
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as opened:
        opened.write(private_key + "\n")
    return public_key_of(private_key)


def built(
    folder: Path,
    edition: Edition,
    private_key: str,
    self_test: Callable[[Path], None] = try_in_another_process,
) -> bytes:
    """The bundle of the files in `folder`, once they have passed the self-test.

    The same folder, edition and key always make the same bytes. Raises BundleError.
    """
    files = _files(folder)
    try:
        manifest = Manifest(
            entity=edition.entity,
            version=edition.version,
            date=edition.date,
            expires=edition.expires,
            needs=__version__,
            files={name: hashlib.sha256(data).hexdigest() for name, data in files.items()},
        )
    except ValidationError as error:
        raise BundleError(_unfit(error)) from error
    try:
        public_key = public_key_of(private_key)
        content = packed(manifest, files, private_key)
    except ValueError as error:
        raise BundleError(
            "El archivo de la clave no tiene una clave privada de «comedido data key»."
        ) from error
    with unpacked(read_bundle(content, {"propia": public_key})) as place:
        self_test(place)
    return content


def _files(folder: Path) -> dict[str, bytes]:
    try:
        found = {
            file.relative_to(folder).as_posix(): file for file in sorted(folder.rglob("*")) if file.is_file()
        }
        if strange := [name for name in found if not is_known(name)]:
            raise BundleError(
                f"En {folder} sobra {strange[0]}. Un paquete de datos lleva policy.yaml, inventory.csv, "
                "politics.yaml, politics_calendar.yaml y sites/*.json, y nada más."
            )
        if large := [name for name, file in found.items() if file.stat().st_size > LARGEST_FILE]:
            raise BundleError(f"{large[0]} es demasiado grande; el máximo es {LARGEST_FILE // 1024**2} MB.")
        if not found:
            raise BundleError(f"En {folder} no hay datos. Ponga ahí, por ejemplo, policy.yaml.")
        return {name: file.read_bytes() for name, file in found.items()}
    except OSError as error:
        raise BundleError(f"No se puede leer {folder}: {error.strerror}.") from error


def _unfit(error: ValidationError) -> str:
    match error.errors()[0]["loc"][0]:
        case "version":
            return "La versión debe ser año, mes y número, como 2026.11.1."
        case "entity":
            return "El nombre de la entidad debe tener entre 1 y 120 letras."
        case _:
            return "Los datos tienen demasiados archivos. Quite los que no hagan falta."
