"""Plain approval, such as «así es, doctora 👏», which says nothing alone and joins in what it answers."""

import re
from functools import cache

from comedido.language.proselytism_data import Weight
from comedido.language.proselytism_line import ElectoralLine
from comedido.language.proselytism_seen import SeenAct
from comedido.language.proselytism_source import ANY_MARKS
from comedido.language.proselytism_words import vocabulary

_LONGEST = 160
"""Characters of a line that may still be nothing but approval."""


def approval(line: ElectoralLine) -> SeenAct | None:
    """The whole line as an act when it is made of approval and forms of address alone."""
    text = line.text
    if not text or len(text) > _LONGEST or not _approval().search(text):
        return None
    position = 0
    while position < len(text):
        part = _approval().match(text, position) or _address().match(text, position)
        if not part:
            return None
        position = part.end()
    return SeenAct("approves", "aprueba propaganda electoral", "una candidatura", Weight.HIGH, 0, len(text))


@cache
def _approval() -> re.Pattern[str]:
    return re.compile(rf"(?<![^ ]){vocabulary().slots['aprobación'].expression}")


@cache
def _address() -> re.Pattern[str]:
    slots = vocabulary().slots
    address = (slots[name].expression for name in ("nombre", "titulo", "candidatura", "familia", "cargo"))
    return re.compile(rf"(?:[.,#]{ANY_MARKS} |{'|'.join(address)})")
