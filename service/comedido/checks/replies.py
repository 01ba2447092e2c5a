"""Answers: petitions to be handled (2.20), manners (1.6), hostile comments (2.11), and when to end (4.7)."""

from collections.abc import Iterator, Sequence

from comedido.checks.context import Context
from comedido.contract import Draft, Finding, Surface
from comedido.language.answers import Answer, answer_of
from comedido.language.phrase_book import FoundSign

_ANSWERS = frozenset({Surface.REPLY, Surface.COMMENT, Surface.QUOTE})
_MANNERS = frozenset({"1.7", "2.11", "4.5"})
_LIKELY, _SURE = 0.8, 0.95
_TO_LOW, _TO_A_REMINDER = 1, 2
_ANSWERED_ENOUGH = 2
"""Answers to one person before this one."""


def replies(draft: Draft, context: Context) -> Iterator[Finding]:
    """At most one finding for each clause; without the text that is answered, few things are seen."""
    if draft.surface not in _ANSWERS:
        return
    answer = answer_of(context.reading, context.parent)
    tone_spoke = any(found.clause in _MANNERS for found in context.found_before)
    manners = [] if tone_spoke else list(_manners(answer, draft, context))
    yield from manners
    if context.speaks_for_entity(draft):
        yield from _petition(answer, context)
        if answer.hostile_parent and not tone_spoke and not manners:
            yield _hostile_parent(answer, context)
    else:
        yield from _endless(answer, context, heated=tone_spoke or bool(manners))


def _manners(answer: Answer, draft: Draft, context: Context) -> Iterator[Finding]:
    """Among people laughing and shouting is talk; only who is sent away is told of."""
    institutional = context.speaks_for_entity(draft)
    if answer.dismissive and answer.parent_asks:
        first = answer.dismissive[0]
        yield context.finding(
            "1.6",
            variant="dismissive",
            spans=_spans(answer.dismissive, context),
            evidence=_evidence(answer.dismissive, context),
            confidence=_LIKELY,
            lowered=0 if institutional else _TO_LOW,
            fragmento=context.reading.words(first.start, first.end),
        )
    elif institutional and answer.laughs_at_question:
        yield context.finding(
            "1.6",
            variant="mocking",
            spans=_spans(answer.laughs, context),
            evidence="se ríe de quien pregunta",
            confidence=_LIKELY,
            lowered=_TO_LOW,
        )
    elif institutional and answer.shouted and answer.parent_asks:
        yield context.finding(
            "1.6",
            variant="shouting",
            spans=[answer.shouted],
            evidence="responde en mayúsculas",
            confidence=_LIKELY,
            lowered=_TO_LOW,
        )


def _petition(answer: Answer, context: Context) -> Iterator[Finding]:
    if answer.asks_data:
        first = answer.asks_data[0]
        yield context.finding(
            "2.20",
            variant="asks_data",
            spans=_spans(answer.asks_data, context),
            evidence=_evidence(answer.asks_data, context),
            confidence=_LIKELY,
            fragmento=context.reading.words(first.start, first.end),
        )
    elif answer.petition and not answer.routed:
        asked = answer.petition[0]
        words = context.parent.words(asked.start, asked.end) if context.parent else ""
        days = context.policy.entity.answer_days
        yield context.finding(
            "2.20",
            spans=[],
            evidence=f"el mensaje {asked.says}: «{words}»; el plazo de la entidad es de {days} días hábiles",
            confidence=_LIKELY,
            lowered=_TO_A_REMINDER,
        )


def _hostile_parent(answer: Answer, context: Context) -> Finding:
    first = answer.hostile_parent[0]
    words = context.parent.words(first.start, first.end) if context.parent else ""
    return context.finding(
        "2.11",
        variant="negative_parent",
        spans=[],
        evidence=f"el comentario {first.says}: «{words}»",
        confidence=_LIKELY,
        lowered=_TO_A_REMINDER + 1,
    )


def _endless(answer: Answer, context: Context, *, heated: bool) -> Iterator[Finding]:
    """The third answer to one person from a personal account; what stays friendly may go on."""
    answered = context.recent.answers_to_author
    if answered < _ANSWERED_ENOUGH or (answer.friendly and not heated):
        return
    yield context.finding(
        "4.7",
        spans=[],
        evidence=f"respuestas a esta persona en 24 horas: {answered}",
        confidence=_SURE,
        lowered=0 if heated else _TO_LOW,
        n=str(answered),
    )


def _spans(found: Sequence[FoundSign], context: Context) -> set[tuple[int, int]]:
    return {context.reading.span(one.start, one.end) for one in found}


def _evidence(found: Sequence[FoundSign], context: Context) -> str:
    return "; ".join(f"{one.says}: «{context.reading.words(one.start, one.end)}»" for one in found)
