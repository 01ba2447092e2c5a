"""Words in capitals and small letters by turns («iMbÉcIl»), in small letters."""

import re
from collections.abc import Callable, Iterator

from comedido.language.folding import fold
from comedido.language.normalised_text import Edit, exchanged

_LOWER = "a-záéíóúüñ"
_UPPER = "A-ZÁÉÍÓÚÜÑ"
_MIXED = re.compile(rf"(?<![\w@#/.])(?=[{_UPPER}]*[{_LOWER}]+[{_UPPER}])[{_LOWER}{_UPPER}]{{4,40}}(?![\w@/])")
_PART = re.compile(rf"[{_UPPER}]*[{_LOWER}]*")
_LONGEST_PART = 2


def cases_settled(text: str, is_word: Callable[[str], bool]) -> Iterator[Edit]:
    """Edits that write words small whose capitals make no sense and that are words; «YouTube» stays."""
    for mixed in _MIXED.finditer(text):
        word = mixed.group()
        if _by_turns(word) and is_word(fold(word)):
            yield from exchanged(mixed.start(), word, word.lower())


def _by_turns(word: str) -> bool:
    return all(len(part) <= _LONGEST_PART for part in _PART.findall(word))
