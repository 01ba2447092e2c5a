"""The file of the counts: bounded, damaged, old, and without anything that was written."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from comedido.contract import Sighting
from comedido.site_health.store import MOST_DAYS, SiteCounts

TODAY = date(2026, 11, 28)
SEEN = Sighting.model_validate(
    {"site": "x", "version": "2026.11.1", "surface": "post", "composer": "rule", "submit": "definition"}
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "sites.json"


def counts(file: Path, today: date = TODAY) -> SiteCounts:
    return SiteCounts(lambda: file, lambda: today)


def test_what_is_counted_outlives_the_service(file: Path) -> None:
    counts(file).record(SEEN)
    counts(file).record(SEEN)
    [day] = json.loads(file.read_text())["days"]
    assert day["tallies"]["composer"]["tiers"] == {"rule": 2}
    assert [health.state for health in counts(file).health().surfaces] == ["degraded"]
    assert file.stat().st_mode & 0o077 == 0


def test_what_is_older_than_two_weeks_is_dropped(file: Path) -> None:
    counts(file, TODAY - timedelta(days=14)).record(SEEN)
    assert counts(file).health().surfaces == []
    counts(file).record(SEEN)
    assert len(json.loads(file.read_text())["days"]) == 1


def test_however_many_surfaces_are_told_the_file_stays_small(file: Path) -> None:
    kept = counts(file)
    for number in range(MOST_DAYS + 30):
        letters = "".join(chr(ord("a") + int(digit)) for digit in str(number))
        kept.record(SEEN.model_copy(update={"surface": letters}))
    assert len(json.loads(file.read_text())["days"]) == MOST_DAYS
    assert file.stat().st_size < 400_000


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[]", b'{"days": [{"site": "X!"}]}', b"[" * 100_000])
def test_a_damaged_file_is_begun_anew(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert counts(file).health().surfaces == []
    counts(file).record(SEEN)
    assert len(counts(file).health().surfaces) == 1


def test_a_folder_that_cannot_be_used_stops_nothing(tmp_path: Path) -> None:
    nowhere = SiteCounts(lambda: tmp_path / "nada" / "sites.json")
    nowhere.record(SEEN)
    assert nowhere.health().surfaces == []


def test_everything_is_forgotten(file: Path) -> None:
    kept = counts(file)
    kept.record(SEEN)
    kept.forget()
    kept.forget()
    assert not file.exists()
