"""The sentences that the rules are tried with: the models learn from them and are never judged by them."""

from collections.abc import Iterator

from models.texts.corpora import ROOT
from models.texts.example import Example, Licence, Split, answer
from models.texts.sources import rows

_TESTS = ROOT.parent / "tests"
_FILES = {
    "checks/corpus/tone_positive.csv": ("tone", "offensive"),
    "checks/corpus/tone_negative.csv": ("tone", "respectful"),
    "checks/corpus/proselytism_positive.csv": ("proselytism", "proselytism"),
    "checks/corpus/proselytism_grey.csv": ("proselytism", "grey"),
    "checks/corpus/proselytism_negative.csv": ("proselytism", "none"),
    "accounts/corpus/voice_institutional.csv": ("voice", "institutional"),
    "accounts/corpus/voice_personal.csv": ("voice", "personal"),
    "accounts/corpus/voice_unclear.csv": ("voice", "unclear"),
}


def rule_corpora() -> Iterator[Example]:
    """All of them, to train with: rules were made with them, so they say nothing of how good rules are."""
    for file, (question, name) in _FILES.items():
        for row in rows(_TESTS / file):
            yield Example(
                row["text"],
                {question: answer(question, name)},
                f"rules/{question}",
                Licence.CLEAR,
                Split.TRAIN,
                own=True,
            )
