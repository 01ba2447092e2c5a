"""Where a text names a person: a given name and a surname, or a title and a name."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import as_file, files

from pydantic import BaseModel, ConfigDict

from comedido.documents import read_document
from comedido.language.folding import fold
from comedido.language.reading import Reading


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    version: str
    updated: date
    given_names: str
    titles: str
    named_after_people: str


@dataclass(frozen=True, slots=True)
class _Words:
    given_names: frozenset[str]
    titles: frozenset[str]
    places: frozenset[str]


_JOINING = frozenset({"de", "del", "la", "las", "los", "y"})
_LOOK_BACK = 3


def persons_in(reading: Reading) -> list[tuple[int, int]]:
    """The persons named, as tokens (half open). A hospital or a street named after one is no person."""
    return list(_persons(reading))


def _persons(reading: Reading) -> Iterator[tuple[int, int]]:
    words = _words()
    written, folded = reading.written, reading.folded
    place = end = 0
    while place < len(written):
        is_title = folded[place] in words.titles
        first = place + 1 if is_title else place
        if first < len(written) and folded[first] == ".":
            first += 1
        if first >= len(written) or not _is_capitalised(written[first]):
            place += 1
            continue
        if first >= end:
            # Every word of a name ends where the name ends.
            end = _end_of_name(written, folded, first)
        known = folded[first] in words.given_names and end - first > 1
        if (is_title or known) and not _belongs_to_a_place(folded, first, words.places):
            yield first, end
            place = end
        else:
            place += 1


def _end_of_name(written: tuple[str, ...], folded: tuple[str, ...], start: int) -> int:
    end = start + 1
    while end < len(written):
        if _is_capitalised(written[end]):
            end += 1
            continue
        joined = end
        while joined < len(written) and folded[joined] in _JOINING:
            joined += 1
        if joined == end or joined == len(written) or not _is_capitalised(written[joined]):
            break
        end = joined + 1
    return end


def _is_capitalised(word: str) -> bool:
    return word.isalpha() and (word.istitle() or (word.isupper() and len(word) > 1))


def _belongs_to_a_place(folded: tuple[str, ...], start: int, places: frozenset[str]) -> bool:
    """Whether one of the words just before says that the name is that of a place, a school, a prize…"""
    return any(word in places for word in folded[max(0, start - _LOOK_BACK) : start])


@cache
def _words() -> _Words:
    with as_file(files("comedido.private_data").joinpath("data", "names.yaml")) as file:
        data = read_document(file, _File)
    return _Words(
        *(
            frozenset(map(fold, words.split()))
            for words in (data.given_names, data.titles, data.named_after_people)
        )
    )
