"""Putting a bundle in force, all or nothing, and going back to the one before."""

import hashlib
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from comedido.data_bundle.archive import Bundle, read_bundle
from comedido.data_bundle.errors import BundleError
from comedido.data_bundle.manifest import Manifest, numbers
from comedido.data_bundle.soundness import sound_bundle
from comedido.data_bundle.store import Record, Store
from comedido.data_bundle.trial import try_in_another_process
from comedido.data_bundle.unpacking import files_of
from comedido.policy.machine import data_settings

SelfTest = Callable[[Path], None]


def verified(content: bytes, today: date) -> Bundle:
    """The bundle in `content`, signed by a key of the machine's policy and fit for `today`.

    Raises BundleError.
    """
    bundle = read_bundle(content, data_settings().keys)
    bundle.manifest.refuse_unsuitable(today)
    return bundle


def verified_news(content: bytes, store: Store) -> bool:
    """Whether the bundle in `content` is newer than what was in force and not one that was given up.

    Raises BundleError when it is no bundle to trust, so that this is told too.
    """
    manifest = verified(content, date.today()).manifest
    record = _record(store)
    known = [version for version in (record.highest, record.given_up) if version]
    return all(numbers(manifest.version) > numbers(version) for version in known)


def install(
    content: bytes,
    store: Store,
    origin: str,
    *,
    allow_older: bool = False,
    self_test: SelfTest = try_in_another_process,
) -> Manifest:
    """Put the bundle in `content` in force in `store`. Raises BundleError, with all as it was.

    A process that dies on the way leaves the old bundle in force, or the new one: the record is replaced last
    and in one step.
    """
    bundle = verified(content, date.today())
    with store.held():
        before = _record(store)
        if not allow_older:
            _refuse_older(bundle.manifest, before)
        store.clear()
        name = _name(bundle)
        staged = store.staged(files_of(bundle))
        self_test(staged)
        if name != before.in_force or not _is_sound(store, name):
            store.admit(staged, name)
        store.decide(_after(before, name, bundle.manifest.version, origin))
        if not _is_sound(store, name):
            store.decide(before)
            raise BundleError(
                f"Los datos {bundle.manifest.version} no quedaron bien guardados y siguen los anteriores. "
                "Revise el disco e intente otra vez."
            )
        store.clear()
    return bundle.manifest


def roll_back(store: Store) -> str | None:
    """Put the bundle before in force again; the one given up isn't fetched again.

    Returns its version, or None for what came with Comedido. Raises BundleError.
    """
    with store.held():
        record = _record(store)
        if record.in_force is None:
            raise BundleError("No hay datos instalados aquí: ya rigen los que trae Comedido.")
        back = record.previous if record.previous and _is_sound(store, record.previous) else None
        store.decide(
            record.model_copy(
                update={
                    "in_force": back,
                    "previous": None,
                    "given_up": version_of(record.in_force),
                    "installed": _now(),
                    "origin": "vuelta atrás",
                }
            )
        )
        store.clear()
    return version_of(back) if back else None


def version_of(name: str) -> str:
    """The version in the name of an installed bundle's folder."""
    return name.partition("-")[0]


def _record(store: Store) -> Record:
    try:
        return store.record() or Record()
    except BundleError:
        # Damaged: the new bundle mends it.
        return Record()


def _refuse_older(manifest: Manifest, before: Record) -> None:
    if before.highest and numbers(manifest.version) < numbers(before.highest):
        raise BundleError(
            f"Los datos {manifest.version} son más viejos que los {before.highest} que ya rigieron aquí. "
            "Use los nuevos o, si de verdad quiere estos, agregue --allow-older."
        )


def _after(before: Record, name: str, version: str, origin: str) -> Record:
    highest = max(filter(None, (before.highest, version)), key=numbers)
    previous = before.previous if before.in_force == name else before.in_force
    return Record(in_force=name, previous=previous, highest=highest, installed=_now(), origin=origin)


def _name(bundle: Bundle) -> str:
    return f"{bundle.manifest.version}-{hashlib.sha256(bundle.written).hexdigest()[:12]}"


def _is_sound(store: Store, name: str) -> bool:
    try:
        sound_bundle(store.place(name), data_settings().keys)
    except BundleError:
        return False
    return True


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")
