"""Clause 2.3: an entity's account speaks about what the entity does.

Rulings of 2025 and 2026 (Consejo de Estado, Sección Quinta, on art. 10 of Ley 1474 de 2011) say so of
political messages above all. Whether a text fits a mission is not for software to judge: only topics that
are known to be foreign are spoken of, and only in a text that shares no word with the mission.
"""

from collections.abc import Iterator, Sequence

from comedido.checks.context import Context
from comedido.checks.entity_subject import EntitySubject, subject_of
from comedido.checks.warned_before import warned_before
from comedido.contract import Draft, Finding
from comedido.language.phrase_book import FoundSign, of, phrase_book
from comedido.language.reading import Reading

POLITICAL = ("slogan", "mobilisation", "defence", "attack")
"""The signs of `mission.yaml` that make a message political."""

_FOREIGN = ("football", "show_business", "brand")
_TO_A_WARNING, _TO_A_REMINDER = 1, 2
_LIKELY, _POSSIBLE = 0.8, 0.6
_MOST_SHOWN = 3
_SHARED_FROM_PRESIDENCY = ("2.19", "3.9")
_PROSELYTISM = "4.4"


def mission(draft: Draft, context: Context) -> Iterator[Finding]:
    """At most one finding; none while the policy does not say the entity's mission."""
    subject = subject_of(context.policy.entity)
    if subject is None or not context.speaks_for_entity(draft):
        return
    reading = context.reading
    found = phrase_book("mission.yaml").found_in(reading)
    political = political_signs(found, reading)
    foreign = political or _foreign_topic(found, subject)
    if not foreign:
        return
    covered = {place for one in foreign for place in range(one.start, one.end)}
    own = subject.shares_words_with(reading, besides=covered)
    if not political and (own or of(found, "state_matter")):
        return
    spans = {reading.span(one.start, one.end) for one in foreign}
    if political and _said_before(context, spans):
        return
    yield context.finding(
        "2.3",
        variant="political" if political else None,
        spans=spans,
        evidence="; ".join(
            f"{one.says}: «{reading.words(one.start, one.end)}»" for one in foreign[:_MOST_SHOWN]
        ),
        confidence=_LIKELY if political else _POSSIBLE,
        lowered=_TO_A_WARNING if political and not own else _TO_A_REMINDER,
    )


def political_signs(found: Sequence[FoundSign], reading: Reading) -> list[FoundSign]:
    """The signs of a slogan, a mobilisation, a defence or an attack that the text does not merely quote."""
    political = of(found, *POLITICAL)
    if not political:
        return []
    quoted = reading.doc._.quoted
    return [one for one in political if one.start not in quoted]


def _foreign_topic(found: Sequence[FoundSign], subject: EntitySubject) -> list[FoundSign]:
    return of(found, *(topic for topic in _FOREIGN if topic not in subject.at_home))


def _said_before(context: Context, spans: set[tuple[int, int]]) -> bool:
    shared = any(found.clause in _SHARED_FROM_PRESIDENCY for found in context.found_before)
    return shared or warned_before(context, spans, _PROSELYTISM)
