"""How frequent the words of Spanish are: what tells a slip of the pen from a word of its own."""

from collections.abc import Mapping
from functools import cache

from comedido.language.data_files import words_in_order


@cache
def ranks() -> Mapping[str, int]:
    """Folded words with their place, 0 for the most frequent; last come rare ones that stay as they are."""
    words = [*words_in_order("frequent_words.txt"), *words_in_order("real_words.txt")]
    # From the last to the first, so that a word that comes twice keeps its first place.
    return dict(zip(reversed(words), range(len(words) - 1, -1, -1), strict=True))
