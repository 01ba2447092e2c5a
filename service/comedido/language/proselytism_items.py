"""The items of an electoral line: what it has for each token, a word with its marks or a sign."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal, NamedTuple

from spacy.lang.lex_attrs import like_url

from comedido.language.folding import fold
from comedido.language.frequent_words import kept_if_frequent
from comedido.language.known_names import KnownName
from comedido.language.proselytism_rules import proselytism_rules
from comedido.language.proselytism_source import EVERY_MARK
from comedido.language.proselytism_words import PARTY, PERSON, vocabulary
from comedido.language.reading import Reading

_WITHOUT_MARKS = dict.fromkeys(map(ord, EVERY_MARK))
_NUMBER = re.compile(r"(?:[A-Za-z]-?)?\d+")
_KEYCAP = re.compile(r"(\d)\ufe0f?\u20e3")
_PAUSES = frozenset(",:;()[]-–—/|")
_ENDS = frozenset(".!?…")
_SILENT = frozenset("«»“”\"'‘’¡¿*_\ufe0f\u20e3🏻🏼🏽🏾🏿\u200d")
_SYMBOLS: dict[Literal["person", "party"], str] = {"person": PERSON, "party": PARTY}


class Item(NamedTuple):
    """A word, or what stands for a sign, as the line has it with its marks; an empty one says nothing.

    `features` are what phrases ask for, among them perhaps one that begins a phrase of the list «alguien».
    """

    text: str
    features: tuple[str, ...]
    is_word: bool
    may_begin_someone: bool


def items_of(reading: Reading) -> Iterator[tuple[Item, int, int]]:
    """The items with their tokens, half open."""
    # Most words of a long text were there before.
    item_of = cache(_item)
    names: Mapping[int, KnownName] = reading.doc._.known_names
    known_until = 0
    for place, (written, folded) in enumerate(zip(reading.written, reading.folded, strict=True)):
        if place < known_until:
            continue
        if name := names.get(place):
            known_until = name.token_end
            yield _marked(_SYMBOLS[name.kind], ""), place, known_until
            continue
        item = item_of(folded, written)
        if item.text:
            yield item, place, place + 1


@kept_if_frequent
def _item(folded: str, written: str) -> Item:
    """What the line has for one token."""
    sign = None if written.isalpha() else _sign(written)
    return _marked(*(_marked_word(written, folded) if sign is None else (sign, "")))


def _marked(word: str, marks: str) -> Item:
    features = tuple(proselytism_rules().index.features(word, marks)) if word else ()
    return Item(
        word + marks,
        features,
        is_word=word[:1].isalnum(),
        may_begin_someone=not vocabulary().someone.source.firsts.isdisjoint(features),
    )


def _sign(written: str) -> str | None:
    """What stands for a token that is no word, empty when it says nothing, or None for words and symbols."""
    first = written[0]
    if "\n" in written:
        return "." if written.count("\n") > 1 else ","
    if first in _ENDS:
        return "."
    if first in _PAUSES and not written[-1].isalnum():
        return ","
    if first in _SILENT or written.isspace() or like_url(written):
        return ""
    return "#" if first == "#" else None


def _marked_word(written: str, folded: str) -> tuple[str, str]:
    """The word of one token as the line has it, and its marks."""
    if written.isalpha() and folded.isalpha():
        word = folded
    else:
        word = _word(written, folded).translate(_WITHOUT_MARKS)
        if not word:
            return "", ""
    capitalised = written[0].isupper()
    marks = vocabulary().marks(word, capitalised=capitalised)
    return (word.capitalize() if capitalised else word), marks


def _word(written: str, folded: str) -> str:
    """The folded word; numbers and ballot places («C12») are not read as disguised letters."""
    keycap = _KEYCAP.match(written)
    if keycap:
        return keycap[1]
    if _NUMBER.fullmatch(written):
        return fold(written)
    return folded.replace(".", "").replace(" ", "") or fold(written)
