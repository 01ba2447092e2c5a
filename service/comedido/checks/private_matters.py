"""Clauses 2.2 and 3.2: an institutional account is no place for an opinion or a benefit of one's own.

The check `account` asks whether the account is the wrong one (4.8, 1.5); this one asks what is said. Where
both rest on the same words, that one warns and this one only reminds.
"""

from collections.abc import Collection, Iterator

from comedido.accounts.borrowed import borrowed_tokens
from comedido.checks.context import Context
from comedido.checks.warned_before import warned_before
from comedido.contract import Draft, Finding, Role
from comedido.language.phrase_book import FoundSign, of, phrase_book
from comedido.language.reading import Reading
from comedido.language.sentences_with import sentences_with

_OPINION = ("opinion",)
_BENEFIT = ("trade", "own_business", "favour", "job")
_CELEBRATION = ("celebration",)
_FAMILY = "family"
_MILDER = ("emotion", _FAMILY)
_PRIVATE = (*_OPINION, *_MILDER, *_BENEFIT, *_CELEBRATION)
_OF_ANOTHER = "whole_text_of_another"
_SENTENCE_OF_ANOTHER = "sentence_of_another"
_TO_A_WARNING, _TO_A_REMINDER = 1, 2
_SURE, _LIKELY = 0.9, 0.75
_MOST_SHOWN = 3


def private_matters(draft: Draft, context: Context) -> Iterator[Finding]:
    """At most one finding, of 3.2 for a community manager's opinion and of 2.2 for everything else."""
    if not context.speaks_for_entity(draft):
        return
    own = _own_words(context.reading)
    if not own:
        return
    spans = {context.reading.span(one.start, one.end) for one in own}
    benefits = of(own, *_BENEFIT, *_CELEBRATION, _FAMILY)
    is_manager = draft.role is Role.COMMUNITY_MANAGER
    yield context.finding(
        "3.2" if is_manager and not benefits else "2.2",
        variant="benefit" if benefits else None,
        spans=spans,
        evidence="; ".join(
            f"{one.says}: «{context.reading.words(one.start, one.end)}»" for one in own[:_MOST_SHOWN]
        ),
        confidence=_SURE if of(own, *_OPINION, *_BENEFIT) else _LIKELY,
        lowered=_TO_A_REMINDER if warned_before(context, spans) else _lowered(own),
    )


def _own_words(reading: Reading) -> list[FoundSign]:
    """The signs of a private matter that nobody else is given the word for."""
    found = phrase_book("private_matters.yaml").found_in(reading)
    private = of(found, *_PRIVATE)
    if not private or of(found, _OF_ANOTHER):
        return []
    borrowed = borrowed_tokens(reading) | reading.doc._.quoted
    told = sentences_with(of(found, _SENTENCE_OF_ANOTHER), reading)
    return [one for one in private if one.start not in borrowed and one.start not in told]


def _lowered(own: Collection[FoundSign]) -> int:
    """Steps off a high clause: none for an opinion or a benefit, one for a mood, two for good wishes."""
    if of(own, *_OPINION, *_BENEFIT):
        return 0
    return _TO_A_WARNING if of(own, *_MILDER) else _TO_A_REMINDER
