"""Whether the installed bundles are still as they were signed; for a damaged one the previous helps out."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from comedido.data_bundle.archive import refuse_changed, trusted_manifest
from comedido.data_bundle.contents import LARGEST_MANIFEST, MANIFEST, SIGNATURE
from comedido.data_bundle.errors import BundleError, remedy_of
from comedido.data_bundle.in_force import DataInForce
from comedido.data_bundle.manifest import Manifest, numbers
from comedido.data_bundle.store import Store, machine_store, user_store
from comedido.policy.machine import data_settings


class SoundBundle(NamedTuple):
    """A folder with exactly what its manifest says."""

    manifest: Manifest
    folder: Path
    signed_by: str


def newest_sound_data() -> DataInForce:
    """What is in force on this computer for this user. Never raises: without bundles, checks go on."""
    keys = data_settings().keys
    problems: list[str] = []
    found: list[SoundBundle] = []
    for store in (machine_store(), user_store()):
        bundle, told = _of_store(store, keys)
        problems += told
        if bundle:
            found.append(bundle)
    if not found:
        return DataInForce(problems=tuple(problems))
    newest = max(found, key=lambda bundle: numbers(bundle.manifest.version))
    return DataInForce(newest.manifest, newest.folder, tuple(problems))


def sound_bundle(folder: Path, keys: Mapping[str, str]) -> SoundBundle:
    """The bundle in `folder`, with its signature and every hash found right. Raises BundleError."""
    try:
        with (folder / MANIFEST).open("rb") as opened:
            written = opened.read(LARGEST_MANIFEST)
        signature = (folder / SIGNATURE).read_text("ascii").strip()
        manifest, signed_by = trusted_manifest(written, signature, keys)
        for name in manifest.files:
            refuse_changed(name, (folder / name).read_bytes(), manifest)
    except (OSError, UnicodeDecodeError) as error:
        raise BundleError(
            f"Los datos instalados en {folder} no se pueden leer. {remedy_of(error)}"
        ) from error
    return SoundBundle(manifest, folder, signed_by)


def _of_store(store: Store, keys: Mapping[str, str]) -> tuple[SoundBundle | None, list[str]]:
    problems: list[str] = []
    try:
        record = store.record()
    except BundleError as error:
        return None, [str(error)]
    if record is None:
        return None, problems
    for name in filter(None, (record.in_force, record.previous)):
        try:
            return sound_bundle(store.place(name), keys), problems
        except BundleError as error:
            if name == record.in_force:
                problems.append(f"{error} Mientras tanto rigen los datos anteriores.")
    return None, problems
