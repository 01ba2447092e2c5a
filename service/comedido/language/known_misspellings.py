"""Spellings that are surely wrong, each with the word that is meant.

A whole dictionary would know more and err more. Of the well-kept ones in Python, `pyspellchecker` (22 MB,
0.1 s) knows neither «todos» nor «está»; Hunspell's through `spylls` (63 MB, 0.55 s) knows no «veeduría». Both
would call true words wrong in most posts of town halls. Here the second only chose what is on the list.
"""

from collections.abc import Mapping
from functools import cache

from comedido.language.data_files import rows, text_lines

_WRONG_ENDINGS = {"cion": "ción", "cíon": "ción", "síon": "sión"}
"""No Spanish word ends so."""
_SHORTEST_BEFORE_ENDING = 3


def meant_by(written: str) -> str | None:
    """How the word `written`, in lower case, is spelt; None for one that is right or unknown."""
    right = _known().get(written)
    ending = written[-4:]
    if right is None and ending in _WRONG_ENDINGS and len(written) >= len(ending) + _SHORTEST_BEFORE_ENDING:
        return written[:-4] + _WRONG_ENDINGS[ending]
    return right


@cache
def _known() -> Mapping[str, str]:
    """What people listed wins over what was counted."""
    found: dict[str, str] = {}
    for line in text_lines("misspellings.txt"):
        word, _, wrong = line.partition(": ")
        found.update(dict.fromkeys(wrong.split(), word))
    found.update((row["wrong"], row["right"]) for row in rows("known_misspellings.csv"))
    return found
