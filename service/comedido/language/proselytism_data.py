"""The files that hold the rules on proselytism, as a lawyer writes them."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from importlib.resources import as_file, files
from typing import Literal

from pydantic import BaseModel, ConfigDict

from comedido.documents import Model, read_document


class Weight(StrEnum):
    """What an act asks for: `high` and `medium` warn, `grey` only reminds."""

    HIGH = "high"
    MEDIUM = "medium"
    GREY = "grey"


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Document(_Entry):
    version: str
    updated: date


class WordLists(_Document):
    """Lists of words and short phrases by name."""

    words: Mapping[str, str]


class EvidenceLists(_Document):
    """Phrases that give an electoral sense to what has none alone, by the name used in `needs`."""

    evidence: Mapping[str, str]


class PhrasesOfAct(_Entry):
    """Phrases of one weight, and the evidence that must stand near them."""

    weight: Weight
    needs: tuple[str, ...] = ()
    phrases: str


class ActEntry(_Entry):
    """One kind of act: what it is (`says`) and what it is about when nobody is named."""

    act: str
    says: str
    about: str
    rules: tuple[PhrasesOfAct, ...]


class Acts(_Document):
    """All kinds of acts, the most telling first."""

    acts: tuple[ActEntry, ...]


class GuardEntry(_Entry):
    """A context that silences acts (or `all`), unless some evidence says otherwise.

    Where it `doubts_models`, they alone do not warn an entity's account either.
    """

    guard: str
    about: str
    reach: Literal["sentence", "passage"]
    silences: tuple[str, ...]
    unless: tuple[str, ...] = ()
    doubts_models: bool = False
    phrases: str


class Guards(_Document):
    """All contexts that are not proselytism."""

    guards: tuple[GuardEntry, ...]


class SignEntry(_Entry):
    """Phrases that add `points` once a passage; points below zero speak for another sense."""

    sign: str
    kind: Literal["side", "object", "contest", "elsewhere"]
    points: int
    says: str
    phrases: str


class Signs(_Document):
    """All signs, and the points of each kind (or of `all`) that warn; one such set suffices."""

    enough: tuple[Mapping[str, int], ...]
    signs: tuple[SignEntry, ...]


class Window(_Entry):
    """Days, both included, in which acts of medium weight become high."""

    name: str
    start: date
    end: date
    source: str


class Calendar(_Document):
    """The electoral windows."""

    windows: tuple[Window, ...]


def read_data(name: str, model: type[Model]) -> Model:
    """The data file `name` as `model`. Raises DocumentError naming file, line and key of each mistake."""
    with as_file(files("comedido.language").joinpath("data", name)) as file:
        return read_document(file, model)
