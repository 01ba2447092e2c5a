"""Acronyms in a text that neither everybody knows nor the text explains."""

import re
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

from comedido.language.folding import fold
from comedido.language.frequent_words import ranks
from comedido.language.reading import Mention

_FILE = Path(__file__).parents[1] / "checks" / "data" / "known_acronyms.txt"
_ACRONYM = re.compile(
    r"(?<![\w@#＃./&-])(?=[A-ZÁÉÍÓÚÑ]*[B-DF-HJ-NP-TV-ZÑ])[A-ZÁÉÍÓÚÑ]{3,9}s?(?![\w@/&]|-\w|\.\w)"
)
_ROMAN = re.compile(r"[IVXLCDM]+")
_CAPITAL_WORD = re.compile(r"(?<!\w)[A-ZÁÉÍÓÚÑ]{2,}(?!\w)")
_NAME = re.compile(r"(?<!\w)(?:[A-ZÁÉÍÓÚÑ][\wáéíóúñ]+|de|del|la|el|los|las|y|para|en|a|e)(?!\w)")
_MOST_ACRONYMS_IN_A_ROW = 1
_REACH = 160
_SHORTEST_WORD, _RARE = 4, 20_000
_BEFORE, _AFTER = frozenset("([–—-|"), frozenset("(,:–—-")
_LITTLE_WORDS = frozenset({"de", "del", "la", "el", "los", "las", "y", "para", "en", "a", "e"})


def unexplained_acronyms(text: str, known_here: Collection[str]) -> Iterator[Mention]:
    """Each once, where it first stands; `known_here` are those that this public knows."""
    known = known_acronyms() | {acronym.upper().rstrip("S") for acronym in known_here} | {*known_here}
    seen: set[str] = set()
    for found in _ACRONYM.finditer(text):
        acronym = found.group().rstrip("s")
        if acronym in seen or acronym in known or _ROMAN.fullmatch(acronym) or _is_a_word(acronym):
            continue
        seen.add(acronym)
        if not _is_shouted(text, found) and not _is_explained(text, acronym, found.start()):
            yield Mention(acronym, *found.span())


@cache
def known_acronyms() -> frozenset[str]:
    """Acronyms that need no explanation in Colombia."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    return frozenset(" ".join(line for line in lines if not line.startswith("#")).split())


def _is_a_word(acronym: str) -> bool:
    """Whether it is an ordinary word in capitals: «¡ATENCIÓN!»."""
    return len(acronym) >= _SHORTEST_WORD and ranks().get(fold(acronym), _RARE) < _RARE


def _is_shouted(text: str, found: re.Match[str]) -> bool:
    """Whether its neighbours are written in capitals too, as in a headline."""
    around = text[max(0, found.start() - 25) : found.start()], text[found.end() : found.end() + 25]
    return any(len(_CAPITAL_WORD.findall(part)) > _MOST_ACRONYMS_IN_A_ROW for part in around) or bool(
        re.search(r"(?<!\w)[A-ZÁÉÍÓÚÑ]{2,}\s$", around[0]) or re.match(r"\s[A-ZÁÉÍÓÚÑ]{2,}(?!\w)", around[1])
    )


def _is_explained(text: str, acronym: str, place: int) -> bool:
    """Whether a name with its initials stands near it, with a bracket, dash or comma between."""
    end = place + len(acronym)
    before, after = text[max(0, place - 3) : place].rstrip()[-1:], text[end : end + 3].lstrip()[:1]
    if before not in _BEFORE and after not in _AFTER:
        return False
    near = text[max(0, place - _REACH) : end + _REACH]
    names = [word for word in _NAME.findall(near) if word not in _LITTLE_WORDS and word != acronym]
    return _shared(fold(acronym), [fold(word[0]) for word in names]) >= max(2, len(acronym) // 2)


def _shared(acronym: str, initials: list[str]) -> int:
    """How many letters of the acronym come among the initials in the same order."""
    place = shared = 0
    for letter in acronym:
        if letter in initials[place:]:
            place = initials.index(letter, place) + 1
            shared += 1
    return shared
