"""Words of the office in a text, and the plain ones for them."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from comedido.language.phrases import PhraseTree
from comedido.language.reading import Reading
from comedido.language.word_keys import WordKeys

_FILE = Path(__file__).parents[1] / "checks" / "data" / "plain_words.csv"


@dataclass(frozen=True, slots=True)
class PlainWord:
    """What can be said instead; whether one such phrase `alone` is worth a word."""

    plain: str
    alone: bool


@dataclass(frozen=True, slots=True)
class Jargon:
    """A phrase of the office at some tokens of a reading (half open)."""

    meant: PlainWord
    start: int
    end: int


def jargon_in(reading: Reading) -> Iterator[Jargon]:
    """The phrases in the order of the text, of two that overlap the longer; not what is quoted or named."""
    tree, keys = _plain_words()
    quoted = reading.doc._.quoted
    done = 0
    every = tree.found_in(keys.words(reading))
    for meant, start, end in sorted(every, key=lambda found: (found[1], -found[2])):
        if start < done or start in quoted or _is_a_title(reading, start, end):
            continue
        done = end
        yield Jargon(meant, start, end)


def _is_a_title(reading: Reading, start: int, end: int) -> bool:
    """Whether the phrase is written with a capital inside a sentence, as the name of something."""
    return any(reading.standing.may_be_name[start:end])


@cache
def _plain_words() -> tuple[PhraseTree[PlainWord], WordKeys]:
    tree = PhraseTree[PlainWord](())
    with _FILE.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(line for line in lines if not line.startswith("#")):
            meant = PlainWord(row["plain"], row["alone"] == "sí")
            for phrase in row["phrase"].split(";"):
                tree.add(phrase.strip(), meant)
    return tree, WordKeys.asked_by(tree, lists={})
