"""Clause 2.3: an entity's account speaks about what the entity does.

Rulings of 2025 and 2026 (Consejo de Estado, Sección Quinta, on art. 10 of Ley 1474 de 2011) say so of
political messages above all. Whether a text fits a mission is not for software to judge: only topics that
are known to be foreign are spoken of, and only in a text that shares no word with the mission.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain

from comedido.checks.context import Context
from comedido.checks.entity_subject import EntitySubject, subject_of
from comedido.checks.warned_before import warned_before
from comedido.contract import Draft, Finding
from comedido.language.phrase_book import FoundSign, of, phrase_book
from comedido.language.reading import Reading

POLITICAL = ("slogan", "mobilisation", "defence", "attack")
"""The signs of `mission.yaml` that make a message political."""

_FOREIGN = ("football", "show_business", "brand")
_PAIRS = {"football": ("team", "match"), "brand": ("goods", "bargain")}
_EXALTED = ("hailed", "exaltation")
_POLITICAL_PAIRS = (("politician", "passion"), _EXALTED, ("cause", "gathering"))
_TO_A_RULER = ("exaltation", "gathering")
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
    foreign = political or _foreign_topic(found, subject, reading)
    if not foreign:
        return
    covered = {place for one in foreign for place in range(one.start, one.end)}
    own = subject.shares_words_with(reading, besides=covered)
    sure = bool(of(political, *POLITICAL, *_EXALTED))
    if not sure and (own or of(found, "state_matter")):
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
        confidence=_LIKELY if sure else _POSSIBLE,
        lowered=_TO_A_WARNING if sure and not own else _TO_A_REMINDER,
    )


def political_signs(
    found: Sequence[FoundSign], reading: Reading, *, to_a_ruler: bool = False
) -> list[FoundSign]:
    """The signs of a slogan, a mobilisation, a defence or an attack that the text does not merely quote.

    `to_a_ruler` tells that the text answers or passes on a ruler's words, and need not name one itself.
    """
    quoted = reading.doc._.quoted
    said = [one for one in found if one.start not in quoted]
    paired = (_in_one_sentence(said, pair, reading) for pair in _POLITICAL_PAIRS)
    alone = of(said, *POLITICAL, *(_TO_A_RULER if to_a_ruler else ()))
    return [*alone, *(one for one in chain.from_iterable(paired) if one not in alone)]


def _foreign_topic(found: Sequence[FoundSign], subject: EntitySubject, reading: Reading) -> list[FoundSign]:
    topics = [topic for topic in _FOREIGN if topic not in subject.at_home]
    pairs = [_in_one_sentence(found, _PAIRS[topic], reading) for topic in topics if topic in _PAIRS]
    return [*of(found, *topics), *(one for pair in pairs for one in pair)]


def _in_one_sentence(found: Sequence[FoundSign], pair: tuple[str, str], reading: Reading) -> list[FoundSign]:
    """The signs of `pair` that stand in one sentence, each with one of the other kind."""
    first, second = (of(found, name) for name in pair)
    if not (first and second):
        return []
    begins = [sentence.start for sentence in reading.sentences]
    shared = {bisect_right(begins, one.start) for one in first} & {
        bisect_right(begins, one.start) for one in second
    }
    return [one for one in (*first, *second) if bisect_right(begins, one.start) in shared]


def _said_before(context: Context, spans: set[tuple[int, int]]) -> bool:
    shared = any(found.clause in _SHARED_FROM_PRESIDENCY for found in context.found_before)
    return shared or warned_before(context, spans, _PROSELYTISM)
