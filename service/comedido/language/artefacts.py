"""The trained files that ship, each verified by its hash before it is used."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

MANIFEST = "manifest.json"
"""Name of the file that lists the others with their SHA-256 sums."""

NAMES = ("encoder.onnx", "encoder.weights", "pieces.model", "letters.npz", "judgement.json")
"""The trained files that the service needs."""

FOLDER = Path(__file__).with_name("artefacts")
"""Where the files are. Training points it elsewhere before any is read."""


class ArtefactError(Exception):
    """A trained file is missing or not the one that was shipped; says in Spanish which and what to do."""


def artefact(name: str) -> bytes:
    """The content of a trained file. Raises ArtefactError."""
    content = _content(name)
    if hashlib.sha256(content).hexdigest() != sums().get(name):
        raise ArtefactError(
            f"El archivo «{name}» de los modelos no es el que se entregó: vuelva a instalar Comedido."
        )
    return content


def artefact_file(name: str, *needed: str) -> Path:
    """A trained file for those who read it themselves, verified with the ones that it needs beside it.

    Raises ArtefactError.
    """
    for one in (name, *needed):
        artefact(one)
    return FOLDER / name


def damage() -> list[str]:
    """What is wrong with the trained files, in Spanish; without them the rules alone judge."""
    found: list[str] = []
    for name in NAMES:
        try:
            artefact(name)
        except ArtefactError as error:
            found.append(str(error))
    return found


def _content(name: str) -> bytes:
    try:
        return FOLDER.joinpath(name).read_bytes()
    except OSError as error:
        raise ArtefactError(
            f"Falta el archivo «{name}» de los modelos: vuelva a instalar Comedido."
        ) from error


def sums() -> Mapping[str, str]:
    """The SHA-256 sums of all trained files by name. Raises ArtefactError."""
    try:
        manifest: dict[str, Any] = json.loads(_content(MANIFEST))
        return manifest["sha256"]
    except (ValueError, KeyError, TypeError) as error:
        raise ArtefactError(
            f"El archivo «{MANIFEST}» de los modelos está dañado: vuelva a instalar Comedido."
        ) from error
