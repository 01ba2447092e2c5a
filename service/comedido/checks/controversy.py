"""Clauses 3.3, 3.4 and 1.2: what may draw an account into a polemic.

3.3: an entity answers or quotes a polemic by disputing, or answers the same disputing person again. 3.4: the
draft touches a topic that the communications office wants to be asked about. 1.2: a sensitive topic, a
judgement and a person together, which is a reminder and rare. A fact corrected with its link and a question
answered are service, not polemic.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from comedido.checks.context import Context
from comedido.checks.political_accounts import is_political_account, names_politician
from comedido.checks.warned_before import anything_warned_before, warned_before
from comedido.contract import Draft, Finding, Surface
from comedido.language.phrase_book import FoundSign, of, phrase_book
from comedido.language.reading import Reading
from comedido.language.word_sequences import occurrences

_ANSWERS = frozenset({Surface.REPLY, Surface.COMMENT, Surface.QUOTE})
_TO_A_WARNING, _TO_A_REMINDER = 1, 2
_SURE, _LIKELY, _POSSIBLE = 0.9, 0.75, 0.6
_MOST_SHOWN = 2


def controversy(draft: Draft, context: Context) -> Iterator[Finding]:
    """At most one finding for each of the three clauses."""
    found = phrase_book("controversy.yaml").found_in(context.reading)
    entered: Finding | None = None
    if context.speaks_for_entity(draft):
        entered = _entered(draft, context, found)
        if entered:
            yield entered
        yield from _under_discussion(context)
    if draft.actor and not entered and not anything_warned_before(context):
        yield from _may_be_answered(context, found)


@dataclass(frozen=True, slots=True)
class _Conversation:
    """What is answered, as far as it shows a polemic."""

    political: bool
    named: bool
    hot: bool
    polemic: bool
    question: bool
    again: bool


def _conversation(draft: Draft, context: Context, found: Collection[FoundSign]) -> _Conversation:
    parent = context.parent
    in_parent = phrase_book("controversy.yaml").found_in(parent) if parent else []
    return _Conversation(
        political=bool(draft.parent_author) and is_political_account(draft.parent_author or ""),
        named=parent is not None and names_politician(parent),
        hot=bool(of((*found, *in_parent), "hot_hashtag")),
        polemic=bool(of(in_parent, "polemic")),
        question=parent is not None and "?" in parent.original,
        again=context.recent.answers_to_author > 0,
    )


def _entered(draft: Draft, context: Context, found: Collection[FoundSign]) -> Finding | None:
    if draft.surface not in _ANSWERS:
        return None
    about = _conversation(draft, context, found)
    quoted = context.reading.doc._.quoted
    serves = _serves(draft, context.reading, found)
    # Courtesy and scorn share words («¿cuál es su problema?»): where the answer helps, they are courtesy.
    disputing = ("hostile",) if serves else ("hostile", "curt")
    hostile = [one for one in of(found, *disputing) if one.start not in quoted]
    lowered = _lowered(about, disputes=bool(hostile), serves=serves)
    if lowered is None:
        return None
    reading = context.reading
    spans = {reading.span(one.start, one.end) for one in hostile}
    return context.finding(
        "3.3",
        spans=spans,
        evidence=_evidence(about, hostile, reading),
        confidence=(_SURE, _LIKELY, _POSSIBLE)[lowered],
        lowered=_TO_A_REMINDER if warned_before(context, spans) else lowered,
    )


def _lowered(about: _Conversation, *, disputes: bool, serves: bool) -> int | None:
    """Steps off a high clause; None where nobody enters a polemic."""
    if disputes:
        if about.political:
            return 0
        if about.polemic or about.hot or (about.named and not about.question) or about.again:
            return _TO_A_WARNING
        return None
    if serves or about.question or not about.polemic:
        return None
    return _TO_A_REMINDER if about.political or about.again else None


def _serves(draft: Draft, reading: Reading, found: Collection[FoundSign]) -> bool:
    """Whether the draft gives a source, corrects a fact or attends to the person."""
    has_figures = any(word[0].isdigit() for word in reading.folded)
    return bool(reading.links or draft.links or has_figures or of(found, "clarifies", "serves"))


def _evidence(about: _Conversation, hostile: Collection[FoundSign], reading: Reading) -> str:
    reasons = [
        reason
        for holds, reason in (
            (about.political, "responde o cita a una cuenta política"),
            (about.named and not about.political, "lo que responde nombra a un político"),
            (about.hot, "hay una etiqueta de coyuntura"),
            (about.polemic, "lo que responde es una polémica"),
            (about.again, "ya respondió hoy a la misma persona"),
        )
        if holds
    ]
    said = [f"{one.says}: «{reading.words(one.start, one.end)}»" for one in hostile]
    return "; ".join([*reasons, *said[:_MOST_SHOWN]])


def _under_discussion(context: Context) -> Iterator[Finding]:
    reading = context.reading
    found = list(occurrences(reading, context.policy.entity.topics_under_discussion))
    if found:
        yield context.finding(
            "3.4",
            spans={reading.span(one.start, one.end) for one in found},
            evidence="la oficina de comunicaciones puso este tema en su lista",
            confidence=_SURE,
            tema=found[0].phrase,
        )


def _may_be_answered(context: Context, found: Collection[FoundSign]) -> Iterator[Finding]:
    """The reminder of 1.2."""
    reading = context.reading
    topics, judged = of(found, "sensitive"), of(found, "value")
    if not (topics and judged and (reading.handles or names_politician(reading))):
        return
    yield context.finding(
        "1.2",
        spans={reading.span(one.start, one.end) for one in (*topics, *judged)},
        evidence="; ".join(
            f"{one.says}: «{reading.words(one.start, one.end)}»" for one in (*topics[:1], *judged[:1])
        ),
        confidence=_POSSIBLE,
    )
