"""Signs around or between whole words that only set them off («*así*», «así_también»), taken away."""

import re
from collections.abc import Callable, Iterator

from comedido.language.folding import fold
from comedido.language.normalised_text import Edit

_EMPHASIS = re.compile(r"[*_~]")
_EMPHASISED = re.compile(
    r"(?<![\w*_~@#/])(\*{1,3}|_{1,3}|~{1,2})(?=[^\W_])((?:(?![.!?…] )[^*_~\n]){1,80})(?<!\s)\1(?![\w*_~@/])"
)
_GLUED = re.compile(r"(?<![\w@#/.&=?-])[^\W\d_]+(?:_[^\W\d_]+)+(?![\w@/=-]|\.\w)")


def emphasis_removed(text: str) -> Iterator[Edit]:
    """Edits that remove the signs on both sides of emphasised words."""
    if not _EMPHASIS.search(text):
        return
    for found in _EMPHASISED.finditer(text):
        for start, end in ((found.start(), found.start(2)), (found.end(2), found.end())):
            yield Edit(start, end, "")


def underscores_opened(text: str, is_word: Callable[[str], bool]) -> Iterator[Edit]:
    """Edits that put a space for every underscore between words."""
    if "_" not in text:
        return
    for found in _GLUED.finditer(text):
        if all(map(is_word, fold(found.group()).split("_"))):
            for place, sign in enumerate(found.group(), found.start()):
                if sign == "_":
                    yield Edit(place, place + 1, " ")
