"""The pipeline component that finds the names of `politics` in a text."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span

from comedido.language.folded_tokens import folded
from comedido.language.normalisation import normalise
from comedido.language.politics import politics

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


class _Finder:
    """Sets `doc._.known_names`: the names by their first token; of two that overlap, the longer."""

    def __init__(self, pipeline: Language) -> None:
        self._pipeline = pipeline

    def __call__(self, doc: Doc) -> Doc:
        found: dict[int, KnownName] = {}
        electoral = any(token.norm_.startswith(_ELECTORAL_WORDS) for token in doc)
        for match_id, start, end in self._matcher(doc):
            label = doc.vocab.strings[match_id]
            if label.endswith("doubtful") and not (electoral and _stands_as_name(doc[start:end])):
                continue
            if start not in found or found[start].token_end < end:
                found[start] = KnownName("person" if label == "person" else "party", end)
        doc._.known_names = found
        return doc

    @cached_property
    def _matcher(self) -> PhraseMatcher:
        names = politics()
        groups = (*names.parties, *names.coalitions)
        strings: Any = self._pipeline.vocab.strings
        matcher = PhraseMatcher(self._pipeline.vocab, attr="NORM")
        for label, forms in (
            ("person", [form for person in names.people for form in (*person.sure, *person.handles)]),
            ("party", [form for group in groups for form in (*group.sure, *group.handles)]),
            ("party doubtful", [form for group in groups for form in group.doubtful]),
        ):
            # The first reading can be one that is forgotten; the labels must stay.
            strings.add(label, allow_transient=False)
            matcher.add(label, list(self._documents(forms)))
        return matcher

    def _documents(self, forms: list[str]) -> Iterator[Doc]:
        for form in forms:
            yield folded(self._pipeline.make_doc(normalise(form).text))


_LANGUAGE: Any = Language


@_LANGUAGE.factory(KNOWN_NAMES)
def create_known_names(nlp: Language, name: str) -> _Finder:
    """The component for the pipeline `nlp`; it reads the names with the first text."""
    return _Finder(nlp)


def _stands_as_name(span: Span) -> bool:
    """Capitalised, and not merely because a sentence begins."""
    if len(span) == 1:
        return span.text.isupper() or (span.text[0].isupper() and span[0].is_sent_start is not True)
    return all(token.text[0].isupper() or len(token) < _SHORTEST_CAPITALISED for token in span)
