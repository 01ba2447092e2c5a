"""The form of a text that the models read: evasion undone, lower case, names and handles as placeholders.

Who is named must not weigh: real politicians and parties are data with a date, and reach a model only as
`PERSON` or `PARTY`.
"""

import unicodedata
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from spacy.tokens import Doc

from comedido.language.folded_tokens import folded_words
from comedido.language.folding import fold
from comedido.language.known_names import KnownName
from comedido.language.spacing import LINK
from comedido.language.tokens import written

HANDLE = "@usuario"
PERSON = "@político"
PARTY = "@partido"
WEB = "http"
_SYMBOLS: dict[Literal["person", "party"], str] = {"person": PERSON, "party": PARTY}


@dataclass(frozen=True, slots=True)
class ModelText:
    """What a model reads, word by word, and for each word the tokens of the text that it stands for."""

    words: tuple[str, ...]
    tokens: tuple[tuple[int, int], ...]

    @property
    def text(self) -> str:
        """The words in one line."""
        return " ".join(self.words)

    def sentences(self, starts: Sequence[int]) -> list[tuple[int, int]]:
        """The words (half open) of each sentence, given the tokens that sentences start with."""
        firsts = (bisect_left(self.tokens, (start, 0)) for start in starts)
        bounds = [*dict.fromkeys((0, *firsts)), len(self.words)]
        return [(start, end) for start, end in pairwise(bounds) if start < end]


def model_text(doc: Doc) -> ModelText:
    """The words that a model reads of a text; signs stay apart from words, blank lines go."""
    names: Mapping[int, KnownName] = doc._.known_names
    words: list[str] = []
    tokens: list[tuple[int, int]] = []
    end = 0
    for place, (written_word, folded_word) in enumerate(zip(written(doc), folded_words(doc), strict=True)):
        if place < end:
            continue
        name = names.get(place)
        end = name.token_end if name else place + 1
        word = _SYMBOLS[name.kind] if name else _word(written_word, folded_word)
        if word:
            words.append(word)
            tokens.append((place, end))
    return ModelText(tuple(words), tuple(tokens))


def _word(written: str, folded: str) -> str:
    if not written.isalpha():
        if written[0] == "@" and len(written) > 1:
            return HANDLE
        if LINK.fullmatch(written):
            return WEB
    plain = unicodedata.normalize("NFKC", written.lower())
    return (plain if fold(written) == folded else folded).strip()
