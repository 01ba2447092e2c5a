"""Does an account look like a public entity's by its handle or its name? (2.18)."""

import re
from datetime import date
from functools import cache
from importlib.resources import as_file, files

from pydantic import BaseModel, ConfigDict

from comedido.contract import Actor
from comedido.documents import read_document
from comedido.language.folding import fold
from comedido.policy.model import Entity

_SHORTEST_NAME = 4
"""Letters from which the entity's own name or acronym is looked for."""


class NameData(BaseModel):
    """`data/institutional_names.yaml`: each value is a row of words, as the file explains."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    version: str
    updated: date
    organisms: str
    organisms_of_the_country: str
    country: str
    before_a_sector: str
    sectors: str
    before_a_super: str
    supervised: str
    exceptions: str


def looks_institutional(actor: Actor, entity: Entity) -> bool:
    """Whether handle or name are those of an organism, or the entity's own; never a parody or a union."""
    names = [_letters(written) for written in (actor.handle, actor.name) if written]
    if any(_exceptions().search(name) for name in names):
        return False
    return any(_organism().match(name) or _is_named_as(name, entity) for name in names)


def _is_named_as(name: str, entity: Entity) -> bool:
    own = [_letters(written) for written in (entity.name, *entity.acronyms) if written]
    return any(
        len(one) >= _SHORTEST_NAME and re.fullmatch(f"{one}({_any(_data().country)})?", name) for one in own
    )


@cache
def _organism() -> re.Pattern[str]:
    data = _data()
    return re.compile(
        f"(?:{_any(data.organisms)})"
        f"|(?:{_any(data.organisms_of_the_country)}).*(?:{_any(data.country)})$"
        f"|(?:{_any(data.before_a_sector)})(?:{_any(data.sectors)})"
        f"|(?:{_any(data.before_a_super)})(?:{_any(data.supervised)})"
    )


@cache
def _exceptions() -> re.Pattern[str]:
    return re.compile(_any(_data().exceptions))


@cache
def _data() -> NameData:
    with as_file(files("comedido.accounts").joinpath("data", "institutional_names.yaml")) as file:
        return read_document(file, NameData)


def _any(words: str) -> str:
    return "|".join(map(re.escape, words.split()))


def _letters(written: str) -> str:
    return "".join(letter for letter in fold(written) if letter.isalnum())
