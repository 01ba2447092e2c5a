"""A recogniser: what one kind of private data looks like and what must stand around it, as data files say."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import as_file, files
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator

from comedido.contract import Severity
from comedido.documents import read_document
from comedido.private_data.validators import VALIDATORS


def _words(text: str | Sequence[str]) -> Sequence[str]:
    return text.split() if isinstance(text, str) else text


Words = Annotated[tuple[str, ...], BeforeValidator(_words)]


class Own(StrEnum):
    """What an entity says of itself that a value is compared with."""

    PHONE = "phone"
    IDENTIFIER = "identifier"
    ADDRESS = "address"
    EMAIL = "email"


class NamePlace(StrEnum):
    """Where the name of a person must stand."""

    NEAR = "near"
    BEFORE = "before"
    AFTER = "after"


class Recogniser(BaseModel):
    """One kind of private data. A value is recognised when every condition given holds.

    `digits` asks for a number, however its digits are parted, and matches the bare digits whole; `pattern`
    looks in the text, and its group `value`, if any, is the value. The conditions name signs of
    `surroundings.yaml`.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    says: str = ""
    """Completes «… parece incluir …»; it never holds the value."""
    severity: Severity | None = None
    """How grave it is; without it the value is harmless, and no later recogniser looks at it."""
    digits: str | None = None
    pattern: str | None = None
    parts: Words = ()
    """One of these is in every text with such a value, folded and without spaces: to look for them takes a
    tenth of the time that the pattern takes."""
    verbatim: bool = False
    """Whether the pattern reads the text as typed, before evasion is undone."""
    valid: tuple[str, ...] = ()
    """Names of validators that must all accept the value."""
    touching: Words = ()
    """Abbreviations that count as `before` when they touch the number: «CC1020…»."""
    before: Words = ()
    """One of them must stand right before, with nothing but small words between."""
    near: Words = ()
    """One of them must be near."""
    unless: Words = ()
    """None of them may be near."""
    unless_before: Words = ()
    unless_after: Words = ()
    name: NamePlace | None = None
    link: str | None = None
    """What may stand between the value and the name before it."""
    own: Own | None = None
    """The value is left alone when the entity says that it is its own."""
    owner: bool = False
    """It may be the writer's own, who may tell it from a personal account («mi celular es…»)."""
    for_entity: bool = False
    """It matters only where the entity speaks."""
    found: tuple[str, ...] = ()
    passed_over: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _looks_for_one_thing(self) -> "Recogniser":
        if (self.digits is None) == (self.pattern is None):
            raise ValueError("escriba digits o pattern, uno de los dos")
        if self.severity and not self.says:
            raise ValueError("falta says: qué es, para decirlo en el aviso")
        if unknown := set(self.valid) - VALIDATORS.keys():
            raise ValueError(f"no hay un validador {sorted(unknown)}")
        return self


@cache
def compiled(expression: str) -> re.Pattern[str]:
    """An expression of a recogniser, compiled when the first text comes that may hold such a value."""
    return re.compile(expression)


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    version: str
    updated: date
    recognisers: Mapping[str, Recogniser]


@cache
def recognisers(file_name: str) -> Mapping[str, Recogniser]:
    """The recognisers of a file under `private_data/data/`, in its order. Raises DocumentError."""
    with as_file(files("comedido.private_data").joinpath("data", file_name)) as file:
        return read_document(file, _File).recognisers
