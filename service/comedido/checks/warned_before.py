"""Whether an earlier check has already warned: one cause deserves one warning."""

from collections.abc import Collection

from comedido.checks.context import Context
from comedido.contract import Severity

_WARNINGS = frozenset({Severity.HIGH, Severity.MEDIUM})


def anything_warned_before(context: Context) -> bool:
    """Whether an earlier check has warned about anything in the text."""
    return any(found.severity in _WARNINGS for found in context.found_before)


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
