"""Words written together, taken apart again."""

from collections.abc import Callable
from typing import TypeAlias

_LONGEST_WORD = 20
_LONGEST_RUN = 60

_Words: TypeAlias = tuple[float, list[str]]
"""Words and what they cost together."""


def words_in(run: str, cost: Callable[[str], float | None]) -> list[str] | None:
    """The words that spell `run` (folded letters) and cost least together, or None without such a reading.

    `cost` gives None for what is no word. No two words of one letter stand side by side.
    """
    if len(run) > _LONGEST_RUN:
        return None
    best: list[_Words | None] = [(0, [])]
    for end in range(1, len(run) + 1):
        cheapest: _Words | None = None
        for start in range(max(0, end - _LONGEST_WORD), end):
            word, before = run[start:end], best[start]
            if before is None or (len(word) == 1 and before[1] and len(before[1][-1]) == 1):
                continue
            price = cost(word)
            if price is not None and (cheapest is None or before[0] + price < cheapest[0]):
                cheapest = before[0] + price, [*before[1], word]
        best.append(cheapest)
    return best[-1][1] if best[-1] else None
