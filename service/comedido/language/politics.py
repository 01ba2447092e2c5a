"""Parties, coalitions and politicians known by name: data with a date, found in a reading."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span

from comedido.language.pipeline import read
from comedido.language.proselytism_data import read_data
from comedido.language.reading import Reading

_FILE = "politics_2026_03.yaml"
_SHORTEST_CAPITALISED = 3
_ELECTORAL_WORDS = (
    "vot",
    "elecci",
    "elector",
    "urna",
    "curul",
    "senado",
    "candidat",
    "tarjeton",
    "partido",
    "lista",
)


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


@dataclass(frozen=True, slots=True)
class KnownName:
    """A known name in a reading, up to `token_end` (not included)."""

    kind: Literal["person", "party"]
    token_end: int


@cache
def politics() -> Politics:
    """The names that came with this version of Comedido."""
    return read_data(_FILE, Politics)


def known_names(reading: Reading) -> dict[int, KnownName]:
    """The known names of a reading by their first token; of two that overlap, the longer."""
    doc = reading.doc
    found: dict[int, KnownName] = {}
    electoral = any(token.norm_.startswith(_ELECTORAL_WORDS) for token in doc)
    for match_id, start, end in _matcher()(doc):
        label = doc.vocab.strings[match_id]
        if label.endswith("doubtful") and not (electoral and _stands_as_name(doc[start:end])):
            continue
        if start not in found or found[start].token_end < end:
            found[start] = KnownName("person" if label == "person" else "party", end)
    return found


def _stands_as_name(span: Span) -> bool:
    """Capitalised, and not merely because a sentence begins."""
    if len(span) == 1:
        return span.text.isupper() or (span.text[0].isupper() and span[0].is_sent_start is not True)
    return all(token.text[0].isupper() or len(token) < _SHORTEST_CAPITALISED for token in span)


@cache
def _matcher() -> PhraseMatcher:
    names = politics()
    groups = (*names.parties, *names.coalitions)
    vocabulary = read("").doc.vocab
    strings: Any = vocabulary.strings
    for label in ("person", "party", "party doubtful"):
        # The first reading can be one that is forgotten; the labels must stay.
        strings.add(label, allow_transient=False)
    matcher = PhraseMatcher(vocabulary, attr="NORM")
    matcher.add(
        "person",
        list(_documents(form for person in names.people for form in (*person.sure, *person.handles))),
    )
    matcher.add("party", list(_documents(form for group in groups for form in (*group.sure, *group.handles))))
    matcher.add("party doubtful", list(_documents(form for group in groups for form in group.doubtful)))
    return matcher


def _documents(forms: Iterator[str]) -> Iterator[Doc]:
    for form in forms:
        yield read(form).doc
