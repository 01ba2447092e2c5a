"""The texts that judge: parts of data sets and corpora that nothing was made with, and other sets."""

from collections.abc import Iterator
from pathlib import Path

from models.texts.corpora import QUESTIONS, ROOT, corpus
from models.texts.example import Example, Licence, Split, answer
from models.texts.sources import examples, rows

FUNCTIONAL = ROOT.parent / "tests" / "functional"
_HEADLINES = "institutional/co_headlines.csv"
_HARMLESS = {"tone": answer("tone", "respectful"), "proselytism": answer("proselytism", "none")}


def held_out(folder: Path) -> list[Example]:
    """Every text that judges, from the data sets in `folder`, the corpora and the functional suite."""
    parts = [*examples(folder), *(each for question in QUESTIONS for each in corpus(question))]
    return [
        *(example for example in parts if example.split is Split.TEST),
        *_headlines(folder),
        *(each for question in QUESTIONS for each in functional_cases(question)),
    ]


def functional_cases(question: str) -> Iterator[Example]:
    """The cases of the functional suite; their axis, where they have one, stands before their function."""
    for row in rows(FUNCTIONAL / f"{question}.csv"):
        label = row[question]
        given = int(label) if label.isdigit() else answer(question, label)
        function = "/".join(filter(None, (row.get("axis"), row["function"])))
        yield Example(
            row["text"],
            {question: given},
            f"functional/{question}",
            Licence.CLEAR,
            Split.TEST,
            function=function,
        )


def _headlines(folder: Path) -> Iterator[Example]:
    for row in rows(folder / _HEADLINES):
        yield Example(row["text"], _HARMLESS, "headlines", Licence.UNCLEAR, Split.TEST)
