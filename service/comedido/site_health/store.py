"""The counts in a small file of this user that anybody may open and read."""

import logging
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from threading import Lock

from pydantic import Field, ValidationError

from comedido import folders
from comedido.contract import Message, Sighting, SiteHealth
from comedido.site_health.counts import SurfaceDay
from comedido.site_health.judging import health_of
from comedido.whole_file import write_whole

FILE_NAME = "sites.json"
KEPT = timedelta(days=14)
MOST_DAYS = 400
"""Days of surfaces that are kept: more than all sites together have in two weeks."""

_log = logging.getLogger(__name__)


class _Counts(Message):
    """The file: in the order of their last use."""

    days: list[SurfaceDay] = Field(max_length=MOST_DAYS)


def sites_file() -> Path:
    """Place of the counts. Raises OSError when its folder can't be used."""
    return folders.state() / FILE_NAME


class SiteCounts:
    """Counts what found the parts of composers. Counting never raises: a damaged file is begun anew."""

    def __init__(
        self, locate: Callable[[], Path] = sites_file, today: Callable[[], date] = date.today
    ) -> None:
        self._locate = locate
        self._today = today
        self._writing = Lock()
        self._warned = False

    def record(self, sighting: Sighting) -> None:
        """Count `sighting` and drop what is older than two weeks."""
        with self._writing:
            try:
                file = self._locate()
                days = self._with(sighting, self._read(file))
                write_whole(file, _Counts(days=days).model_dump_json(indent=1).encode())
            except OSError as error:
                self._warn(error)

    def health(self) -> SiteHealth:
        """What the counts of the last two weeks say about each surface."""
        try:
            return health_of(self._recent(self._read(self._locate())))
        except OSError as error:
            self._warn(error)
            return SiteHealth(surfaces=[])

    def forget(self) -> None:
        """Delete every count."""
        with self._writing:
            try:
                self._locate().unlink(missing_ok=True)
            except OSError as error:
                self._warn(error)

    def _with(self, sighting: Sighting, days: list[SurfaceDay]) -> list[SurfaceDay]:
        new = SurfaceDay(
            site=sighting.site, version=sighting.version, surface=sighting.surface, day=self._today()
        )
        recent = self._recent(days)
        day = next((kept for kept in recent if kept.is_of(new)), new)
        others = [kept for kept in recent if kept is not day]
        return [*others, day.with_sighting(sighting)][-MOST_DAYS:]

    def _recent(self, days: list[SurfaceDay]) -> list[SurfaceDay]:
        return [kept for kept in days if self._today() - kept.day < KEPT]

    def _read(self, file: Path) -> list[SurfaceDay]:
        try:
            return _Counts.model_validate_json(file.read_bytes()).days
        except FileNotFoundError:
            return []
        except ValidationError as error:
            self._warn(error)
            return []

    def _warn(self, error: Exception) -> None:
        if not self._warned:
            self._warned = True
            _log.warning("El conteo de los sitios no se puede usar (%s).", type(error).__name__)
