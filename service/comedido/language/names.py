"""Places in a text that hold a handle or what is written like the name of a person."""

from spacy.tokens import Token

from comedido.language.reading import Reading
from comedido.language.word_classes import word_class

_NOT_NAMES = ("cosa", "determinante", "cópula", "negación", "exclamación", "imperativo", "justicia", "grupo")
_NOT_NAMES_EITHER = frozenset(
    [
        "me",
        "se",
        "le",
        "les",
        "nos",
        "te",
        "lo",
        "la",
        "los",
        "las",
        "yo",
        "mi",
        "su",
        "sus",
        "esto",
        "eso",
        "ello",
        "aquello",
        "aqui",
        "alla",
        "hoy",
        "ayer",
        "ahora",
        "todo",
        "nada",
        "algo",
        "si",
        "que",
        "como",
        "cuando",
        "donde",
        "cual",
        "porque",
        "pero",
        "jornada",
        "campaña",
        "colombia",
        "bogota",
        "medellin",
        "cali",
        "barranquilla",
        "cartagena",
    ]
)


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
    if not token.text.istitle() or not token.is_alpha or token.norm_ in _NOT_NAMES_EITHER:
        return False
    if any(token.norm_ in word_class(name) for name in _NOT_NAMES):
        return False
    before = token.nbor(-1) if token.i else None
    if not token.is_sent_start and before is not None and before.is_alpha:
        return True
    return token.i + 1 < len(token.doc) and (
        token.nbor().text.istitle() or token.nbor().norm_ in word_class("cópula")
    )
