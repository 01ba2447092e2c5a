"""Words with some letters hidden behind signs («p*ta»), and what is behind them."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from comedido.language.folding import fold

MASKS = "*#•✱∗×"
"""The signs that hide a letter."""

_MASK = re.compile(f"[{re.escape(MASKS)}]")
_ONE_LETTER, _UP_TO_TWO = "(.)", "(..?)"
_MOST_OPEN = 3
_LONGEST = 24
_SHORTEST = 4


class Masks:
    """Finds the word behind a masked one: the first of `wanted()` that fits.

    They come in the order of preference, and are asked for when the first masked word comes. All folded.
    """

    def __init__(self, wanted: Callable[[], Iterable[str]]) -> None:
        self._wanted = wanted

    def behind(self, masked: str) -> Sequence[str] | None:
        """What to put in the place of each character of `masked`, or None when no word fits.

        Nothing but letters and masks, of which each hides one letter, or else up to two.
        """
        word = fold(masked)
        candidates = self._by_first_letter.get(word[:1], ())
        if not candidates or len(word) > _LONGEST:
            return None
        few = len(_MASK.findall(word)) <= _MOST_OPEN
        for hidden in (_ONE_LETTER, _UP_TO_TWO) if few else (_ONE_LETTER,):
            shown = (hidden if _MASK.match(sign) else f"({re.escape(sign)})" for sign in word)
            pattern = re.compile("".join(shown))
            for candidate in candidates:
                if found := pattern.fullmatch(candidate):
                    return found.groups()
        return None

    @cached_property
    def _by_first_letter(self) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for word in self._wanted():
            if len(word) >= _SHORTEST:
                found[word[0]].append(word)
        return dict(found)
