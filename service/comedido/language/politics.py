"""Parties, coalitions and politicians known by name: data with a date."""

from collections.abc import Mapping
from functools import cache

from pydantic import BaseModel, ConfigDict

from comedido.language.proselytism_data import read_data

_FILE = "politics_2026_03.yaml"


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class NamedGroup(_Entry):
    """A party or coalition; `doubtful` forms need capitals and an electoral context."""

    name: str
    sure: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    sources: tuple[str, ...]


class NamedPerson(_Entry):
    """A politician; `surnames` say nothing alone."""

    name: str
    sure: tuple[str, ...] = ()
    surnames: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    sources: tuple[str, ...]


class Source(_Entry):
    """Where a name was read, and when that was published if it says so."""

    where: str
    date: str | None = None


class Politics(_Entry):
    """The political names in force, by the date of their last revision."""

    version: str
    updated: str
    note: str
    sources: Mapping[str, Source]
    parties: tuple[NamedGroup, ...]
    coalitions: tuple[NamedGroup, ...]
    people: tuple[NamedPerson, ...]
    isms: tuple[str, ...]


@cache
def politics() -> Politics:
    """The names that came with this version of Comedido."""
    return read_data(_FILE, Politics)
