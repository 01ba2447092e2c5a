"""Who wrote a post that is shared, liked or quoted: a party, a campaign, a politician, or somebody else.

X and Instagram show handles, Facebook names. Parties and politicians are known by the data of `politics`; a
campaign by what its account calls itself.
"""

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache

from comedido.language.folding import fold
from comedido.language.politics import politics


class AuthorKind(Enum):
    """What kind of political account wrote a post; the value says so to people."""

    PARTY = "un partido o movimiento político"
    CAMPAIGN = "una campaña electoral"
    POLITICIAN = "una persona que hace política"


@dataclass(frozen=True, slots=True)
class PoliticalAuthor:
    """A political account: what it is, and its name."""

    kind: AuthorKind
    name: str

    @property
    def campaigns(self) -> bool:
        """Whether whatever it writes is political; a politician may also report as who governs."""
        return self.kind is not AuthorKind.POLITICIAN

    @property
    def says(self) -> str:
        """What it is, in Spanish."""
        return self.kind.value


def political_author(author: str | None) -> PoliticalAuthor | None:
    """Who `author`, a handle with or without «@» or a whole name, is in politics; None for anybody else."""
    written = (author or "").strip()
    known = _known().get(_key(written))
    if known is None and written and _calls_itself_a_campaign(fold(written)):
        return PoliticalAuthor(AuthorKind.CAMPAIGN, written)
    return known


@cache
def _known() -> dict[str, PoliticalAuthor]:
    names = politics()
    found: dict[str, PoliticalAuthor] = {}
    for person in names.people:
        author = PoliticalAuthor(AuthorKind.POLITICIAN, person.name)
        found |= dict.fromkeys(map(_key, (person.name, *person.handles)), author)
    for group in (*names.parties, *names.coalitions):
        author = PoliticalAuthor(AuthorKind.PARTY, group.name)
        found |= dict.fromkeys(map(_key, (group.name, *group.sure, *group.handles)), author)
    return found


def _key(written: str) -> str:
    return " ".join(fold(written.removeprefix("@")).split())


_BODY = "senado|camara|alcaldia|gobernacion|concejo|asamblea|presidencia|congreso"
_OFFICE = (
    "alcalde|alcaldesa|gobernador|gobernadora|presidente|presidenta|senador|senadora|concejal|diputad[oa]"
)

_CAMPAIGN = re.compile(
    r"\b(?:pre)?candidat[oa] (?:al?|por)\b"
    rf"|^\w+ \w.* (?:al?|a la) (?:{_BODY})\b"
    # «@EfrainAlcalde2027», never «@Alcalde2027».
    rf"|^@?[a-z_.]{{4,}}(?:{_OFFICE}|ala(?:{_BODY})|al(?:{_BODY}))_?20\d\d$"
)

_WATCHES_OR_INFORMS = re.compile(
    r"\b(?:veeduria|control|observatorio|seguimiento|vision|visible|registraduria|consejo|elecciones|debates?"
    r"|noticias|prensa|diario|periodico|canal|radio|ong|fundacion|corporacion|universidad|visitas?)\b"
)


def _calls_itself_a_campaign(folded: str) -> bool:
    return bool(_CAMPAIGN.search(folded)) and not _WATCHES_OR_INFORMS.search(folded)
