"""Texts whose accents stand apart from their letters, as a PDF or macOS gives them, in the usual form.

Source: Unicode Standard Annex #15, «Unicode Normalization Forms».
"""

import re
import unicodedata
from collections.abc import Iterator

from comedido.language.normalised_text import Edit, NormalisedText

_MARKS = r"\u0300-\u036f"
_LETTER_WITH_MARK = re.compile(rf"[A-Za-z][{_MARKS}](?![{_MARKS}])")
"""A letter under a heap of marks is disguised, and left to the undoing of evasion."""
_LAST_COMPOSED = "\u00ff"


def composed_text(text: str) -> NormalisedText:
    """The text with one character for each letter with its accent, as keyboards write them."""
    whole = NormalisedText.untouched(text)
    return whole if text.isascii() else whole.rewritten(_compositions(text))


def _compositions(text: str) -> Iterator[Edit]:
    for found in _LETTER_WITH_MARK.finditer(text):
        letter = unicodedata.normalize("NFC", found.group())
        if len(letter) == 1 and letter <= _LAST_COMPOSED:
            yield Edit(*found.span(), letter)
