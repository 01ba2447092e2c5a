"""What the biography of a profile says: a disclaimer, an office, an entity (4.2)."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import as_file, files

from pydantic import BaseModel, ConfigDict

from comedido.documents import read_document
from comedido.language.folding import fold

_BETWEEN_WORDS = r"[\W_]+"
_UNEQUAL = re.compile(r"≠|!=|=/=|<>")
_SEGMENT_END = re.compile(r"[.;]\s|[|·•\n]")


class BiographyData(BaseModel):
    """`data/biographies.yaml`, as the file explains."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    version: str
    updated: date
    denials: list[str]
    disclaimers: list[str]
    former: str
    offices: list[str]
    entities: list[str]


@dataclass(frozen=True, slots=True)
class Biography:
    """What was read in a biography; `office` is the first office or entity named, as it stands there."""

    disclaims: bool
    office: str | None


def read_biography(written: str, names: Iterable[str] = ()) -> Biography:
    """Read `written`; `names` are more names of entities: the person's own, and handles of its accounts."""
    text = _UNEQUAL.sub(" no es ", unicodedata.normalize("NFKC", written))
    if _disclaimers().search(_denials().sub(" ", _folded(text))):
        return Biography(disclaims=True, office=None)
    more = [" ".join(map(re.escape, _folded(name).split())) for name in names if name]
    patterns = [_offices(), *([_pattern(more)] if more else [])]
    for segment in _SEGMENT_END.split(text):
        folded = _folded(segment)
        if _former().search(folded):
            continue
        for pattern in patterns:
            if found := pattern.search(folded):
                return Biography(disclaims=False, office=segment[found.start() : found.end()])
    return Biography(disclaims=False, office=None)


@cache
def _denials() -> re.Pattern[str]:
    return _pattern(_data().denials)


@cache
def _disclaimers() -> re.Pattern[str]:
    return _pattern(_data().disclaimers)


@cache
def _offices() -> re.Pattern[str]:
    return _pattern([*_data().offices, *_data().entities])


@cache
def _former() -> re.Pattern[str]:
    return _pattern([_data().former])


def _pattern(expressions: Iterable[str]) -> re.Pattern[str]:
    alternatives = "|".join(f"(?:{expression})" for expression in expressions)
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)".replace(" ", _BETWEEN_WORDS))


def _folded(text: str) -> str:
    """Folded letter by letter, so that places stay where they are."""
    return "".join(fold(letter)[:1] or letter for letter in text)


@cache
def _data() -> BiographyData:
    with as_file(files("comedido.pages").joinpath("data", "biographies.yaml")) as file:
        return read_document(file, BiographyData)
