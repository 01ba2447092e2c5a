"""A folder of installed bundles, and the one small file that says which of them is in force.

data/in_force.json          the record, replaced whole
data/versions/VERSION-HASH/ the files of one bundle, with its manifest and signature
data/versions/.staged-…     one that is being written; left behind only by who died over it
"""

import os
import shutil
import tempfile
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Annotated

from filelock import FileLock, Timeout
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from comedido import folders
from comedido.data_bundle.errors import BundleError, remedy_of
from comedido.data_bundle.in_force import RECORD

PATIENCE_SECONDS = 60.0
"""How long to wait for somebody else who installs into the same folder; a self-test takes seconds."""

_VERSIONS = "versions"
_STAGED = ".staged-"

Name = Annotated[str, Field(pattern=r"^\d{4}\.\d{2}\.\d{1,6}-[0-9a-f]{12}$")]


class Record(BaseModel):
    """`in_force` and `previous` are names of folders; None: what came with Comedido.

    `highest` is the highest version ever in force, `given_up` one that somebody went back from.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    in_force: Name | None = None
    previous: Name | None = None
    highest: str | None = None
    given_up: str | None = None
    installed: str = ""
    """When, in ISO 8601."""
    origin: str = ""
    """From which file or address."""


class Store:
    """One folder of bundles."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def record(self) -> Record | None:
        """What is in force here, or None when nothing ever was. Raises BundleError when it can't be read."""
        file = self.folder / RECORD
        try:
            return Record.model_validate_json(file.read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, ValidationError) as error:
            raise BundleError(f"No se puede leer qué datos rigen: {file}. {remedy_of(error)}") from error

    def place(self, name: str) -> Path:
        """Where the files of the bundle called `name` are."""
        return self.folder / _VERSIONS / name

    @contextmanager
    def held(self) -> Generator[None]:
        """Keep others from changing this folder. Raises BundleError when it is in use or can't be written."""
        try:
            for folder in (self.folder, self.folder / _VERSIONS):
                _make(folder, _mode(self.folder, 0o755, 0o700))
            lock = FileLock(self.folder / "data.lock", timeout=PATIENCE_SECONDS, mode=0o600)
            with lock:
                yield
        except Timeout:
            raise BundleError("Otro programa está instalando datos. Intente otra vez en un minuto.") from None
        except OSError as error:
            raise BundleError(
                f"No se pueden guardar los datos en {self.folder} ({error.strerror or error}). "
                "Revise el espacio y los permisos."
            ) from error

    def staged(self, files: Mapping[str, bytes]) -> Path:
        """A new folder with `files`, all of them on the disk, that is no version yet."""
        folder = Path(tempfile.mkdtemp(prefix=_STAGED, dir=self.folder / _VERSIONS))
        for name, data in files.items():
            file = folder / name
            file.parent.mkdir(exist_ok=True)
            with file.open("wb") as opened:
                opened.write(data)
                opened.flush()
                os.fsync(opened.fileno())
            file.chmod(_mode(self.folder, 0o644, 0o600))
        for path in (folder, *(each for each in folder.iterdir() if each.is_dir())):
            path.chmod(_mode(self.folder, 0o755, 0o700))
            _synchronise(path)
        return folder

    def admit(self, staged: Path, name: str) -> None:
        """Make the `staged` folder the version `name`; one that is there already, damaged or not, goes."""
        place = self.place(name)
        if place.exists():
            # In force until the record changes: moved aside first, so that it is never half deleted.
            os.replace(place, Path(tempfile.mkdtemp(prefix=_STAGED, dir=place.parent)))
        os.replace(staged, place)
        _synchronise(place.parent)

    def decide(self, record: Record) -> None:
        """Put `record` in force: before this all is as it was, after this all is as `record` says."""
        unfinished = self.folder / f".{RECORD}.new"
        with unfinished.open("w", encoding="utf-8") as opened:
            opened.write(record.model_dump_json(indent=2))
            opened.flush()
            os.fsync(opened.fileno())
        unfinished.chmod(_mode(self.folder, 0o644, 0o600))
        os.replace(unfinished, self.folder / RECORD)
        _synchronise(self.folder)

    def clear(self) -> None:
        """Delete every version but the one in force and the one before, and what was left behind."""
        with suppress(BundleError):
            record = self.record() or Record()
            for folder in (self.folder / _VERSIONS).iterdir():
                if folder.name not in (record.in_force, record.previous):
                    shutil.rmtree(folder, ignore_errors=True)


def machine_store() -> Store:
    """The bundles of everybody on this computer."""
    return Store(folders.machine_data())


def user_store() -> Store:
    """The bundles of this user."""
    return Store(folders.data())


def _make(folder: Path, mode: int) -> None:
    """Make `folder` and those above it that are missing, all with `mode`, whatever the umask."""
    if not folder.parent.exists():
        _make(folder.parent, mode)
    folder.mkdir(mode=mode, exist_ok=True)
    folder.chmod(mode)


def _mode(folder: Path, for_everybody: int, for_owner: int) -> int:
    return for_everybody if folder == folders.machine_data() else for_owner


def _synchronise(folder: Path) -> None:
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
