"""What is remembered of the last look for new data, so that a service that starts anew asks no sooner."""

import random
import time
from contextlib import suppress
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from comedido import folders
from comedido.whole_file import write_whole

_HOUR = 3600.0
_FIRST_PAUSE = 5 * 60.0
_LONGEST_PAUSE = 24 * _HOUR
_DOUBLINGS = 12


class FetchRecord(BaseModel):
    """Moments are seconds since 1970. `error` is a sentence in Spanish, or "" after a look that went well."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    url: str = ""
    looked: float = 0
    next_look: float = 0
    failures: int = 0
    error: str = ""
    etag: str = ""
    last_modified: str = ""

    def seconds_left(self, hours: int) -> float:
        """How long not to look yet; 0 when it is time, or when the clock has been put back."""
        left = self.next_look - time.time()
        return left if 0 < left <= 2 * max(hours * _HOUR, _LONGEST_PAUSE) else 0.0

    def succeeded(self, hours: int, etag: str, last_modified: str) -> "FetchRecord":
        """The record after a look that went well: the next one is about `hours` away."""
        pause = hours * _HOUR * random.uniform(0.8, 1.2)  # noqa: S311 no secret: it only spreads the load
        return self.model_copy(
            update={
                "looked": time.time(),
                "next_look": time.time() + pause,
                "failures": 0,
                "error": "",
                "etag": etag,
                "last_modified": last_modified,
            }
        )

    def failed(self, error: str) -> "FetchRecord":
        """The record after a look that failed: each further failure doubles the pause, up to a day."""
        pause = min(_FIRST_PAUSE * 2 ** min(self.failures, _DOUBLINGS), _LONGEST_PAUSE)
        return self.model_copy(
            update={
                "looked": time.time(),
                "next_look": time.time() + pause * random.uniform(0.5, 1.5),  # noqa: S311
                "failures": self.failures + 1,
                "error": error,
            }
        )


def read_record(url: str) -> FetchRecord:
    """What is remembered of looks at `url`; nothing of looks elsewhere."""
    with suppress(OSError, ValidationError):
        record = FetchRecord.model_validate_json(_file().read_bytes())
        if record.url == url:
            return record
    return FetchRecord(url=url)


def write_record(record: FetchRecord) -> None:
    """Remember `record`. Where it can't be written, the next service looks sooner than it would."""
    with suppress(OSError):
        file = _file()
        file.parent.mkdir(mode=0o700, exist_ok=True)
        write_whole(file, record.model_dump_json().encode())


def _file() -> Path:
    return folders.data() / "last_look.json"
