"""How frequent the words of Spanish are: what tells a slip of the pen from a word of its own."""

from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import TypeVar

from comedido.language.data_files import words_in_order

Found = TypeVar("Found")

_MOST_KEPT = 2_000
"""Most of what people write are these words; to keep more would cost memory for little."""


@cache
def ranks() -> Mapping[str, int]:
    """Folded words with their place, 0 for the most frequent; last come rare ones that stay as they are."""
    words = [*words_in_order("frequent_words.txt"), *words_in_order("real_words.txt")]
    # From the last to the first, so that a word that comes twice keeps its first place.
    return dict(zip(reversed(words), range(len(words) - 1, -1, -1), strict=True))


def kept_if_frequent(find: Callable[[str, str], Found]) -> Callable[[str, str], Found]:
    """`find`, which is given a folded word and what is written, and whose answers on frequent words are kept.

    Nothing is kept of any other word: it could be a name, a number or a password.
    """
    kept = lru_cache(_MOST_KEPT)(find)

    def found(folded: str, written: str) -> Found:
        return kept(folded, written) if folded in ranks() else find(folded, written)

    return found
