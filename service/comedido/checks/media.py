"""Clauses 1.8 and 2.6: pictures say whose they are, can be read aloud, and are there when announced."""

from collections.abc import Iterator, Sequence

from comedido.checks.context import Context
from comedido.contract import Draft, Finding, Surface
from comedido.language.phrase_book import FoundSign, of, phrase_book

_CERTAIN, _LIKELY = 0.95, 0.8
_NEW_POSTS = frozenset({Surface.POST, Surface.THREAD, Surface.CAPTION})


def media(draft: Draft, context: Context) -> Iterator[Finding]:
    """What is attached, what the text says of it, and what it announces without attaching it."""
    found = phrase_book("media.yaml").found_in(context.reading)
    official = context.speaks_for_entity(draft)
    taken = of(found, "taken_from_others")
    # Who denies a rumour says where it goes round, and shows nothing of others.
    if taken and not of(found, "denies"):
        yield _finding("1.8", taken, context, variant="taken", lowered=0 if official else 1)
    if not official:
        return
    attached = draft.media
    if attached.images_without_description:
        yield context.finding(
            "2.6",
            variant="without_description",
            spans=[],
            evidence=_without_description(attached.images_without_description),
            confidence=_CERTAIN,
        )
    announced = of(found, "announces_a_picture")
    nothing_attached = not (attached.images or attached.videos or draft.links or context.reading.links)
    if announced and nothing_attached and draft.surface in _NEW_POSTS:
        yield _finding("2.6", announced, context, variant="announced", lowered=0)


def _without_description(count: int) -> str:
    return (
        "una imagen no tiene texto alternativo"
        if count == 1
        else f"{count} imágenes no tienen texto alternativo"
    )


def _finding(
    clause: str, found: Sequence[FoundSign], context: Context, *, variant: str, lowered: int
) -> Finding:
    reading = context.reading
    return context.finding(
        clause,
        variant=variant,
        spans={reading.span(one.start, one.end) for one in found},
        evidence=f"{found[0].says}: «{reading.words(found[0].start, found[0].end)}»",
        confidence=_LIKELY,
        lowered=lowered,
    )
