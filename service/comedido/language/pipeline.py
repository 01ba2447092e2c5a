"""The one place where the spaCy pipeline is put together; nothing outside `language` imports spaCy."""

from collections.abc import Generator
from contextlib import contextmanager
from functools import cache
from typing import Any

import numpy
from spacy.lang.es import Spanish
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from comedido.language.folded_tokens import FOLDED
from comedido.language.known_names import KNOWN_NAMES
from comedido.language.normalisation import normalise
from comedido.language.quotation import QUOTATION
from comedido.language.reading import Reading
from comedido.language.scores import SCORES
from comedido.language.tokens import word_tokenizer, written

_SENTENCES = "comedido_sentences"
_BEGINS, _CONTINUES = 1, 2**64 - 1
_SENTENCE_END = frozenset(".!?…\n")
_SENTENCE_START = frozenset("¡¿«“#@")


@Language.component(_SENTENCES)
def sentences(doc: Doc) -> Doc:
    """Ends a sentence after its closing signs and at line breaks; emoji stay with the one they follow."""
    starts: list[int] = []
    ended = True
    for word in written(doc):
        first = word[0]
        begins = ended and (not starts or first.isalnum() or first in _SENTENCE_START)
        starts.append(_BEGINS if begins else _CONTINUES)
        closes = first in _SENTENCE_END or "\n" in word
        ended = closes or (ended and not begins)
    # One array at once: spaCy looks through the whole text each time that a single token is marked.
    array: Any = numpy.asarray(starts, dtype="uint64")
    doc.from_array(["SENT_START"], array)
    return doc


def create_pipeline() -> Language:
    """A Spanish pipeline: tokens, folded forms, sentences, quotation, known names, and the models' scores."""
    pipeline = Spanish(Vocab(), create_tokenizer=word_tokenizer)
    for component in (FOLDED, _SENTENCES, QUOTATION, KNOWN_NAMES, SCORES):
        pipeline.add_pipe(component)
    return pipeline


@cache
def _pipeline() -> Language:
    return create_pipeline()


def read(text: str) -> Reading:
    """Reads a text once, for all checks. Never fails on what a person can type."""
    normalised = normalise(text)
    return Reading(normalised, _pipeline()(normalised.text))


@contextmanager
def readings_forgotten() -> Generator[None]:
    """What is read inside must not be used after it: spaCy would otherwise keep every new word for good."""
    pipeline: Any = _pipeline()
    with pipeline.memory_zone():
        yield
