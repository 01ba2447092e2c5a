"""What data are in force, since when and from where, and how the last look for newer ones went."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from comedido.data_bundle.errors import BundleError
from comedido.data_bundle.fetch_record import FetchRecord, read_record
from comedido.data_bundle.in_force import DataInForce, data_in_force
from comedido.data_bundle.install import version_of
from comedido.data_bundle.store import Record, Store, machine_store, user_store
from comedido.policy.machine import DataSettings, data_settings


@dataclass(frozen=True)
class DataStatus:
    """All there is to say; `last_look` is None where no address is set."""

    data: DataInForce
    record: Record
    settings: DataSettings
    last_look: FetchRecord | None

    @property
    def previous(self) -> str | None:
        """The version to which a rollback would return; None for what came with Comedido."""
        return version_of(self.record.previous) if self.record.previous else None

    def problems(self, today: date) -> list[str]:
        """Sentences in Spanish about what should be mended."""
        found = list(self.data.problems)
        manifest = self.data.manifest
        if manifest and manifest.has_expired(today):
            found.append(
                f"Los datos {manifest.version} vencieron el {manifest.expires}. Instale otros más recientes."
            )
        if self.settings.url and not self.settings.keys:
            found.append("La política del equipo tiene «data.url» sin «data.keys»: no se buscan datos.")
        if self.last_look and self.last_look.error:
            found.append(self.last_look.error)
        return found


def data_status() -> DataStatus:
    """The status as this user sees it."""
    data, settings = data_in_force(), data_settings()
    record = next(
        (record for record in _records() if data.folder and record.in_force == data.folder.name), Record()
    )
    return DataStatus(data, record, settings, read_record(settings.url) if settings.url else None)


def moment(seconds: float) -> str:
    """A moment of the local clock, or «nunca»."""
    return datetime.fromtimestamp(seconds).strftime("%Y-%m-%d %H:%M") if seconds else "nunca"


def _records() -> Iterator[Record]:
    stores: tuple[Store, ...] = (machine_store(), user_store())
    for store in stores:
        try:
            record = store.record()
        except BundleError:
            continue
        if record:
            yield record
