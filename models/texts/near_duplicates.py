"""Which texts say almost the same in almost the same words: no corpus grows by filling in a template."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence

ALIKE_FROM = 0.5
"""Least share of all their runs of five letters that two near-duplicates have in common."""

_RUN = 5
_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")


def near_duplicates(texts: Sequence[str]) -> list[tuple[int, int]]:
    """For each text that is almost an earlier one: its place and that of the other (Broder 1997)."""
    found: list[tuple[int, int]] = []
    places: defaultdict[str, list[int]] = defaultdict(list)
    runs = [_runs(text) for text in texts]
    for place, own in enumerate(runs):
        common = Counter(earlier for run in own for earlier in places[run])
        for earlier, count in common.items():
            if count >= ALIKE_FROM * (len(own) + len(runs[earlier]) - count):
                found.append((place, earlier))
                break
        for run in own:
            places[run].append(place)
    return found


def _runs(text: str) -> set[str]:
    bare = "".join(
        letter for letter in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(letter)
    )
    letters = _NOT_A_LETTER.sub(" ", bare).strip()
    return {letters[start : start + _RUN] for start in range(max(1, len(letters) - _RUN + 1))}
