"""Constructions that demean, threaten or despise though none of their words offends.

Source: clauses 1.7, 2.11 and 4.5 of Circular 01 of 2019; table `data/tone_constructions.csv`.
"""

from dataclasses import dataclass
from functools import cache

from comedido.language.data_files import rows
from comedido.language.phrases import PhraseTree
from comedido.language.reading import Reading
from comedido.language.word_classes import word_classes
from comedido.language.word_keys import WordKeys


@dataclass(frozen=True, slots=True)
class Construction:
    """One row of the table: `phrase` as written there; `why` completes «… » for the person who wrote it."""

    phrase: str
    axis: str
    grade: int
    harmless_with: frozenset[str]
    why: str


def constructions_in(reading: Reading) -> list[tuple[int, int, Construction]]:
    """Start, end and construction of every occurrence; at each place the shortest of each construction."""
    tree = _tree()
    found: dict[tuple[int, Construction], int] = {}
    for construction, start, end in tree.found_in(_word_keys().words(reading)):
        found.setdefault((start, construction), end)
    return [(start, end, construction) for (start, construction), end in found.items()]


@cache
def _tree() -> PhraseTree[Construction]:
    tree = PhraseTree[Construction]({f"{{{name}}}" for name in word_classes()})
    for row in rows("tone_constructions.csv"):
        phrase, harmless = row["frase"], frozenset(row["excepto"].split())
        tree.add(phrase, Construction(phrase, row["eje"], int(row["grado"]), harmless, row["porqué"]))
    return tree


@cache
def _word_keys() -> WordKeys:
    return WordKeys.asked_by(_tree(), word_classes())
