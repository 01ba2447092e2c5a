"""Clauses 1.5, 3.5, 4.1 and 4.8: does the voice of a draft fit the account it would be published as?

Every verdict names its actor; this check adds a finding when the account is unknown, when the page's sources
of identity disagree, or when a text speaks as somebody else than the account's owner. An entity's voice also
fits a personal account that the inventory marks as its channel (4.10).
"""

from collections.abc import Iterator
from typing import NamedTuple

from comedido.accounts.cues import Voice
from comedido.accounts.shown_name import shown_name
from comedido.accounts.voice import FoundCue, Judgement, voice_of, words_that_moved_models
from comedido.checks.context import Context
from comedido.contract import AccountKind, Actor, Draft, Finding, Identity, Role

_MOST_WORDS_SHOWN = 3
_CERTAIN = 1.0
_TO_A_REMINDER = 2
"""Steps by which clause 4.1 is lowered for one who only passes on, or talks about, what an entity does."""

_PASSES_ON = "comparte_lo_de_otros"
_IN_SPANISH = {Voice.INSTITUTIONAL: "institucional", Voice.PERSONAL: "personal"}


class _Mismatch(NamedTuple):
    """The clause that a voice goes against, for community managers and for everyone else."""

    community_manager: str
    everyone_else: str


_MISMATCHES = {
    (Voice.INSTITUTIONAL, AccountKind.PERSONAL): _Mismatch("3.5", "1.5"),
    (Voice.PERSONAL, AccountKind.INSTITUTIONAL): _Mismatch("1.5", "4.8"),
}


def account(draft: Draft, context: Context) -> Iterator[Finding]:
    """At most one finding on the account; none without an actor or when the voice is unclear."""
    actor = draft.actor
    if actor is None:
        return
    if actor.identity is Identity.DISAGREED:
        yield _unsure("uncertain_identity", "las señales de la página no coinciden", actor, context)
        return
    kind = context.kind(draft) or AccountKind.UNKNOWN
    if kind is AccountKind.UNKNOWN:
        yield _unsure("unknown_account", "la cuenta no está entre las conocidas", actor, context)
        return
    judged = voice_of(context.reading)
    mismatch = _MISMATCHES.get((judged.voice, kind))
    fits_a_channel = judged.voice is Voice.INSTITUTIONAL and context.speaks_for_entity(draft)
    if mismatch and not fits_a_channel:
        yield _mismatched(mismatch, judged, draft.role, actor, context)


def _unsure(variant: str, evidence: str, actor: Actor, context: Context) -> Finding:
    return context.finding(
        "1.5", variant=variant, spans=[], evidence=evidence, confidence=_CERTAIN, cuenta=shown_name(actor)
    )


def _mismatched(
    mismatch: _Mismatch, judged: Judgement, role: Role, actor: Actor, context: Context
) -> Finding:
    if judged.voice is Voice.INSTITUTIONAL and (judged.has(_PASSES_ON) or not judged.speaks):
        clause, lowered = "4.1", _TO_A_REMINDER
    else:
        clause = mismatch.community_manager if role is Role.COMMUNITY_MANAGER else mismatch.everyone_else
        lowered = 0
    shown = judged.strongest(_MOST_WORDS_SHOWN)
    moved = words_that_moved_models(context.reading, judged)
    tokens = [moved] if moved else [(cue.start, cue.end) for cue in shown]
    return context.finding(
        clause,
        spans=[context.reading.span(*place) for place in tokens],
        evidence=_evidence_of_models(moved, context) if moved else _evidence(shown, context),
        confidence=judged.confidence,
        lowered=lowered,
        cuenta=shown_name(actor),
        otro_tipo=_account_for(judged),
    )


def _account_for(judged: Judgement) -> str:
    return f"una cuenta {_IN_SPANISH[judged.voice]}"


def _evidence(shown: list[FoundCue], context: Context) -> str:
    words_by_reason: dict[str, list[str]] = {}
    for found in shown:
        words = f"«{context.reading.words(found.start, found.end)}»"
        words_by_reason.setdefault(found.cue.says, []).append(words)
    return "; ".join(f"{reason}: {', '.join(words)}" for reason, words in words_by_reason.items())


def _evidence_of_models(tokens: tuple[int, int], context: Context) -> str:
    return f"el conjunto de la frase, sobre todo «{context.reading.words(*tokens)}»"
