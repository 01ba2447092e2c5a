"""The index of phrases saves time and nothing else: what it leaves out stands nowhere in the line."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from comedido.language.pipeline import read
from comedido.language.proselytism_index import Phrases
from comedido.language.proselytism_line import ElectoralLine, Segment, electoral_line
from comedido.language.proselytism_rules import proselytism_rules

CORPUS = Path(__file__).parents[1] / "checks" / "corpus"
EVERY_SO_MANY = 12
WORDS = "vote votar mi voto es por Ana Gómez Bogotá @ana , . # el la al y que no alcaldesa candidato 2026 ❌"


def groups() -> list[Phrases]:
    rules = proselytism_rules()
    named = (each.phrases for each in (*rules.rules, *rules.guards, *rules.signs))
    return [*named, *rules.evidence.values(), rules.sentence_end]


def searched(line: ElectoralLine, segment: Segment, phrases: Phrases) -> Iterator[tuple[int, int]]:
    """Where the phrases stand by plain search, if one of their anchors is there."""
    for phrase in phrases:
        anchors = phrase.source.anchors
        if not anchors or not anchors.isdisjoint(segment.candidates.places):
            for found in phrase.pattern.finditer(line.text, segment.start, segment.end):
                yield found.span()


def check(text: str) -> None:
    line = electoral_line(read(text))
    for segment in line.segments:
        for phrases in groups():
            found = [match.span() for match in line.matches_in(segment, phrases)]
            assert found == list(searched(line, segment, phrases))


def test_in_the_corpus_everything_is_found() -> None:
    for file in sorted(CORPUS.glob("proselytism_*.csv")):
        with file.open(encoding="utf-8", newline="") as lines:
            for row in list(csv.DictReader(lines))[::EVERY_SO_MANY]:
                check(row["text"])


@pytest.mark.parametrize(
    "text",
    [
        "Bogotá Ana nos cumple",
        "@ana nos cumple",
        "Hoy, Ana Gómez nos cumple",
        "Mi papá, alcalde. ¡Alcalde!",
        "L7 al senado",
        "Ana ❌ Ana",
    ],
)
def test_whatever_a_match_begins_with_it_is_found(text: str) -> None:
    check(text)


@given(some.lists(some.sampled_from(WORDS.split()), max_size=25))
def test_in_any_order_of_words_everything_is_found(words: list[str]) -> None:
    check(" ".join(words))
