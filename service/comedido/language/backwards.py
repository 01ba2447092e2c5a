"""Words written backwards behind a mark that turns them round again for the reader («\\u202elicebmi»)."""

import re
from collections.abc import Callable, Iterator

from comedido.language.folding import fold
from comedido.language.normalised_text import Edit

_TURNED = re.compile(r"\u202e([^\u202c\u202e\n]{1,200})\u202c?")
_WORD = re.compile(r"[^\W\d_]{3,}")


def turned_round(text: str, is_word: Callable[[str], bool]) -> Iterator[Edit]:
    """Edits that write what is displayed, unless what is written has more words than that."""
    for turned in _TURNED.finditer(text):
        written = turned[1]
        shown = written[::-1]
        if _words(shown, is_word) >= _words(written, is_word):
            yield Edit(turned.start(), turned.end(), shown)


def _words(text: str, is_word: Callable[[str], bool]) -> int:
    return sum(is_word(fold(word)) for word in _WORD.findall(text))
