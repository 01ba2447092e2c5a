"""Whether an earlier check has already warned about the same words: one cause deserves one warning."""

from collections.abc import Collection

from comedido.checks.context import Context
from comedido.contract import Severity

_WARNINGS = frozenset({Severity.HIGH, Severity.MEDIUM})


def warned_before(context: Context, spans: Collection[tuple[int, int]], *clauses: str) -> bool:
    """Whether each of `spans` overlaps what was warned about before, by one of `clauses` if any are given."""
    warned = [
        span
        for found in context.found_before
        if found.severity in _WARNINGS and (not clauses or found.clause in clauses)
        for span in found.spans
    ]
    return bool(spans) and all(
        any(start < other_end and other_start < end for other_start, other_end in warned)
        for start, end in spans
    )
