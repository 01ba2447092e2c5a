"""Spellings that are surely wrong, each with the word that is meant.

A whole dictionary would know more and err more. Of the well-kept ones in Python, `pyspellchecker` (22 MB,
0.1 s) knows neither «todos» nor «está»; Hunspell's through `spylls` (63 MB, 0.55 s) knows no «veeduría». Both
would call true words wrong in most posts of town halls. Here the second only chose what is on the list.
"""

from collections.abc import Mapping
from functools import cache

from comedido.language.data_files import rows, text_lines


@cache
def known_misspellings() -> Mapping[str, str]:
    """Misspelt words in lower case, and how they are spelt; what people listed wins."""
    found: dict[str, str] = {}
    for line in text_lines("misspellings.txt"):
        word, _, wrong = line.partition(": ")
        found.update(dict.fromkeys(wrong.split(), word))
    found.update((row["wrong"], row["right"]) for row in rows("known_misspellings.csv"))
    return found
