"""The functional suite, in the manner of HateCheck: every function has a floor; nothing was trained on it.

Source: Röttger et al. 2021, «HateCheck: Functional Tests for Hate Speech Detection Models».
"""

import csv
from functools import cache
from pathlib import Path

import pytest

from models.evaluation.judged import Judged, judged
from models.evaluation.metrics import Counts
from models.evaluation.slices import by_name, proselytism_slices, tone_slices
from models.texts.held_out import functional_cases

FLOORS = Path(__file__).parent / "floors.csv"


@cache
def cases(question: str) -> list[Judged]:
    return list(judged(functional_cases(question)))


@cache
def counts(question: str) -> dict[str, Counts]:
    slices = {"tone": tone_slices, "proselytism": proselytism_slices}[question](cases(question))
    return dict(by_name(slices, "función"))


def floors() -> list[tuple[str, str, float]]:
    with FLOORS.open(encoding="utf-8", newline="") as lines:
        return [(row["question"], row["function"], float(row["floor"])) for row in csv.DictReader(lines)]


@pytest.mark.parametrize(("question", "function", "floor"), floors())
def test_a_function_is_judged_right_often_enough(question: str, function: str, floor: float) -> None:
    found = counts(question)[function]
    assert (found.right_yes + found.right_no) / found.size >= floor


@pytest.mark.parametrize("question", ["tone", "proselytism"])
def test_every_function_has_a_floor(question: str) -> None:
    assert {name for asked, name, _ in floors() if asked == question} == set(counts(question))


def test_every_axis_is_asked_every_function() -> None:
    axes: dict[str, set[str]] = {}
    for case in cases("tone"):
        axis, function = case.example.function.split("/")
        axes.setdefault(axis, set()).add(function)
    most = set[str]().union(*axes.values())
    assert len(axes) == 11
    assert len(most) >= 20
    # «General» names no group, so nothing neutral or good can be said of one.
    assert {axis: most - asked for axis, asked in axes.items() if asked != most} == {
        "general": {"identity_neutral", "identity_positive"}
    }
