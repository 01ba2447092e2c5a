"""A bundle as files in a folder that is soon gone, for a trial."""

import tempfile
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

from comedido.data_bundle.archive import Bundle
from comedido.data_bundle.contents import MANIFEST, SIGNATURE


@contextmanager
def unpacked(bundle: Bundle) -> Generator[Path]:
    """The folder with the files of `bundle`."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for name, data in files_of(bundle).items():
            file = folder / name
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(data)
        yield folder


def files_of(bundle: Bundle) -> Mapping[str, bytes]:
    """Every file of a bundle, its manifest and signature too."""
    return {MANIFEST: bundle.written, SIGNATURE: bundle.signature.encode(), **bundle.files}
