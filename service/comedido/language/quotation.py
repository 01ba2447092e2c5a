"""Words that someone only quotes: between quotation marks, reported, analysed or rejected."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Token

from comedido.language.tokens import written
from comedido.language.word_classes import word_class

QUOTATION = "comedido_quotation"
"""Name of the component in the pipeline."""

_OPENING = "«“‘\"'"
_CLOSING = "»”’\"'"
_CLOSING_MARKS = frozenset(_CLOSING)
_LONGEST_QUOTATION = 40
_REACH = 6
_ASSERTED = frozenset(["digo", "dire", "llamo", "diga", "digale", "repito", "escribo"])
_BRIDGES = frozenset({":", "-", "—", "«", "“", "‘", '"', "'", "»", "”", "’", "#", "("})


@Language.component(QUOTATION)
def quotation(doc: Doc) -> Doc:
    """Sets `doc._.quoted`, the places of the words between quotation marks; `token._.quoted` tells of one."""
    words = written(doc)
    closings: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        if word in _CLOSING_MARKS:
            closings.setdefault(word, []).append(place)
    if closings:
        doc._.quoted = frozenset(_quoted(words, closings))
    return doc


def _quoted(words: Sequence[str], closings: Mapping[str, Sequence[int]]) -> Iterator[int]:
    place = 0
    while place < len(words):
        end = _closing(words[place], place, closings)
        if end is None:
            place += 1
            continue
        yield from range(place + 1, end)
        place = end + 1


def reported(
    words: Sequence[str], pauses: Sequence[bool], start: int, first: int, offences: Collection[int]
) -> bool:
    """Whether the words from `start` are what somebody says, or are named as words.

    `pauses` tells of every word whether it is one. Looks back from `start`, not before `first`, for «la
    palabra…», «me dijeron…», «llamar… a», past a comma only when it follows one of the other `offences`. What
    the author asserts («le digo…») is not reported.
    """
    said, named = word_class("verbo_de_decir"), word_class("palabra")
    place = start - 1
    for _ in range(_REACH):
        if place < first:
            return False
        word = words[place]
        if word in _ASSERTED:
            return False
        if word in said or word in named:
            return True
        if pauses[place] and word not in _BRIDGES and not (word == "," and place - 1 in offences):
            return False
        place -= 1
    return False


def discussions(words: Sequence[str]) -> Iterator[int]:
    """Where a word is named as one, in order: «… es un insulto», «el término…»."""
    names, presents = word_class("nombre_de_palabra"), word_class("presenta_palabra")
    for place in range(1, len(words)):
        if words[place] in names and words[place - 1] in presents:
            yield place


def _closing(word: str, place: int, closings: Mapping[str, Sequence[int]]) -> int | None:
    mark = _OPENING.find(word)
    if len(word) != 1 or mark < 0:
        return None
    places = closings.get(_CLOSING[mark], ())
    nearest = bisect_left(places, place + 2)
    closed = nearest < len(places) and places[nearest] < place + _LONGEST_QUOTATION
    return places[nearest] if closed else None


def _is_quoted(token: Token) -> bool:
    return token.i in token.doc._.quoted


Doc.set_extension("quoted", default=frozenset[int](), force=True)
Token.set_extension("quoted", getter=_is_quoted, force=True)
