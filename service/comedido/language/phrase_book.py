"""Signs as a data file holds them: each with its phrases and what it says, all found in one walk of the text.

A file has `version`, `updated`, lists of `words` for the phrases to use, and `signs` by name; how a phrase is
written is told in `docs/reglas.md`.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from comedido.documents import read_document
from comedido.language.phrases import PhraseTree
from comedido.language.reading import Reading
from comedido.language.word_keys import WordKeys

_FOLDER = Path(__file__).parents[1] / "checks" / "data"


class Sign(BaseModel):
    """One thing that a text can show. `says` completes «El texto …»; commas or lines part its phrases."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    says: str
    phrases: str


class _Signs(BaseModel):
    """The whole file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    version: str
    updated: date
    words: Mapping[str, str] = {}
    signs: Mapping[str, Sign]


class FoundSign(NamedTuple):
    """A sign at some tokens of the reading (half open)."""

    name: str
    says: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PhraseBook:
    """Every sign of one file, ready to be looked for."""

    signs: Mapping[str, Sign]
    tree: PhraseTree[str]
    keys: WordKeys

    def found_in(self, reading: Reading) -> list[FoundSign]:
        """The signs of a text in its order; of two phrases of one sign that overlap only the first counts."""
        return list(self._longest(reading))

    def _longest(self, reading: Reading) -> Iterator[FoundSign]:
        covered_until: dict[str, int] = {}
        every = self.tree.found_in(self.keys.words(reading))
        for name, start, end in sorted(every, key=lambda one: (one[1], -one[2])):
            if start >= covered_until.get(name, 0):
                covered_until[name] = end
                yield FoundSign(name, self.signs[name].says, start, end)


@cache
def phrase_book(file_name: str) -> PhraseBook:
    """The signs of a file under `checks/data/`. Raises DocumentError or PhraseError for mistakes in it."""
    return read_phrase_book(_FOLDER / file_name)


def read_phrase_book(file: Path) -> PhraseBook:
    """The signs of any such file. Raises DocumentError or PhraseError."""
    data = read_document(file, _Signs)
    tree = PhraseTree[str]({f"{{{name}}}" for name in data.words})
    for name, sign in data.signs.items():
        for phrase in sign.phrases.replace("\n", ",").split(","):
            if phrase.strip():
                tree.add(phrase.strip(), name)
    lists = {name: words.split() for name, words in data.words.items()}
    return PhraseBook(data.signs, tree, WordKeys.asked_by(tree, lists=lists))


def of(found: Collection[FoundSign], *names: str) -> list[FoundSign]:
    """Those of the signs with these names."""
    return [one for one in found if one.name in names]
