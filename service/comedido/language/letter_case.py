"""Words in capitals and small letters by turns («iMbÉcIl»), in small letters."""

import re
from collections.abc import Callable, Iterator

from comedido.language.normalised_text import Edit, exchanged

_LOWER = "a-záéíóúüñ"
_UPPER = "A-ZÁÉÍÓÚÜÑ"
_MIXED = re.compile(rf"(?<![\w@#/.])(?=[{_UPPER}]*[{_LOWER}]+[{_UPPER}])[{_LOWER}{_UPPER}]{{4,40}}(?![\w@/])")
_PART = re.compile(rf"[{_UPPER}]*[{_LOWER}]*")
_LONGEST_PART = 2


def cases_settled(text: str, is_word: Callable[[str], bool]) -> Iterator[Edit]:
    """Edits that write a word small when its capitals follow no sense and it `is_word`; «YouTube» stays."""
    for mixed in _MIXED.finditer(text):
        word = mixed.group()
        small = word.lower()
        if _by_turns(word) and is_word(small):
            yield from exchanged(mixed.start(), word, small)


def _by_turns(word: str) -> bool:
    parts = _PART.findall(word)
    return all(len(part) <= _LONGEST_PART for part in parts)
