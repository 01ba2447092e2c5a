"""Rules as data: the tables and word lists beside the code that a lawyer can read and change."""

import csv
from collections.abc import Iterator
from importlib.resources import files


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a table under `data/`, by the names in its heading; lines that start with «#» are notes."""
    return iter(csv.DictReader(text_lines(name)))


def words(name: str) -> frozenset[str]:
    """The words of a list under `data/`."""
    return frozenset(words_in_order(name))


def words_in_order(name: str) -> list[str]:
    """The words of a list under `data/`, as they stand there."""
    return " ".join(text_lines(name)).split()


def text_lines(name: str) -> list[str]:
    """The lines of a file under `data/` but for the notes."""
    text = files("comedido.language").joinpath("data", name).read_text("utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]
