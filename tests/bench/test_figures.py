import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bench.figures import Aim, Figure


def test_percentiles_of_a_hundred_and_one_steps_are_the_steps() -> None:
    values = [float(step) for step in range(101)]
    values = [*values[50:], *values[:50]]
    figure = Figure("pasos", values, "ms")
    assert [figure.percentile(percent) for percent in (1, 50, 95, 99)] == pytest.approx([1, 50, 95, 99])


def test_a_single_value_is_every_percentile() -> None:
    figure = Figure("una vez", [7.0], "ms")
    assert {figure.percentile(percent) for percent in (50, 95, 99)} == {7.0}


@given(st.lists(st.floats(min_value=0, max_value=1e6), min_size=1), st.integers(1, 99))
def test_a_percentile_lies_among_the_values(values: list[float], percent: int) -> None:
    found = Figure("cualquiera", values, "ms").percentile(percent)
    assert min(values) <= found or found == pytest.approx(min(values))
    assert found <= max(values) or found == pytest.approx(max(values))


@pytest.mark.parametrize(("most", "reached"), [(94.9, False), (95.0, True), (95.1, True)])
def test_an_aim_is_reached_up_to_its_limit(most: float, reached: bool) -> None:
    values = [float(step) for step in range(101)]
    assert Figure("pasos", values, "ms", Aim(95, most)).reached is reached


def test_without_an_aim_nothing_is_reached_or_missed() -> None:
    assert Figure("pasos", [1.0], "ms").reached is None
