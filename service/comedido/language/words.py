"""Words written together, taken apart again."""

from collections.abc import Callable

_LONGEST_WORD = 20
_LONGEST_RUN = 60


def words_in(run: str, cost: Callable[[str], float | None]) -> list[str] | None:
    """The words that spell `run` (folded letters) and cost least together, or None without such a reading.

    `cost` gives None for what is no word.
    """
    if len(run) > _LONGEST_RUN:
        return None
    best: list[tuple[float, list[str]] | None] = [(0, [])]
    for end in range(1, len(run) + 1):
        cheapest: tuple[float, list[str]] | None = None
        for start in range(max(0, end - _LONGEST_WORD), end):
            before = best[start]
            price = cost(run[start:end]) if before else None
            if before is None or price is None:
                continue
            if cheapest is None or before[0] + price < cheapest[0]:
                cheapest = before[0] + price, [*before[1], run[start:end]]
        best.append(cheapest)
    return best[-1][1] if best[-1] else None
