"""Cases for hypothesis: a target's own inputs with something changed, its words in a row, any bytes."""

from collections.abc import Sequence

from hypothesis import strategies as st

from tests.hostile.fuzz.target import Target

_MOST_CHANGES = 6
_MOST_REMOVED = 40
_MOST_WORDS = 40

_Change = tuple[float, int, bytes]
"""Where (as a part of the whole), how many bytes go, and what comes instead."""


def cases(target: Target) -> st.SearchStrategy[bytes]:
    """Inputs for `target`, most of them near to what it is made for."""
    pieces = st.sampled_from(target.words) | st.binary(max_size=6)
    change = st.tuples(st.floats(0, 1), st.integers(0, _MOST_REMOVED), pieces)
    changed = st.builds(_changed, st.sampled_from(target.seeds()), st.lists(change, max_size=_MOST_CHANGES))
    return changed | st.lists(pieces, max_size=_MOST_WORDS).map(b"".join) | st.binary(max_size=200)


def _changed(seed: bytes, changes: Sequence[_Change]) -> bytes:
    for where, removed, piece in changes:
        place = int(where * len(seed))
        seed = seed[:place] + piece + seed[place + removed :]
    return seed
