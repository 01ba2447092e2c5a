"""Clause 2.1: the visual line of an entity is the State's, not a government's.

Ley 2345 de 2023 («Chao marcas») excludes brands and slogans of a government; an entity's own manual may
exclude more (`forbidden_slogans`). A brand is used, not named, when it stands as a slogan does. Colours and
logos are not judged.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from comedido.checks.context import Context
from comedido.contract import Draft, Finding
from comedido.documents import read_document
from comedido.language.folding import fold
from comedido.language.phrase_book import of, phrase_book
from comedido.language.reading import Reading
from comedido.language.sentences_with import sentences_with
from comedido.language.standing import is_pause
from comedido.language.word_sequences import Occurrence, occurrences

_DATA = Path(__file__).parent / "data" / "government_brands.yaml"
_OPENING, _CLOSING = frozenset("«“‘\"'"), frozenset("»”’\"'")
_SHORTEST_OWN_WORD = 4
_AS_A_SLOGAN, _IN_A_SENTENCE = 0, 1
_SURE, _LIKELY = 0.9, 0.7


class Brand(BaseModel):
    """A brand or slogan of a government, as the heading of its file explains."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    used: str
    source: str
    ordinary: bool = False
    not_before: tuple[str, ...] = ()


class _Brands(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    version: str
    updated: date
    brands: tuple[Brand, ...]


def brand_line(draft: Draft, context: Context) -> Iterator[Finding]:
    """At most one finding: medium for a slogan or what the entity excludes itself, low inside a sentence."""
    if not context.speaks_for_entity(draft):
        return
    reading = context.reading
    excluded = list(occurrences(reading, context.policy.entity.forbidden_slogans))
    used = [found for found in occurrences(reading, _brands()) if _is_used(found, reading)]
    if used:
        named = _sentences_that_only_name(reading)
        used = [found for found in used if found.start not in named]
    if not (excluded or used):
        return
    as_slogan = bool(excluded) or any(_stands_as_slogan(found, reading) for found in used)
    yield context.finding(
        "2.1",
        spans={reading.span(found.start, found.end) for found in (*excluded, *used)},
        evidence="; ".join(dict.fromkeys([*map(_excluded, excluded), *map(_known, used)])),
        confidence=_SURE if as_slogan else _LIKELY,
        lowered=_AS_A_SLOGAN if as_slogan else _IN_A_SENTENCE,
    )


def _is_used(found: Occurrence, reading: Reading) -> bool:
    """Whether the words are the brand: not part of a longer quotation, nor ordinary words said as such."""
    brand = _brands()[found.phrase]
    following = reading.folded[found.end] if found.end < len(reading.folded) else ""
    if following in map(fold, brand.not_before) and not _in_hashtag(found, reading):
        return False
    if found.start in reading.doc._.quoted and not _is_all_that_is_quoted(found, reading):
        return False
    if not brand.ordinary:
        return True
    return _stands_as_slogan(found, reading) or _is_capitalised(found, reading.written)


def _stands_as_slogan(found: Occurrence, reading: Reading) -> bool:
    """In a hashtag, alone between quotation marks, or alone between two pauses."""
    written = reading.written
    alone = is_pause(written, found.start - 1) and is_pause(written, found.end)
    return alone or _in_hashtag(found, reading)


def _in_hashtag(found: Occurrence, reading: Reading) -> bool:
    place = reading.original_start(found.start)
    return any(tag.start < place < tag.end for tag in reading.hashtags)


def _is_all_that_is_quoted(found: Occurrence, reading: Reading) -> bool:
    before, after = reading.written[found.start - 1], reading.written[found.end : found.end + 1]
    return before in _OPENING and bool(after) and after[0] in _CLOSING


def _is_capitalised(found: Occurrence, written: Sequence[str]) -> bool:
    """Whether a word after the first has the capital of a name."""
    return any(
        word[0].isupper() and len(word) >= _SHORTEST_OWN_WORD for word in written[found.start + 1 : found.end]
    )


def _sentences_that_only_name(reading: Reading) -> frozenset[int]:
    """The tokens of the sentences that speak of a law, a plan or the past."""
    found = of(phrase_book("brand_line.yaml").found_in(reading), "named_not_used")
    return sentences_with(found, reading)


def _excluded(found: Occurrence) -> str:
    return f"«{found.phrase}» está entre los lemas que excluye la entidad"


def _known(found: Occurrence) -> str:
    return f"«{found.phrase}» es una marca de gobierno ({_brands()[found.phrase].used}; Ley 2345 de 2023)"


@cache
def _brands() -> dict[str, Brand]:
    return {brand.name: brand for brand in read_document(_DATA, _Brands).brands}
