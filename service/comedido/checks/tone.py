"""Respect: insults, demeaning language and defamation (clauses 1.7, 2.11 and 4.5)."""

from collections.abc import Iterator, Sequence

from comedido.checks.context import Context
from comedido.contract import AccountKind, Draft, Finding, Surface
from comedido.language.judgement import Level
from comedido.language.offensive_term import COARSE, MANNERS, Offence
from comedido.language.proselytism_judgement import acts_in
from comedido.language.tone_judgement import ToneJudgement, judge_tone

_ANSWERS = frozenset({Surface.REPLY, Surface.COMMENT})
_POLITICAL = "política"
_DEFAMATION = "difamación"
_DISCRIMINATES = frozenset(
    {"género", "orientación", "raza", "credo", "política", "región", "nacionalidad", "discapacidad", "clase"}
)
_GRAVE, _OFFENSIVE = 3, 2
_TO_A_REMINDER = 2
_CERTAIN = 0.95
_MOST_TOLD = 40
"""Offences that are told; a text with more is no clearer for it."""


def tone(draft: Draft, context: Context) -> Iterator[Finding]:
    """At most two findings: the clause that fits best and, where it adds something, one beside it."""
    institutional = context.speaks_for_entity(draft)
    answers = institutional and draft.surface in _ANSWERS
    judged = judge_tone(context.reading)
    offences = [
        offence
        for offence in judged.offences
        if _concerns(offence, judged.level, institutional=institutional, answers=answers)
        and not (judged.level is Level.REMIND and judged.by_models_alone and _campaigns(offence, context))
    ]
    if not offences:
        return
    if answers:
        most = _TO_A_REMINDER if judged.by_models_alone else 1
        yield _finding("2.11", offences, judged, context, most_lowered=most)
        offences = [offence for offence in offences if _goes_beyond_rudeness(offence)]
    elif context.kind(draft) is AccountKind.PERSONAL:
        political = [offence for offence in offences if offence.axis == _POLITICAL]
        if political:
            yield _finding("4.5", political, judged, context)
            offences = [offence for offence in offences if offence.axis != _POLITICAL]
    if offences:
        yield _finding("1.7", offences, judged, context)


def _concerns(offence: Offence, level: Level, *, institutional: bool, answers: bool) -> bool:
    """Whether an offence matters: manners in an entity's answers, coarseness from it, the rest as judged."""
    if offence.axis == MANNERS:
        return answers
    return institutional if offence.grade == COARSE else level is not Level.CLEAR


def _campaigns(offence: Offence, context: Context) -> bool:
    """Whether the words of an offence do an act of proselytism, as «por Cepeda» does in «vote por Cepeda»."""
    acts, line = context.reading.once(acts_in)
    places = (line.tokens_under(act.start, act.end) for act in acts)
    return any(start <= offence.start and offence.end <= end for start, end in places)


def _goes_beyond_rudeness(offence: Offence) -> bool:
    return offence.grade == _GRAVE or offence.axis in _DISCRIMINATES


def _finding(
    clause: str,
    offences: Sequence[Offence],
    judged: ToneJudgement,
    context: Context,
    *,
    most_lowered: int = _TO_A_REMINDER,
) -> Finding:
    reading = context.reading
    gravest = max(offences, key=_weight)
    told = [offence for place, offence in enumerate(offences) if place < _MOST_TOLD or offence is gravest]
    reasons = dict.fromkeys(
        f"{offence.why}: «{reading.words(offence.start, offence.end)}»" for offence in told
    )
    accuses = clause == "1.7" and gravest.axis == _DEFAMATION
    return context.finding(
        clause,
        variant="accusation" if accuses else None,
        spans=[reading.span(offence.start, offence.end) for offence in told],
        evidence="; ".join(reasons),
        confidence=_CERTAIN if judged.chance is None or not _is_judged(gravest) else judged.chance,
        lowered=min(most_lowered, _lowered(gravest, judged.level)),
        fragmento=reading.words(gravest.start, gravest.end),
    )


def _lowered(gravest: Offence, level: Level) -> int:
    """Steps off a high clause: none when grave, one when offensive or out of place, else two."""
    if not _is_judged(gravest):
        return 1 if gravest.grade in (COARSE, _OFFENSIVE) else 2
    if level is not Level.WARN:
        return _TO_A_REMINDER
    return 0 if gravest.grade == _GRAVE else 1


def _is_judged(offence: Offence) -> bool:
    return offence.axis != MANNERS and offence.grade != COARSE


def _weight(offence: Offence) -> int:
    return _OFFENSIVE if offence.grade == COARSE else offence.grade
