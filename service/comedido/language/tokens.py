"""spaCy's Spanish tokenizer with emoji apart from words, made quick for words that it has never seen.

What a draft says is forgotten after its check, so every word of every draft is new to spaCy. In each new word
it would look for signs at both ends, for signs inside, and for a link, and find out twenty attributes.
"""

import re
from collections.abc import Callable
from typing import Any, TypeVar

from spacy.lang.es import Spanish
from spacy.language import Language
from spacy.tokens import Doc

Found = TypeVar("Found")

EMOJI = r"[\u2190-\u21ff\u2300-\u2bff\U0001f000-\U0001faff]"
"""What is a token of its own, even inside a word."""

_WRITTEN = "comedido_written"


def prepare_tokens(pipeline: Language) -> None:
    """Sets up the tokenizer of a blank Spanish pipeline.

    Its tokens have no attributes but their text and NORM: ask the string, `token.is_alpha` is always false.
    """
    defaults: Any = Spanish.Defaults
    blank: Any = pipeline.tokenizer
    infixes = re.compile("|".join([*defaults.infixes, EMOJI]))
    # A new one, for the old one would read its special cases again after each change.
    pipeline.tokenizer = type(blank)(
        pipeline.vocab,
        rules=blank.rules,
        prefix_search=_unless_letters(blank.prefix_search, None),
        suffix_search=_unless_letters(blank.suffix_search, None),
        infix_finditer=_unless_letters(infixes.finditer, ()),
        token_match=blank.token_match,
        url_match=_unless_letters(blank.url_match, None),
        faster_heuristics=blank.faster_heuristics,
    )
    vocabulary: Any = pipeline.vocab
    vocabulary.lex_attr_getters = {}


def written(doc: Doc) -> tuple[str, ...]:
    """Every token as written, read once: looping over a `Doc` takes ten times as long as over strings."""
    if _WRITTEN not in doc.user_data:
        doc.user_data[_WRITTEN] = tuple([token.text for token in doc])
    return doc.user_data[_WRITTEN]


def _unless_letters(find: Callable[[str], Found], nothing: Found) -> Callable[[str], Found]:
    """`find`, which finds nothing in letters alone and need not look there."""

    def found(text: str) -> Found:
        return nothing if text.isalpha() else find(text)

    return found
