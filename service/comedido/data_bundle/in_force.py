"""The data bundle that is in force for this process, verified again, and its files.

Decided once: whatever a new bundle changes is loaded by a new service (`server.renewal`).
"""

from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from comedido import folders
from comedido.data_bundle.contents import SITES
from comedido.missing_files import is_missing

if TYPE_CHECKING:
    from comedido.data_bundle.manifest import Manifest

RECORD = "in_force.json"
"""The one file of a store that says which of its bundles counts."""


@dataclass(frozen=True)
class DataInForce:
    """`folder` and `manifest` are None where no bundle is in force: what came with Comedido is."""

    manifest: "Manifest | None" = None
    folder: Path | None = None
    problems: tuple[str, ...] = field(default=())
    """Sentences in Spanish about bundles that should be in force and can't."""

    @property
    def name(self) -> str | None:
        """What tells these data from all others: the name of their folder. None without a bundle."""
        return self.folder.name if self.folder else None

    def file(self, name: str) -> Path | None:
        """The file of that name in the bundle, or None where Comedido's own counts."""
        if self.folder is None or self.manifest is None or name not in self.manifest.files:
            return None
        return self.folder / name

    def sites(self) -> list[str]:
        """The names of the sites of which the bundle has a definition, sorted."""
        names = self.manifest.files if self.manifest else ()
        return sorted(PurePosixPath(name).stem for name in names if name.startswith(f"{SITES}/"))


_on_trial: ContextVar[DataInForce | None] = ContextVar("data on trial", default=None)


def data_in_force() -> DataInForce:
    """The newest sound bundle of this computer or this user; the computer's, of two that are as new."""
    return _on_trial.get() or _of_this_computer()


def try_out(data: DataInForce) -> None:
    """Take `data` for what is in force, in this context alone: for a self-test, before anything is read."""
    _on_trial.set(data)


def record_files() -> list[Path]:
    """The files that say what is in force; whoever has loaded data watches them."""
    return [folder / RECORD for folder in (folders.machine_data(), folders.data())]


@cache
def _of_this_computer() -> DataInForce:
    if all(is_missing(file) for file in record_files()):
        return DataInForce()
    # They bring a library that a computer without bundles does not need.
    from comedido.data_bundle.soundness import newest_sound_data  # noqa: PLC0415

    return newest_sound_data()
