"""How what was recognised in a text is told: the kinds of data, and never a value."""

from collections.abc import Sequence

from comedido.checks.context import Context
from comedido.contract import Finding, Severity
from comedido.private_data.recognition import Recognised

_CONFIDENCE = {Severity.HIGH: 0.95, Severity.MEDIUM: 0.85, Severity.LOW: 0.6, Severity.REMINDER: 0.5}
_HEAVIEST_FIRST = tuple(Severity)


def private_finding(
    clause: str, seen: Sequence[Recognised], context: Context, *, variant: str | None = None
) -> Finding:
    """One finding on everything in `seen`, as grave as the gravest of it."""
    gravest = min(seen, key=lambda one: _HEAVIEST_FIRST.index(one.severity)).severity
    kinds = list(dict.fromkeys(one.recogniser.says for one in seen))
    listed = kinds[0] if len(kinds) == 1 else f"{', '.join(kinds[:-1])} y {kinds[-1]}"
    return context.finding(
        clause,
        variant=variant,
        spans={span for one in seen for span in one.spans},
        evidence=f"parece haber {listed}",
        confidence=_CONFIDENCE[gravest],
        lowered=_HEAVIEST_FIRST.index(gravest),
        hallazgo=listed,
    )
