"""The one place where the spaCy pipeline is put together; nothing outside `language` imports spaCy."""

from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

import comedido.language.quotation  # noqa: F401  # registers its component
from comedido.language.normalisation import normalise
from comedido.language.reading import Reading
from comedido.language.vocabulary import spelling

_EMOJI = r"[\u2190-\u21ff\u2300-\u2bff\U0001f000-\U0001faff]"
_SENTENCE_END = frozenset(".!?…\n")
_SENTENCE_START = frozenset("¡¿«“#@")


@Language.component("comedido_folded")
def folded(doc: Doc) -> Doc:
    """Gives every token its folded form as NORM."""
    norm = spelling().norm
    for token in doc:
        token.norm_ = norm(token.text)
    return doc


@Language.component("comedido_sentences")
def sentences(doc: Doc) -> Doc:
    """Ends a sentence after its closing signs and at line breaks; emoji stay with the sentence they follow."""
    ended = False
    for token in doc:
        closes = token.text[0] in _SENTENCE_END or "\n" in token.text
        token.is_sent_start = ended and (token.text[0].isalnum() or token.text[0] in _SENTENCE_START)
        if token.is_sent_start:
            ended = False
        ended = ended or closes
    return doc


def create_pipeline() -> Language:
    """A Spanish pipeline without trained parts: tokens, folded forms, sentences, quotation, targets."""
    pipeline = spacy.blank("es")
    infixes = [*(pipeline.Defaults.infixes or ()), _EMOJI]
    pipeline.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    for component in ("comedido_folded", "comedido_sentences", "comedido_quotation"):
        pipeline.add_pipe(component)
    return pipeline


@cache
def _pipeline() -> Language:
    return create_pipeline()


def read(text: str) -> Reading:
    """Reads a text once, for all checks. Never fails on what a person can type; the empty text has no tokens."""
    normalised = normalise(text)
    return Reading(normalised, _pipeline()(normalised.text))
