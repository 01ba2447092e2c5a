"""Words with letters held down («imbeeecil»), shortened to the word that was meant."""

import re
from collections.abc import Collection, Iterator
from itertools import groupby

_WITH_A_PAIR = re.compile(r"^.*(.)\1.*$", re.MULTILINE)
_REPEATED = re.compile(r"(.)\1+")


class Stretching:
    """Leads from a stretched word to the ones of `wanted` that it can be. All folded."""

    def __init__(self, wanted: Collection[str]) -> None:
        self._wanted = frozenset(wanted)
        self._doubled: dict[str, list[str]] = {}
        for word in sorted(found.group() for found in _WITH_A_PAIR.finditer("\n".join(wanted))):
            self._doubled.setdefault(_short(word), []).append(word)

    def behind(self, written: str) -> Iterator[str]:
        """The wanted words that `written` only repeats letters of."""
        short = _short(written)
        if short in self._wanted:
            yield short
        lengths = _lengths(written)
        for word in self._doubled.get(short, ()):
            if all(has >= needs for has, needs in zip(lengths, _lengths(word), strict=True)):
                yield word


def _short(word: str) -> str:
    return _REPEATED.sub(r"\1", word)


def _lengths(word: str) -> list[int]:
    """How often each letter of `_short(word)` stands in `word`."""
    return [sum(1 for _ in run) for _, run in groupby(word)]
