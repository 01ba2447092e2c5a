"""Writes the trained files where the service looks for them, with the manifest that vouches for each."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from comedido.language.artefacts import MANIFEST


def write_artefacts(folder: Path, files: Mapping[str, bytes | dict[str, Any]]) -> None:
    """Write `files` by their names, what is no bytes as JSON, and the manifest of all files in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        written = content if isinstance(content, bytes) else f"{json.dumps(content, indent=2)}\n".encode()
        (folder / name).write_bytes(written)
    listed = sorted(file for file in folder.iterdir() if file.name != MANIFEST)
    sums = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in listed}
    (folder / MANIFEST).write_text(json.dumps({"sha256": sums}, indent=2) + "\n", encoding="utf-8")
