"""Every data set as examples: what its columns mean here, its licence, and which part may train.

`DIR` is the folder that is given with `--data`; its README says where each file comes from. Texts of it are
never committed.
"""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

from models.texts.example import Example, Licence, answer
from models.texts.splits import split_of

_CLEAR, _UNCLEAR = Licence.CLEAR, Licence.UNCLEAR
_HATE_VOTES_NEEDED = 2
_TONES = ("respectful", "rude", "offensive")
_PROSELYTISMS = ("none", "grey", "proselytism")
_OFFENDES_TONE = {"NO": "respectful", "NOE": "rude", "OFP": "offensive", "OFG": "offensive"}
_VOICE_OF_CRISIS = {
    "Government": "institutional", "NGOs": "institutional", "Media": "unclear", "Eyewitness": "personal",
}  # fmt: skip
_Row = dict[str, str]


def examples(folder: Path) -> list[Example]:
    """All examples of all data sets. Raises FileNotFoundError naming the file that is missing."""
    return [example for name, read in _READERS.items() for example in read(folder / name)]


def rows(file: Path) -> list[_Row]:
    """The rows of a CSV file in UTF-8."""
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _example(
    row: _Row, source: str, licence: Licence, answers: dict[str, str], *, own: bool = False
) -> Example:
    known = {head: answer(head, name) for head, name in answers.items()}
    return Example(row["text"], known, source, licence, split_of(row["text"]), own)


def _colombian(file: Path) -> Iterator[Example]:
    for row in rows(file):
        answers = {
            "tone": _TONES[int(row["tone"])],
            "proselytism": _PROSELYTISMS[int(row["proselytism"])],
        }
        if row["axis"]:
            answers["axis"] = row["axis"]
        yield _example(row, row["source"], _UNCLEAR, answers, own=True)


def _offendes(file: Path) -> Iterator[Example]:
    for row in rows(file):
        answers = {"offendes": row["label"], "tone": _OFFENDES_TONE[row["label"]]}
        yield _example(row, "offendes", _CLEAR, answers)


def _hateval(file: Path) -> Iterator[Example]:
    for row in rows(file):
        yield _example(row, "hateval", _UNCLEAR, {"hateval": row["hate"]})


def _chile(file: Path) -> Iterator[Example]:
    for row in rows(file):
        hates = int(row["votes_hate"]) >= _HATE_VOTES_NEEDED
        yield _example(row, "chile", _UNCLEAR, {"chile": str(int(hates))})


def _homomex(file: Path) -> Iterator[Example]:
    for row in rows(file):
        yield _example(row, "homomex", _UNCLEAR, {"homomex": row["label"]})


def _town_halls(file: Path) -> Iterator[Example]:
    answers = {"tone": "respectful", "proselytism": "none", "voice": "institutional"}
    for row in rows(file):
        yield _example(row, "town_halls", _UNCLEAR, answers)


def _citizen_replies(file: Path) -> Iterator[Example]:
    for row in rows(file):
        yield _example(row, "citizen_replies", _UNCLEAR, {"proselytism": "none", "voice": "personal"})


def _crisis(file: Path) -> Iterator[Example]:
    for row in rows(file):
        answers = {"tone": "respectful", "proselytism": "none"}
        if voice := _VOICE_OF_CRISIS.get(row["source"]):
            answers["voice"] = voice
        yield _example(row, "crisis", _CLEAR, answers)


def _by_campaign(source: str, licence: Licence, campaign: str | None) -> Callable[[Path], Iterator[Example]]:
    def read(file: Path) -> Iterator[Example]:
        for row in rows(file):
            label = campaign or ("campaign" if row["in_campaign"] == "1" else "office")
            yield _example(row, source, licence, {"campaign": label})

    return read


_READERS: dict[str, Callable[[Path], Iterator[Example]]] = {
    "co_labelled.csv": _colombian,
    "tone/offendes_train.csv": _offendes,
    "tone/hateval_train.csv": _hateval,
    "tone/chile_train.csv": _chile,
    "tone/homomex_train.csv": _homomex,
    "institutional/es_town_halls.csv": _town_halls,
    "institutional/es_citizen_replies.csv": _citizen_replies,
    "institutional/crisis.csv": _crisis,
    "politics/co_candidates_2022.csv": _by_campaign("co_candidates", _CLEAR, None),
    "politics/co_politicians_2021.csv": _by_campaign("co_politicians", _UNCLEAR, "office"),
    "politics/es_campaign_2023.csv": _by_campaign("es_campaign", _CLEAR, "campaign"),
    "politics/es_mps_2021.csv": _by_campaign("es_mps", _CLEAR, "office"),
    "politics/uy_ads.csv": _by_campaign("uy_ads", _CLEAR, "campaign"),
}
