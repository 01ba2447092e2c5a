"""Whether somebody tells outside what is still internal to the entity: decided by kinds of signs together."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from comedido.language.phrase_book import FoundSign, PhraseBook, of, read_phrase_book
from comedido.language.reading import Reading

_FILE = Path(__file__).parent / "data" / "internal_information.yaml"
_TOLD = (
    "says_itself",
    "not_yet_public",
    "not_yet_out",
    "between_us",
    "told_inside",
    "said_at_a_meeting",
    "shown_inside",
)
_ABOUT_WORK_ITSELF = frozenset({"told_inside", "says_itself"})
_REPORTED = frozenset({"said_at_a_meeting"})
"""Minutes of open meetings read like this: alone it gives away only what will become of somebody."""
_SAID_BY_ENTITIES = frozenset({"not_yet_out"})
"""An entity also says this where it announces when something comes out."""
_WORK = ("of_work", "what_will_come")
_SURE_FROM = 2


@dataclass(frozen=True, slots=True)
class InternalInformation:
    """What in a text tells of internal matters; `sure` when several kinds of signs say so."""

    signs: list[FoundSign]
    sure: bool


def internal_information(reading: Reading, *, entity_speaks: bool) -> InternalInformation | None:
    """The signs that the text gives away what is not public yet, or None."""
    found = book().found_in(reading)
    told = of(found, *_TOLD)
    if not told or of(found, "already_public"):
        return None
    kinds = {sign.name for sign in told}
    foretells = bool(of(found, "what_will_come"))
    if kinds <= _REPORTED and not foretells:
        return None
    if entity_speaks and kinds <= _SAID_BY_ENTITIES and not of(found, "gives_away"):
        return None
    work = [sign for sign in of(found, *_WORK) if not _within(sign, told)]
    if not work and len(kinds) < _SURE_FROM and not kinds & _ABOUT_WORK_ITSELF:
        return None
    return InternalInformation(told, sure=len(kinds) + foretells >= _SURE_FROM)


@cache
def book() -> PhraseBook:
    """The signs that ship. Raises DocumentError or PhraseError for mistakes in the file."""
    return read_phrase_book(_FILE)


def _within(sign: FoundSign, others: list[FoundSign]) -> bool:
    return any(other.start <= sign.start and sign.end <= other.end for other in others)
