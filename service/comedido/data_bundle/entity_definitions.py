"""The site definitions of the data bundle in force, as the extension is told them."""

import json
from pathlib import Path

from comedido.contract import EntityDefinitions
from comedido.data_bundle.contents import SITES
from comedido.data_bundle.in_force import data_in_force
from comedido.sites.common_parts import with_common_parts
from comedido.sites.json_document import read_json

LARGEST_DEFINITIONS = 256 * 1024
"""Bytes of all definitions of a bundle, as told. The extension's own have 60,000; a browser takes 1 MB."""


def entity_definitions() -> EntityDefinitions:
    """The definitions of the bundle in force, which were tried when it was installed; none without a bundle.

    Raises DocumentError where a file is gone since.
    """
    data = data_in_force()
    if data.folder is None:
        return EntityDefinitions(data=None, definitions=[])
    files = [data.folder / SITES / f"{site}.json" for site in data.sites()]
    return EntityDefinitions(data=data.name, definitions=[_told(file) for file in files])


def told_bytes(folder: Path) -> int:
    """How large the definitions of the bundle in `folder` are when they are told. Raises DocumentError."""
    return sum(len(_told(file).encode()) for file in (folder / SITES).glob("*.json"))


def _told(file: Path) -> str:
    whole = with_common_parts(read_json(file).content)
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
