"""Places in a text that hold a handle or what is written like the name of a person."""

from collections.abc import Sequence

from comedido.language.reading import Reading
from comedido.language.word_classes import word_class

_NOT_NAMES = ("cosa", "determinante", "cópula", "negación", "exclamación", "imperativo", "justicia", "grupo")
_NEVER_NAMES = ("no_es_nombre", *_NOT_NAMES)


def names_in(reading: Reading) -> frozenset[int]:
    """Places of handles, and of capitalised words that begin no sentence or stand before another one."""
    written = reading.written
    starts = {sentence.start for sentence in reading.sentences}
    in_hashtags = {place for hashtag in reading.hashtags for place in range(hashtag.start, hashtag.end)}
    return frozenset(
        place
        for place, word in enumerate(written)
        if (word[0] == "@" and len(word) > 1)
        or (
            word.istitle()
            and _is_name(written, reading.folded, place, begins=place in starts)
            and reading.original_start(place) not in in_hashtags
        )
    )


def _is_name(written: Sequence[str], folded: Sequence[str], place: int, *, begins: bool) -> bool:
    """Whether the word at `place`, which has a capital, is a name and not merely at the beginning."""
    if not written[place].isalpha() or folded[place] in word_class(*_NEVER_NAMES):
        return False
    if not begins and place and written[place - 1].isalpha():
        return True
    following = place + 1
    return following < len(written) and (
        written[following].istitle() or folded[following] in word_class("cópula")
    )
