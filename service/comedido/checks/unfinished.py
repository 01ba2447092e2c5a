"""Clause 1.3: what shows that a text was not read once more: blanks, doubled words, a lost end."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from comedido.checks.context import Context
from comedido.contract import Draft, Finding, Surface
from comedido.language.loose_ends import cut_off, doubled_words, unclosed_signs
from comedido.language.placeholders import Span, placeholders
from comedido.language.retweets import is_retweet


class _Kind(NamedTuple):
    variant: str
    says: str
    find: Callable[[str], Iterable[Span]]
    lowered: int
    confidence: float


def _lost_end(text: str) -> Iterable[Span]:
    span = cut_off(text)
    return [span] if span else []


_KINDS = (
    _Kind("blank", "falta llenar", placeholders, 0, 0.95),
    _Kind("cut_off", "queda cortado en", _lost_end, 0, 0.85),
    _Kind("doubled", "se repite", doubled_words, 0, 0.9),
    _Kind("unclosed", "se abre y no se cierra", unclosed_signs, 1, 0.8),
)
"""The worst first: the finding speaks of that one and shows all."""
_WHOLE_TEXTS = ("cut_off", "unclosed")
_MOST_SHOWN = 30


def unfinished(draft: Draft, context: Context) -> Iterator[Finding]:
    """At most one finding: medium for an entity's account, low for any other."""
    if is_retweet(context.reading):
        return
    # What one part of a thread leaves open the next may close.
    part = draft.surface is Surface.THREAD
    kinds = [kind for kind in _KINDS if not (part and kind.variant in _WHOLE_TEXTS)]
    found = [(kind, span) for kind in kinds for span in sorted(set(kind.find(draft.text)))]
    if not found:
        return
    worst, (start, end) = found[0]
    yield context.finding(
        "1.3",
        variant=worst.variant,
        spans={span for _, span in found[:_MOST_SHOWN]},
        evidence="; ".join(
            f"{kind.says}: «{draft.text[slice(*span)]}»" for kind, span in found[:_MOST_SHOWN]
        ),
        confidence=worst.confidence,
        lowered=worst.lowered if context.speaks_for_entity(draft) else 1,
        fragmento=draft.text[start:end],
    )
