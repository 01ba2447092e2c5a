"""Places in a text that hold a handle or what is written like the name of a person."""

from spacy.tokens import Token

from comedido.language.reading import Reading
from comedido.language.word_classes import word_class

_NOT_NAMES = ("cosa", "determinante", "cópula", "negación", "exclamación", "imperativo", "justicia", "grupo")


def names_in(reading: Reading) -> frozenset[int]:
    """Places of handles, and of capitalised words that begin no sentence or stand before another one."""
    in_hashtags = {place for hashtag in reading.hashtags for place in range(hashtag.start, hashtag.end)}
    return frozenset(
        token.i
        for token in reading.doc
        if _is_handle(token) or (_is_name(token) and reading.normalised.offsets[token.idx] not in in_hashtags)
    )


def _is_handle(token: Token) -> bool:
    return len(token.text) > 1 and token.text[0] == "@"


def _is_name(token: Token) -> bool:
    if not token.text.istitle() or not token.is_alpha or token.norm_ in word_class("no_es_nombre"):
        return False
    if any(token.norm_ in word_class(name) for name in _NOT_NAMES):
        return False
    before = token.nbor(-1) if token.i else None
    if not token.is_sent_start and before is not None and before.is_alpha:
        return True
    return token.i + 1 < len(token.doc) and (
        token.nbor().text.istitle() or token.nbor().norm_ in word_class("cópula")
    )
