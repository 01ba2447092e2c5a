"""The tour in the documentation shows what `build.py pictures` makes, and nothing else."""

from tests.browser.tour import MOST_BYTES, PICTURES, TEXT, text
from tests.browser.tour_stops import STOPS


def test_the_page_is_up_to_date() -> None:
    assert TEXT.read_text(encoding="utf-8") == text()


def test_every_picture_is_there_and_light() -> None:
    sizes = {file.stem: file.stat().st_size for file in PICTURES.iterdir()}
    assert sorted(sizes) == sorted(stop.name for stop in STOPS)
    assert max(sizes.values()) <= MOST_BYTES
