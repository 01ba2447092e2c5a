"""Clause 1.3: words of an entity's post that are surely misspelt."""

from collections.abc import Iterator

from comedido.checks.context import Context
from comedido.contract import Draft, Finding
from comedido.language.folding import fold
from comedido.language.known_misspellings import meant_by
from comedido.language.own_words import own_words

_ACCENTED = frozenset("áéíóúñü")
_CONFIDENCE = 0.9


def spelling(draft: Draft, context: Context) -> Iterator[Finding]:
    """At most one low finding, on small letters only: names have capitals.

    Accents are missed only where the writer uses some: whoever writes without any may not have the keys.
    """
    if not context.speaks_for_entity(draft):
        return
    uses_accents = not _ACCENTED.isdisjoint(draft.text)
    wrong = [
        (word, right)
        for word in own_words(context.reading)
        if (right := meant_by(word.text)) and (uses_accents or _is_more_than_an_accent(word.text, right))
    ]
    if not wrong:
        return
    first, meant = wrong[0]
    yield context.finding(
        "1.3",
        variant="spelling",
        spans=[(word.start, word.end) for word, _ in wrong],
        evidence="; ".join(f"«{word.text}» se escribe «{right}»" for word, right in wrong),
        confidence=_CONFIDENCE,
        lowered=1,
        fragmento=first.text,
        propuesta=meant,
    )


def _is_more_than_an_accent(written: str, meant: str) -> bool:
    return fold(written) != fold(meant)
