"""Clause 2.7: an entity that announces something says where to read it in full, on its own page."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import as_file, files

from pydantic import BaseModel, ConfigDict

from comedido.checks.context import Context
from comedido.contract import Draft, Finding, Surface
from comedido.documents import read_document
from comedido.language.phrase_book import of, phrase_book
from comedido.language.retweets import is_retweet
from comedido.link_host import host_of

_ANNOUNCEMENTS = frozenset({Surface.POST, Surface.THREAD, Surface.CAPTION, Surface.EDIT})
_LIKELY, _CERTAIN = 0.7, 0.95
_TO_A_SUGGESTION = 1
_WHOLE_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}")
"""A link that was cut short («http://t…») says nothing of where it leads."""


class _Domains(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    version: str
    official: tuple[str, ...]
    shorteners: tuple[str, ...]
    hiding: tuple[str, ...]


def own_link(draft: Draft, context: Context) -> Iterator[Finding]:
    """At most one suggestion: a missing link where the text sends people to read more, or a link that hides.

    Networks put a link of their own (t.co) in place of every other: what it leads to can't be known here.
    """
    if not context.speaks_for_entity(draft) or draft.surface not in _ANNOUNCEMENTS:
        return
    if is_retweet(context.reading):
        return
    domains = _domains()
    links = (*draft.links, *(found.text for found in context.reading.links))
    hosts = [host for link in links if _WHOLE_HOST.fullmatch(host := _host(link))]
    if not links:
        yield from _missing(context)
    elif hidden := sorted({host for host in hosts if _is_within(host, domains.shorteners)}):
        yield from _hidden(hidden, context)
    elif hosts and context.policy.entity.domains and not any(_is_trusted(host, context) for host in hosts):
        yield context.finding(
            "2.7",
            variant="elsewhere",
            spans=[(found.start, found.end) for found in context.reading.links],
            evidence=f"el enlace lleva a {', '.join(sorted(set(hosts)))}",
            confidence=_LIKELY,
            lowered=_TO_A_SUGGESTION,
        )


def _missing(context: Context) -> Iterator[Finding]:
    reading = context.reading
    found = phrase_book("own_link.yaml").found_in(reading)
    sends = of(found, "sends_to_read")
    if not sends or of(found, "tells_where"):
        return
    yield context.finding(
        "2.7",
        spans={reading.span(one.start, one.end) for one in sends},
        evidence=f"{sends[0].says}: «{reading.words(sends[0].start, sends[0].end)}»",
        confidence=_LIKELY,
        lowered=_TO_A_SUGGESTION,
    )


def _hidden(hosts: Iterable[str], context: Context) -> Iterator[Finding]:
    reading = context.reading
    yield context.finding(
        "2.7",
        variant="shortened",
        spans=[
            (found.start, found.end)
            for found in reading.links
            if _is_within(_host(found.text), _domains().shorteners)
        ],
        evidence=f"el enlace es de {', '.join(hosts)}",
        confidence=_CERTAIN,
        lowered=_TO_A_SUGGESTION,
    )


def _is_trusted(host: str, context: Context) -> bool:
    known = _domains()
    own = tuple(domain.casefold().removeprefix("www.") for domain in context.policy.entity.domains)
    return _is_within(host, own) or _is_within(host, known.official) or _is_within(host, known.hiding)


def _is_within(host: str, domains: Iterable[str]) -> bool:
    return any(host == domain or host.endswith(f".{domain}") for domain in domains)


def _host(link: str) -> str:
    return host_of(link).removeprefix("www.")


@cache
def _domains() -> _Domains:
    with as_file(files("comedido.checks").joinpath("data", "domains.yaml")) as file:
        return read_document(file, _Domains)
