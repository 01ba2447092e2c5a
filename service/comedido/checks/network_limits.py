"""Clauses 2.5 and 1.3: a text that its network won't take whole, or more hashtags than it counts."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, PositiveInt

from comedido.checks.context import Context
from comedido.contract import Draft, Finding, Network, Surface
from comedido.documents import read_document
from comedido.language.retweets import is_retweet
from comedido.language.weighted_length import weighted_length

_FILE = Path(__file__).with_name("data") / "network_limits.yaml"
_WHOLE_POSTS = frozenset({Surface.POST, Surface.CAPTION, Surface.QUOTE, Surface.EDIT})
_TO_A_REMINDER = 3


class NetworkLimits(BaseModel):
    """What one network takes; None where it does not say."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    characters: PositiveInt
    hashtags: PositiveInt | None = None


class _AllLimits(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    version: str
    updated: date
    networks: Mapping[Network, NetworkLimits]


def network_limits(draft: Draft, context: Context) -> Iterator[Finding]:
    """At most one reminder for each limit; the network's own counter is what holds a text back."""
    limits = limits_of(draft.network)
    if limits is None or draft.surface not in _WHOLE_POSTS or is_retweet(context.reading):
        return
    clause = "2.5" if context.speaks_for_entity(draft) else "1.3"
    length = length_on(draft.network, draft.text)
    if length > limits.characters:
        yield context.finding(
            clause,
            variant="network_length",
            spans=[],
            evidence=f"{length} caracteres de {limits.characters}",
            confidence=1,
            lowered=_TO_A_REMINDER,
            n=_spanish(length),
            red=limits.name,
            máximo=_spanish(limits.characters),
        )
    hashtags = context.reading.hashtags
    if limits.hashtags is not None and len(hashtags) > limits.hashtags:
        yield context.finding(
            clause,
            variant="network_hashtags",
            spans=[(hashtag.start, hashtag.end) for hashtag in hashtags[limits.hashtags :]],
            evidence=f"{len(hashtags)} etiquetas de {limits.hashtags}",
            confidence=1,
            lowered=_TO_A_REMINDER,
            n=str(len(hashtags)),
            red=limits.name,
            máximo=str(limits.hashtags),
        )


def length_on(network: Network, text: str) -> int:
    """Characters of `text` as the network counts them; UTF-16 units but for X, which weighs them."""
    return weighted_length(text) if network is Network.X else len(text.encode("utf-16-le")) // 2


def limits_of(network: Network) -> NetworkLimits | None:
    """What `network` takes, None for one that does not say. Raises DocumentError for mistakes in the file."""
    return _all_limits().networks.get(network)


@cache
def _all_limits() -> _AllLimits:
    return read_document(_FILE, _AllLimits)


def _spanish(number: int) -> str:
    return f"{number:,}".replace(",", ".")
