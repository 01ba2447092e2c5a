"""How X counts, by what twitter-text documents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comedido.language.emoji import EMOJI_SEQUENCE
from comedido.language.weighted_length import weighted_length


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("", 0),
        ("hola", 4),
        ("mañana", 6),
        ("man\u0303ana", 6),
        ("hola 😀", 7),
        ("👨‍👩‍👧", 2),
        ("🇨🇴", 2),
        ("👋🏽", 2),
        ("1️⃣", 2),
        ("地震", 4),
        ("«sí»…", 6),
        ("ver https://www.ejemplo.gov.co/una/ruta/muy/larga/que/nadie/recuerda ya", 30),
        ("ver www.ejemplo.gov.co ya", 30),
        ("(https://ejemplo.gov.co).", 26),
        ("foto https://t.co/abcdefghij", 4),
        ("@vecina @vecino gracias", 7),
    ],
)
def test_counts_as_x_does(text: str, length: int) -> None:
    assert weighted_length(text) == length


@given(st.text(max_size=300))
def test_is_never_more_than_twice_the_characters_and_the_links(text: str) -> None:
    assert 0 <= weighted_length(text) <= 2 * len(text) + 23 * text.count(".") + 23


@pytest.mark.parametrize("emoji", ["😀", "👨‍👩‍👧", "🇨🇴", "👋🏽", "1️⃣", "❤️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"])
def test_an_emoji_is_one(emoji: str) -> None:
    assert [found.group() for found in EMOJI_SEQUENCE.finditer(emoji)] == [emoji]
