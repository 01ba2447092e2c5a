"""What shows that a text was left unfinished, as `checks/data/unfinished.yaml` holds it."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict

from comedido.documents import read_document
from comedido.language.folding import fold

_FILE = Path(__file__).parents[1] / "checks" / "data" / "unfinished.yaml"


def _split(value: object) -> object:
    return value.split() if isinstance(value, str) else value


def _lines(value: object) -> object:
    return value.strip().splitlines() if isinstance(value, str) else value


def _folded(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


Words = Annotated[frozenset[str], BeforeValidator(_split)]
FoldedWords = Annotated[frozenset[str], BeforeValidator(_split), AfterValidator(_folded)]
FoldedLines = Annotated[frozenset[str], BeforeValidator(_lines), AfterValidator(_folded)]


class UnfinishedData(BaseModel):
    """The words and phrases, as the notes in the file tell; those never twice or last keep their accents."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    version: str
    updated: date
    drafts: FoldedLines
    blanks: FoldedWords
    marks: FoldedWords
    numbered: FoldedWords
    months: FoldedWords
    never_twice: Words
    often_twice: Words
    never_last: Words


@cache
def unfinished_data() -> UnfinishedData:
    """The file, read once. Raises DocumentError for mistakes in it."""
    return read_document(_FILE, UnfinishedData)
