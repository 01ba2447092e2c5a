"""Zips that are the same to the byte wherever they are made of the same files.

Files in the order of their names, one date, one mode, and nothing compressed: libraries compress differently
from version to version.
"""

import io
import stat
import zipfile
from collections.abc import Mapping

_DATE = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = stat.S_IFREG | 0o644
_UNIX = 3


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip with these files, given by their names in it."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, _DATE)
            entry.create_system, entry.external_attr = _UNIX, _PLAIN_FILE << 16
            archive.writestr(entry, content)
    return written.getvalue()
