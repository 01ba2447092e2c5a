"""The sentences written for this project, under `models/*/corpus/`, and its labels of texts of the data sets.

A text of a data set is never committed; its label is, under the first letters of the SHA-256 of its text.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from comedido.language.encoder import HEADS
from models.texts.example import Example, Licence, answer
from models.texts.sources import rows
from models.texts.splits import split_of

ROOT = Path(__file__).parents[1]
QUESTIONS = ("tone", "proselytism", "voice")
"""The questions that have a corpus; each is a column of it."""

_KEY_LETTERS = 16


def corpus(question: str) -> Iterator[Example]:
    """The corpus of one question. Raises ValueError for a label that nobody knows."""
    for file in sorted((ROOT / question / "corpus").glob("*.csv")):
        for row in rows(file):
            answers = {question: _answer(question, row[question])}
            if question == "tone" and row["tone"] == "2":
                answers["axis"] = answer("axis", row["axis"])
            yield Example(
                row["text"],
                answers,
                f"corpus/{question}/{file.stem}",
                Licence.CLEAR,
                split_of(row["text"]),
                own=True,
                dialect=row["dialect"],
                function=row["function"],
            )


def labelled_again(examples: Iterable[Example]) -> list[Example]:
    """`examples` with the labels that this project gave to some of their texts; those become our own."""
    labels = {
        (question, row["key"]): answer(question, HEADS[question][int(row["label"])])
        for question in ("tone", "proselytism")
        for file in sorted((ROOT / question / "labels").glob("*.csv"))
        for row in rows(file)
    }
    again: list[Example] = []
    for example in examples:
        key = hashlib.sha256(example.text.encode()).hexdigest()[:_KEY_LETTERS]
        given = {
            question: labels[question, key]
            for question in ("tone", "proselytism")
            if (question, key) in labels
        }
        again.append(replace(example, answers={**example.answers, **given}, own=True) if given else example)
    return again


def _answer(question: str, label: str) -> int:
    return int(label) if label.isdigit() else answer(question, label)
