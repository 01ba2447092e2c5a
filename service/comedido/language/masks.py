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
        if not word or len(word) > _LONGEST:
            return None
        hidden = len(_MASK.findall(word))
        longest = len(word) + (hidden if hidden <= _MOST_OPEN else 0)
        return self._first(word, _ONE_LETTER, [len(word)]) or self._first(
            word, _UP_TO_TWO, range(len(word) + 1, longest + 1)
        )

    def _first(self, word: str, hidden: str, lengths: Iterable[int]) -> Sequence[str] | None:
        candidates = [form for length in lengths for form in self._by_shape.get((word[0], length), ())]
        if not candidates:
            return None
        shown = (hidden if _MASK.match(sign) else f"({re.escape(sign)})" for sign in word)
        pattern = re.compile("".join(shown))
        return next((found.groups() for form in candidates if (found := pattern.fullmatch(form))), None)

    @cached_property
    def _by_shape(self) -> dict[tuple[str, int], list[str]]:
        """The wanted words by their first letter and length."""
        found: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
        for word in self._wanted():
            if len(word) >= _SHORTEST:
                found[word[0], len(word)].append(word)
        return dict(found)
