"""Parties, coalitions and politicians known by name: data with a date."""

from collections.abc import Mapping
from functools import cache

from pydantic import BaseModel, ConfigDict

from comedido.data_bundle.contents import POLITICS
from comedido.data_bundle.in_force import data_in_force
from comedido.documents import read_document
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
    """The names of the data in force, or those that came with this version of Comedido."""
    newer = data_in_force().file(POLITICS)
    return read_document(newer, Politics) if newer else read_data(_FILE, Politics)
