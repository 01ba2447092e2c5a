"""The lexicon of tone: words that can offend, with what makes them harmless.

Source: clauses 1.7, 2.11 and 4.5 of Circular 01 of 2019; table `data/tone_lexicon.csv`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from comedido.language.data_files import rows
from comedido.language.folding import fold

_PLURALS_AND_FEMININES = (
    ("ón", ("ón", "ona", "ones", "onas")),
    ("ín", ("ín", "ina", "ines", "inas")),
    ("án", ("án", "ana", "anes", "anas")),
    ("or", ("or", "ora", "ores", "oras")),
    ("o", ("o", "a", "os", "as")),
    ("a", ("a", "as")),
    ("e", ("e", "es")),
    ("z", ("z", "ces")),
    ("l", ("l", "les")),
)


class Use(StrEnum):
    """When a term of the lexicon counts; the classes that the head of the table explains."""

    INSULT = "insulto"
    ADJECTIVE = "adjetivo"
    VULGARITY = "grosería"
    AMBIGUOUS = "doble"
    CONDITION = "condición"
    CRIME = "delito"
    FILLER = "muletilla"
    CORRECTION = "corrección"
    EMOJI = "emoji"


@dataclass(frozen=True, slots=True)
class Term:
    """One row of the lexicon; `grade` goes from 1 (rude) to 3 (grave)."""

    name: str
    axis: str
    grade: int
    use: Use
    forms: frozenset[tuple[str, ...]]
    harmless_with: frozenset[str]


@cache
def terms() -> tuple[Term, ...]:
    """Every term, in the order of the table."""
    return tuple(
        Term(
            name=row["termino"],
            axis=row["eje"],
            grade=int(row["grado"]),
            use=Use(row["clase"]),
            forms=frozenset(_forms(row["termino"], row["formas"])),
            harmless_with=frozenset(row["benigno"].split()),
        )
        for row in rows("tone_lexicon.csv")
    )


def terms_in(words: Sequence[str]) -> Iterator[tuple[int, int, Term]]:
    """Start, end and term of every occurrence in `words` (folded tokens), the longest form at each place."""
    by_first_word = _terms_by_first_word()
    covered_until = 0
    for place, word in enumerate(words):
        if word not in by_first_word or place < covered_until:
            continue
        for form, term in by_first_word[word]:
            end = place + len(form)
            if tuple(words[place:end]) == form:
                yield place, end, term
                covered_until = end
                break


@cache
def _terms_by_first_word() -> dict[str, list[tuple[tuple[str, ...], Term]]]:
    index: dict[str, list[tuple[tuple[str, ...], Term]]] = {}
    for term in terms():
        for form in term.forms:
            index.setdefault(form[0], []).append((form, term))
    for candidates in index.values():
        candidates.sort(key=lambda candidate: len(candidate[0]), reverse=True)
    return index


def _forms(name: str, written: str) -> Iterator[tuple[str, ...]]:
    for form in (name, *written.split("|")):
        if form.startswith("="):
            yield (fold(form[1:]),)
        elif form:
            *before, last = fold(form).split()
            for inflected in inflections(form.split()[-1]):
                yield (*before, inflected)
            yield (*before, last)


def inflections(word: str) -> list[str]:
    """Feminine and plural of a noun or adjective, folded, with the word itself."""
    for ending, endings in _PLURALS_AND_FEMININES:
        if word.lower().endswith(ending):
            return [fold(word[: -len(ending)] + other) for other in endings]
    return [fold(word)]
