"""spaCy's Spanish tokenizer with emoji apart from words, made quick for words that it has never seen.

What a draft says is forgotten after its check, so every word of every draft is new to spaCy. In each new word
it would look for signs at both ends, for signs inside, and for a link, and find out twenty attributes.
"""

import re
from collections.abc import Callable
from typing import Any, TypeVar

from spacy import language, util
from spacy.language import Language
from spacy.tokens import Doc

Found = TypeVar("Found")

EMOJI = r"[\u2190-\u21ff\u2300-\u2bff\U0001f000-\U0001faff]"
"""What is a token of its own, even inside a word."""

# Without types; the tokenizer's own module is compiled, and pyright does not find it.
_LANGUAGE: Any = language
_PATTERNS: Any = util
_WRITTEN = "comedido_written"


def word_tokenizer(pipeline: Language) -> Callable[[str], Doc]:
    """The tokenizer of a Spanish pipeline.

    Its tokens have no attributes but their text: ask the string, `token.is_alpha` is always false.
    """
    defaults: Any = pipeline.Defaults
    infixes = re.compile("|".join([*defaults.infixes, EMOJI]))
    return _LANGUAGE.Tokenizer(
        pipeline.vocab,
        rules=defaults.tokenizer_exceptions,
        prefix_search=_unless_letters(_PATTERNS.compile_prefix_regex(defaults.prefixes).search, None),
        suffix_search=_unless_letters(_PATTERNS.compile_suffix_regex(defaults.suffixes).search, None),
        infix_finditer=_unless_letters(infixes.finditer, ()),
        token_match=defaults.token_match,
        url_match=_unless_letters(defaults.url_match, None),
    )


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
