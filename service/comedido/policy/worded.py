"""The one way to make a finding: its words, title and weight come from the policy."""

from collections.abc import Iterable
from heapq import nsmallest

from comedido.contract import Finding, Severity
from comedido.policy.model import Policy

MOST_PLACES = 64
"""Places in the text that a finding marks, its first ones; a text with more is no clearer for it."""

_HEAVIEST_FIRST = tuple(Severity)


def worded_finding(
    policy: Policy,
    clause_id: str,
    *,
    spans: Iterable[tuple[int, int]] = (),
    evidence: str,
    confidence: float,
    lowered: int = 0,
    variant: str | None = None,
    **fields: str,
) -> Finding:
    """A finding worded by `policy`.

    `spans` are code points of the original text, `evidence` says in Spanish why, `lowered` takes steps off
    the clause's severity (high → medium → low → reminder), `variant` chooses another wording of the clause,
    and `fields` fill the `{fields}` of its two sentences. Raises KeyError for one left unfilled.
    """
    clause = policy.clauses[clause_id]
    wording = clause.variants[variant] if variant else clause
    weight = min(_HEAVIEST_FIRST.index(clause.severity) + lowered, len(_HEAVIEST_FIRST) - 1)
    return Finding(
        clause=clause_id,
        variant=variant,
        title=clause.title,
        severity=_HEAVIEST_FIRST[weight],
        spans=nsmallest(MOST_PLACES, spans),
        message=wording.message.format_map(fields),
        advice=wording.advice.format_map(fields),
        evidence=evidence,
        confidence=confidence,
    )
