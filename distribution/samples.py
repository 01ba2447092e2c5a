"""The sample policies, as an installer hands them out."""

import shutil
from pathlib import Path

from comedido.extension_identity import DEVELOPMENT_ID

SAMPLES = Path(__file__).with_name("policies")


def copy_samples(into: Path, identity: str) -> None:
    """Copy the sample policies, for the extension that browsers know as `identity`."""
    shutil.copytree(SAMPLES, into)
    for file in (path for path in into.rglob("*") if path.is_file()):
        file.write_bytes(file.read_bytes().replace(DEVELOPMENT_ID.encode(), identity.encode()))
