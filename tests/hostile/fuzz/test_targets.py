"""The short version of the campaign: a hundred cases for each target, the same ones every time."""

import pytest
from hypothesis import given, settings

from tests.hostile.fuzz.cases import cases
from tests.hostile.fuzz.target import target, target_names

CASES = 100
SLOW_CASES = 30
"""For targets of which a campaign tries fewer as well."""


@pytest.mark.parametrize("name", target_names())
def test_no_bytes_break_what_reads_them(name: str) -> None:
    chosen = target(name)

    @settings(
        max_examples=CASES if chosen.cases > 20_000 else SLOW_CASES,
        derandomize=True,
        database=None,
        deadline=None,
    )
    @given(case=cases(chosen))
    def hold(case: bytes) -> None:
        chosen.check(case)

    for seed in chosen.seeds():
        chosen.check(seed)
    hold()
