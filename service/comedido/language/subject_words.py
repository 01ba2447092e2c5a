"""What a text is about, as the beginnings of its words: enough to see that two texts share nothing."""

import re
from collections.abc import Iterable
from functools import cache

from comedido.language.data_files import words as words_of_list
from comedido.language.folding import fold

_BEGINNING = 5
"""Letters by which words of one family are told: «educación» and «educativo», «geológico» and «geología»."""
_SHORTEST = 3
_ENDING = re.compile(r"(?<=\w{3})(?:[aeo]?s|[aeo])\Z")


def subject_words(words: Iterable[str]) -> frozenset[str]:
    """The beginnings of the folded `words` that tell a subject; signs, numbers and links tell none."""
    without_subject = _without_subject()
    return frozenset(
        _ENDING.sub("", word)[:_BEGINNING]
        for word in set(words)
        if len(word) >= _SHORTEST and word.isalpha() and word not in without_subject
    )


@cache
def _without_subject() -> frozenset[str]:
    return frozenset(map(fold, words_of_list("words_without_subject.txt")))
