"""Long runs without spaces: what is read at once stays small, so that the work grows with the text only."""

import warnings
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comedido.language.long_runs import LONGEST_RUN
from comedido.language.normalisation import normalise
from comedido.language.pipeline import read
from tests.hostile.defence import defended_by

LONGEST_POST = 63_206
UNITS = [
    *"«»¿?¡!.,;:…—-()\"'*/\\_|~+=%&$€<>^`´•@#aAñ1😀а",
    "ja",
    "12.",
    "h1j0.",
    "a.b",
    "@ana",
    "#ana",
    "a\u200b",
    "a\u0301",
    "\u0301",
    "🇨🇴",
    "👨\u200d👩\u200d👧",
    "https://",
    "https://a.co/?",
]


@defended_by(
    "service/comedido/language/normalisation.py",
    "return normalised.rewritten(runs_broken(normalised.text))",
    instead="return normalised",
)
@pytest.mark.parametrize("unit", UNITS)
def test_nothing_is_read_in_runs_longer_than_the_longest(unit: str) -> None:
    text = (unit * LONGEST_POST)[:LONGEST_POST]
    normalised = normalise(text)
    assert max(map(len, normalised.text.split()), default=0) <= 2 * LONGEST_RUN
    assert len(normalised.offsets) == len(normalised.text) + 1


@given(st.text(min_size=1, max_size=12), st.integers(min_value=1, max_value=400))
def test_a_broken_run_still_leads_back_to_what_was_written(unit: str, times: int) -> None:
    text = unit * times
    reading = read(text)
    places = [reading.span(token.i, token.i + 1) for token in reading.doc]
    assert all(0 <= start <= end <= len(text) for start, end in places)
    assert all(earlier[0] <= later[0] for earlier, later in pairwise(places))


def test_an_insult_after_a_long_run_is_found_where_it_stands() -> None:
    reading = read("¡" * 500 + "idiota")
    place = reading.folded.index("idiota")
    assert reading.span(place, place + 1) == (500, 506)


@pytest.mark.parametrize(
    "link",
    [
        "https://www.ejemplo.gov.co/tramites-y-servicios/impuestos/predial?vigencia=2026&pago=en_linea#requisitos",
        "https://ejemplo.gov.co/" + "a1b2-" * 60 + "c",
    ],
)
def test_a_link_stays_whole(link: str) -> None:
    assert normalise(f"Vea {link}.").text == f"Vea {link}."


def test_reading_gives_no_warning() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        read("Hola. ¿Cómo está? 😀\nBien")
