"""The pipeline component that finds the names of `politics` in a text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from comedido.language.folded_tokens import folded, folded_words
from comedido.language.normalisation import normalise
from comedido.language.politics import politics
from comedido.language.tokens import written

KNOWN_NAMES = "comedido_known_names"
"""Name of the component in the pipeline."""

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

Doc.set_extension("known_names", default=None, force=True)


@dataclass(frozen=True, slots=True)
class KnownName:
    """A known name in a reading, up to `token_end` (not included)."""

    kind: Literal["person", "party"]
    token_end: int


class _Name(NamedTuple):
    kind: Literal["person", "party"]
    doubtful: bool = False


class _Finder:
    """Sets `doc._.known_names`: the names by their first token; of two that overlap, the longer."""

    def __init__(self, pipeline: Language) -> None:
        self._pipeline = pipeline

    def __call__(self, doc: Doc) -> Doc:
        words = folded_words(doc)
        matches = list(self._matches(words))
        electoral = any(name.doubtful for name, _, _ in matches) and _is_electoral(words)
        found: dict[int, KnownName] = {}
        for name, start, end in matches:
            if name.doubtful and not (electoral and _stands_as_name(doc, start, end)):
                continue
            if start not in found or found[start].token_end < end:
                found[start] = KnownName(name.kind, end)
        doc._.known_names = found
        return doc

    def _matches(self, words: Sequence[str]) -> Iterator[tuple[_Name, int, int]]:
        by_first_word = self._by_first_word
        for start, word in enumerate(words):
            for form, name in by_first_word.get(word, ()):
                end = start + len(form)
                if words[start:end] == form:
                    yield name, start, end

    @cached_property
    def _by_first_word(self) -> Mapping[str, Sequence[tuple[tuple[str, ...], _Name]]]:
        names = politics()
        groups = (*names.parties, *names.coalitions)
        by_first_word: dict[str, list[tuple[tuple[str, ...], _Name]]] = {}
        for name, forms in (
            (_Name("person"), [form for person in names.people for form in (*person.sure, *person.handles)]),
            (_Name("party"), [form for group in groups for form in (*group.sure, *group.handles)]),
            (_Name("party", doubtful=True), [form for group in groups for form in group.doubtful]),
        ):
            for form in forms:
                words = folded_words(folded(self._pipeline.make_doc(normalise(form).text)))
                by_first_word.setdefault(words[0], []).append((words, name))
        return by_first_word


_LANGUAGE: Any = Language


@_LANGUAGE.factory(KNOWN_NAMES)
def create_known_names(nlp: Language, name: str) -> _Finder:
    """The component for the pipeline `nlp`; it reads the names with the first text."""
    return _Finder(nlp)


def _is_electoral(words: Sequence[str]) -> bool:
    return any(word.startswith(_ELECTORAL_WORDS) for word in words)


def _stands_as_name(doc: Doc, start: int, end: int) -> bool:
    """Capitalised, and not merely because a sentence begins."""
    words = written(doc)[start:end]
    if len(words) == 1:
        return words[0].isupper() or (words[0][0].isupper() and doc[start].is_sent_start is not True)
    return all(word[0].isupper() or len(word) < _SHORTEST_CAPITALISED for word in words)
