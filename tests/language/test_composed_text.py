"""A text from a PDF or macOS, whose accents stand apart from their letters, is judged as any other."""

import csv
import unicodedata
from math import inf
from pathlib import Path

import pytest

from comedido.checker import Checker
from comedido.contract import AccountKind, Actor, Draft, Verdict
from comedido.language.composed_text import composed_text
from comedido.policy.load import circular

CORPORA = Path(__file__).parents[1] / "checks" / "corpus"
EVERY = 40
CHECKER = Checker(policy=circular(), budget_seconds=inf)


def sentences() -> list[str]:
    texts: list[str] = []
    for corpus in sorted(CORPORA.glob("*.csv")):
        with corpus.open(encoding="utf-8", newline="") as file:
            texts += [unicodedata.normalize("NFC", row.get("text") or "") for row in csv.DictReader(file)]
    return sorted({text for text in texts if unicodedata.normalize("NFD", text) != text})


def judged(text: str) -> Verdict:
    return CHECKER.check(Draft(text=text, actor=Actor(handle="entidad", kind=AccountKind.INSTITUTIONAL)))


def decomposed_places(text: str) -> list[int]:
    """For each character of `text` where it begins once decomposed, and the end of all."""
    return [len(unicodedata.normalize("NFD", text[:place])) for place in range(len(text) + 1)]


@pytest.mark.parametrize("text", sentences()[::EVERY])
def test_a_decomposed_text_has_the_findings_of_the_composed_one(text: str) -> None:
    places = decomposed_places(text)
    expected = [
        found.model_copy(update={"spans": [(places[start], places[end]) for start, end in found.spans]})
        for found in judged(text).findings
    ]
    assert judged(unicodedata.normalize("NFD", text)).findings == expected


def test_every_sentence_is_composed_again() -> None:
    for text in sentences():
        composed = composed_text(unicodedata.normalize("NFD", text))
        assert composed.text == text
        assert composed.span(0, len(text)) == (0, len(composed.original))


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("La vía a La Línea ya tiene dos carriles.", []),
        ("Lo invitamos a la inauguración de la vía", []),
        ("La contraseña del Facebook quedó en Tucan#3051", ["1.1"]),
    ],
)
def test_accents_apart_neither_hide_nor_make_a_finding(text: str, clauses: list[str]) -> None:
    assert [found.clause for found in judged(unicodedata.normalize("NFD", text)).findings] == clauses


def test_a_letter_under_a_heap_of_marks_stays_disguised() -> None:
    assert composed_text("e\u0301\u0336s").text == "e\u0301\u0336s"
