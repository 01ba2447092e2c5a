"""The figures are what the literature means by their names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.evaluation.metrics import Counts, area_under_curve, calibration_error, reliability

JUDGED = st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=60)
CHANCES = st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=2, max_size=60)


def test_figures_by_hand() -> None:
    said = [True, True, True, False, False, False, False, False, False, False]
    true = [True, True, False, True, False, False, False, False, False, False]
    counts = Counts.of(said, true)
    assert counts == Counts(right_yes=2, wrong_yes=1, right_no=6, wrong_no=1)
    assert counts.precision == counts.recall == pytest.approx(2 / 3)
    assert counts.f1 == pytest.approx(2 / 3)
    assert counts.macro_f1 == pytest.approx((2 / 3 + 6 / 7) / 2)
    assert counts.false_per_thousand == pytest.approx(1000 / 7)


@given(JUDGED)
def test_every_text_is_counted_once(pairs: list[tuple[bool, bool]]) -> None:
    counts = Counts.of([said for said, _ in pairs], [true for _, true in pairs])
    assert counts.size == len(pairs)
    assert 0 <= counts.f1 <= 1


@given(CHANCES)
def test_the_area_is_the_share_of_pairs_in_the_right_order(pairs: list[tuple[float, bool]]) -> None:
    yes = [chance for chance, true in pairs if true]
    no = [chance for chance, true in pairs if not true]
    if yes and no:
        wins = sum((a > b) + (a == b) / 2 for a in yes for b in no)
        area = area_under_curve([chance for chance, _ in pairs], [true for _, true in pairs])
        assert area == pytest.approx(wins / (len(yes) * len(no)))


def test_who_says_what_happens_is_calibrated() -> None:
    chances, true = [0.25] * 4 + [0.75] * 4, [True, False, False, False, True, True, True, False]
    assert calibration_error(chances, true) == 0
    assert reliability(chances, true) == [(0.25, 0.25, 4), (0.75, 0.75, 4)]
