"""`comedido data`: bundles of data made, checked, put in force, and gone back from."""

import json
import os
import sys
from datetime import date
from pathlib import Path

from comedido.commands.harmless import harmless
from comedido.data_bundle.archive import Bundle
from comedido.data_bundle.contents import LARGEST_BUNDLE
from comedido.data_bundle.errors import BundleError
from comedido.data_bundle.install import install, roll_back, verified
from comedido.data_bundle.publishing import Edition, built, write_new_key
from comedido.data_bundle.status import DataStatus, data_status, moment
from comedido.data_bundle.store import Store, machine_store, user_store
from comedido.data_bundle.trial import try_in_another_process
from comedido.data_bundle.unpacking import unpacked
from comedido.policy.machine import plain_key_name

FAILED = 1
BAD_USAGE = 2


def make_key(file: Path) -> int:
    """Write a private key to `file` and show what goes into the machines' policy; 0, or 2."""
    try:
        public_key = write_new_key(file)
    except FileExistsError:
        return _failure(f"{file} ya existe; una clave no se reemplaza. Elija otro nombre.", BAD_USAGE)
    except OSError as error:
        return _failure(f"No se puede escribir {file}: {error.strerror}.", BAD_USAGE)
    print(f"La clave privada está en {file}. Guárdela donde nadie más llegue: quien la tenga firma datos.")
    print("En la política de cada equipo va la clave pública:\n")
    print(f"data:\n  keys:\n    {plain_key_name(file.stem)}: {public_key}")
    return 0


def build(folder: Path, key: Path, edition: Edition, output: Path | None) -> int:
    """Make the bundle of `folder`; 0, 1 when the data don't pass, 2 when a file can't be read or written."""
    output = output or Path(f"comedido-datos-{edition.version}.zip")
    try:
        content = built(folder, edition, key.read_text("ascii"))
        output.write_bytes(content)
    except BundleError as error:
        return _failure(str(error))
    except UnicodeDecodeError:
        return _failure(f"{key} no tiene una clave privada de «comedido data key».", BAD_USAGE)
    except OSError as error:
        return _failure(f"No se puede usar {error.filename}: {error.strerror}.", BAD_USAGE)
    print(f"{output}: datos {edition.version}, {len(content)} bytes, probados y firmados.")
    return 0


def verify(file: Path) -> int:
    """Say whether `file` could be installed here, without doing it; 0, 1, or 2."""
    try:
        bundle = verified(_read(file), date.today())
        with unpacked(bundle) as folder:
            try_in_another_process(folder)
    except BundleError as error:
        return _failure(str(error))
    except OSError as error:
        return _failure(f"No se puede leer {file}: {error.strerror}.", BAD_USAGE)
    print(harmless(_described(bundle)))
    print("La firma es buena y los datos pasaron su prueba.")
    return 0


def install_file(file: Path, *, for_everybody: bool | None, allow_older: bool) -> int:
    """Put the bundle in `file` in force; 0, 1 with all as it was, 2 when the file can't be read."""
    store = _store(for_everybody)
    try:
        manifest = install(_read(file), store, str(file.absolute()), allow_older=allow_older)
    except BundleError as error:
        return _failure(str(error))
    except OSError as error:
        return _failure(f"No se puede leer {file}: {error.strerror}.", BAD_USAGE)
    print(harmless(f"Rigen los datos {manifest.version} de {manifest.entity}, en {store.folder}."))
    print("Un servicio en marcha los toma en unos segundos, cuando nadie escribe.")
    return 0


def go_back(*, for_everybody: bool | None) -> int:
    """Put the data before in force; 0, or 1 when there are none to go back from."""
    try:
        version = roll_back(_store(for_everybody))
    except BundleError as error:
        return _failure(str(error))
    print(
        f"Rigen otra vez los datos {version}." if version else "Rigen otra vez los datos que trae Comedido."
    )
    return 0


def show_status(*, as_json: bool) -> int:
    """Print what is in force; 0, or 1 when something should be mended."""
    status = data_status()
    problems = status.problems(date.today())
    if as_json:
        print(json.dumps(_as_json(status, problems), ensure_ascii=False, indent=2))
    else:
        print(harmless("\n".join(_lines(status))))
        for problem in problems:
            print(harmless(problem), file=sys.stderr)
    return FAILED if problems else 0


def _lines(status: DataStatus) -> list[str]:
    manifest, settings, look = status.data.manifest, status.settings, status.last_look
    lines = ["Rigen los datos que trae Comedido."]
    if manifest:
        lines = [
            f"Rigen los datos {manifest.version} de {manifest.entity}, del {manifest.date}.",
            f"Vienen de {status.record.origin}, desde {status.record.installed}.",
            f"Antes regían {status.previous or 'los que trae Comedido'}.",
        ]
    lines.append(f"Claves aceptadas: {', '.join(settings.keys) or 'ninguna'}.")
    if settings.url and look:
        lines.append(f"Se buscan nuevos en {settings.url}; última vez: {moment(look.looked)}.")
    else:
        lines.append("No se buscan nuevos en ninguna parte.")
    return lines


def _as_json(status: DataStatus, problems: list[str]) -> dict[str, object]:
    manifest, look = status.data.manifest, status.last_look
    return {
        "version": manifest.version if manifest else None,
        "date": manifest.date.isoformat() if manifest else None,
        "entity": manifest.entity if manifest else None,
        "expires": manifest.expires.isoformat() if manifest and manifest.expires else None,
        "files": sorted(manifest.files) if manifest else [],
        "folder": str(status.data.folder) if status.data.folder else None,
        "origin": status.record.origin or None,
        "installed": status.record.installed or None,
        "previous": status.previous,
        "keys": list(status.settings.keys),
        "url": status.settings.url,
        "last_look": moment(look.looked) if look else None,
        "last_error": (look.error or None) if look else None,
        "problems": problems,
    }


def _described(bundle: Bundle) -> str:
    manifest = bundle.manifest
    until = f", hasta el {manifest.expires}" if manifest.expires else ""
    names = ", ".join(manifest.files)
    return (
        f"Datos {manifest.version} de {manifest.entity}, del {manifest.date}{until}: {names}. "
        f"Los firma «{bundle.signed_by}»."
    )


def _read(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(LARGEST_BUNDLE + 1)


def _store(for_everybody: bool | None) -> Store:
    if for_everybody is None:
        for_everybody = os.name == "posix" and os.geteuid() == 0
    return machine_store() if for_everybody else user_store()


def _failure(sentence: str, status: int = FAILED) -> int:
    print(harmless(sentence), file=sys.stderr)
    return status
