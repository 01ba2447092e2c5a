"""Words written together, taken apart again with a list of known words."""

from collections.abc import Container

_LONGEST_WORD = 20
_LONGEST_RUN = 60
_ONE_LETTER_WORDS = frozenset("aeoyu")


def words_in(run: str, known: Container[str]) -> list[str] | None:
    """The fewest known words that spell `run` (folded letters), or None when there is no such reading."""
    if len(run) > _LONGEST_RUN:
        return None
    best: list[list[str] | None] = [[]]
    for end in range(1, len(run) + 1):
        shortest: list[str] | None = None
        for start in range(max(0, end - _LONGEST_WORD), end):
            before = best[start]
            word = run[start:end]
            if before is None or not (word in known or word in _ONE_LETTER_WORDS):
                continue
            if len(word) == 1 and before and len(before[-1]) == 1:
                continue
            if shortest is None or len(before) + 1 < len(shortest):
                shortest = [*before, word]
        best.append(shortest)
    return best[-1]
