"""Respect: insults, demeaning language and defamation (clauses 1.7, 2.11 and 4.5)."""

from collections.abc import Iterator

from comedido.checks.context import Context
from comedido.contract import AccountKind, Draft, Finding, Surface
from comedido.language.offence import offences_in
from comedido.language.offensive_term import COARSE, Offence

_ANSWERS = frozenset({Surface.REPLY, Surface.COMMENT})
_POLITICAL = "política"
_DEFAMATION = "difamación"
_MANNERS = "trato"
"""Axis of what is only out of place when an entity answers somebody."""
_DISCRIMINATES = frozenset(
    {"género", "orientación", "raza", "credo", "política", "región", "nacionalidad", "discapacidad", "clase"}
)
_GRAVE, _OFFENSIVE = 3, 2
_SURE, _LIKELY = 0.95, 0.85


def tone(draft: Draft, context: Context) -> Iterator[Finding]:
    """At most two findings: the clause that fits best and, where it adds something, one beside it."""
    institutional = draft.actor is not None and draft.actor.kind is AccountKind.INSTITUTIONAL
    answers = institutional and draft.surface in _ANSWERS
    offences = [
        offence
        for offence in offences_in(context.reading)
        if (institutional or offence.grade > COARSE) and (answers or offence.axis != _MANNERS)
    ]
    if not offences:
        return
    if answers:
        yield _finding("2.11", offences, context, lowered=min(1, _lowered(offences)))
        offences = [offence for offence in offences if _goes_beyond_rudeness(offence)]
    elif draft.actor is not None and draft.actor.kind is AccountKind.PERSONAL:
        political = [offence for offence in offences if offence.axis == _POLITICAL]
        if political:
            yield _finding("4.5", political, context, lowered=_lowered(political))
            offences = [offence for offence in offences if offence.axis != _POLITICAL]
    if offences:
        yield _finding("1.7", offences, context, lowered=_lowered(offences))


def _goes_beyond_rudeness(offence: Offence) -> bool:
    return offence.grade == _GRAVE or offence.axis in _DISCRIMINATES


def _lowered(offences: list[Offence]) -> int:
    """Steps off a high clause: none when grave, one when offensive or out of place, two when rude."""
    gravest = max(offences, key=_weight)
    if gravest.grade in (COARSE, _OFFENSIVE):
        return 1
    return 0 if gravest.grade == _GRAVE else 2


def _weight(offence: Offence) -> int:
    return _OFFENSIVE if offence.grade == COARSE else offence.grade


def _finding(clause: str, offences: list[Offence], context: Context, *, lowered: int) -> Finding:
    reading = context.reading
    gravest = max(offences, key=_weight)
    reasons = dict.fromkeys(
        f"{offence.why}: «{reading.words(offence.start, offence.end)}»" for offence in offences
    )
    accuses = clause == "1.7" and gravest.axis == _DEFAMATION
    return context.finding(
        clause,
        variant="accusation" if accuses else None,
        spans=[reading.span(offence.start, offence.end) for offence in offences],
        evidence="; ".join(reasons),
        confidence=_SURE if gravest.grade == _GRAVE else _LIKELY,
        lowered=lowered,
        fragmento=reading.words(gravest.start, gravest.end),
    )
