"""Lists of what was judged wrongly, for people who mend rules. They quote data sets: never commit them."""

import csv
from collections.abc import Sequence
from pathlib import Path

from comedido.accounts.cues import Voice
from comedido.language.judgement import Level
from models.evaluation.judged import Judged

_WORST = 2


def write_errors(texts: Sequence[Judged], folder: Path) -> None:
    """One CSV file for each question, by source. Raises ValueError for a folder inside the repository."""
    if Path(__file__).parents[2] in folder.resolve().parents:
        raise ValueError(
            f"«{folder}» está dentro del repositorio, y los errores citan textos ajenos: elija otra carpeta"
        )
    folder.mkdir(parents=True, exist_ok=True)
    for question in ("tone", "proselytism", "voice"):
        with (folder / f"{question}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["source", "function", "true", "said", "chance", "text"])
            writer.writerows(sorted(_rows(texts, question), key=lambda row: (row[0], row[3], -row[4])))


def _rows(texts: Sequence[Judged], question: str) -> list[tuple[str, str, int, str, float, str]]:
    return [
        (
            each.example.source,
            each.example.function,
            each.example.answers[question],
            _said(each, question),
            round(_chance(each, question), 3),
            each.example.text,
        )
        for each in texts
        if question in each.example.answers and _wrong(each, question)
    ]


def _said(each: Judged, question: str) -> str:
    if question == "voice":
        return each.voice.value
    return (each.tone if question == "tone" else each.proselytism).name.lower()


def _chance(each: Judged, question: str) -> float:
    if question == "voice":
        return 0.0
    return each.tone_chance if question == "tone" else each.proselytism_chance


def _wrong(each: Judged, question: str) -> bool:
    true = each.example.answers[question]
    if question == "voice":
        return each.voice is not list(Voice)[true]
    level = each.tone if question == "tone" else each.proselytism
    return (level is Level.WARN) != (true == _WORST)
