"""What evasion hides is seen, and every character leads back to where it stood."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comedido.language.normalisation import normalise

EVASIONS = {
    "spaced": " ".join,
    "dotted": ".".join,
    "emoji": "🤡".join,
    "zero width": "\u200b".join,
    "soft hyphen": "\u00ad".join,
    "struck": lambda word: "".join(letter + "\u0336" for letter in word),
    "fullwidth": lambda word: "".join(chr(ord(letter) + 0xFEE0) for letter in word),
    "mathematical": lambda word: "".join(chr(0x1D41A + ord(letter) - ord("a")) for letter in word),
    "cyrillic": lambda word: word.translate(str.maketrans("aeocp", "аеоср")),
}


@pytest.mark.parametrize("evasion", EVASIONS)
@pytest.mark.parametrize("word", ["gonorrea", "imbecil", "pirobo", "caremonda"])
def test_an_evaded_word_is_read_and_maps_back_onto_its_very_characters(evasion: str, word: str) -> None:
    written = EVASIONS[evasion](word)
    before, after = "Oiga, ", "; no más"
    normalised = normalise(before + written + after)
    assert normalised.text == before + word + after
    start, end = normalised.span(len(before), len(before) + len(word))
    assert normalised.original[start:end].rstrip("\u0336") == written.rstrip("\u0336")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "H1N1 en el km 43, año 2026, S.A.S., EE. UU., R. U. T. y P.Q.R.S.",
        "Vea https://www.ejemplo.gov.co/a-b-c-d.e y escriba a a.b.c.d@ejemplo.gov.co o a @usuario_1",
        "Día del niño: ¡pingüinos! «sí», “no”, 50 % … 1ª N.º 3½ m² ™",
        "👨‍👩‍👧 ❤️ 1️⃣ 🇨🇴 🏳️‍🌈",
        "De 6:00 a. m. a 5:30 p. m., $3.500, 2-1",
        "Привет мир",
    ],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert normalise(text).text == text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("#FueraMamertos", "#Fuera Mamertos"),
        ("#fueramamertos", "#fuera mamertos"),
        ("#ColombiaVota2026", "#Colombia Vota 2026"),
        ("#Bogotá", "#Bogotá"),
        ("Es un #Payaso", "Es un Payaso"),
        ("#Payaso, dedíquese al circo", "Payaso, dedíquese al circo"),
        ("Feria del humor #Payasos #Circo", "Feria del humor #Payasos #Circo"),
        ("#FueraR4tas", "#Fuera Ratas"),
        ("Usted es un *bobo* y un __bobo__", "Usted es un bobo y un bobo"),
        ("no_sirven_para_nada", "no sirven para nada"),
        ("tan bRuTo", "tan bruto"),
        ("un !mb€c|l", "un imbecil"),
        ("un idiota! y otro idiota!!!", "un idiota! y otro idiota!!!"),
        ("@nimal, @usuario", "animal, @usuario"),
        ("p*ta vida, h**ueputa", "puta vida, hijueputa"),
        ("m****a", "mierda"),
        ("gilipo**", "gilipollas"),
        ("El señor P***o", "El señor P***o"),
        ("βαsurα, Вasura", "basura, Basura"),
        ("un \u202elicebmi\u202c total", "un imbecil total"),
        ("p\u200b*\u200bta", "puta"),
        ("imbe\u0301cil", "imbécil"),
        ("e r e s u n i m b e c i l", "eres un imbecil"),
        ("lone \ud800 surrogate", "lone \ufffd surrogate"),
    ],
)
def test_what_people_see_is_what_is_read(written: str, read: str) -> None:
    assert normalise(written).text == read


@given(st.text(max_size=200))
def test_offsets_are_monotone_and_inside_the_original(text: str) -> None:
    normalised = normalise(text)
    offsets = list(normalised.offsets)
    assert len(offsets) == len(normalised.text) + 1
    assert offsets[-1] == len(text)
    assert all(earlier <= later for earlier, later in pairwise(offsets))
    for start in range(len(normalised.text)):
        first, last = normalised.span(start, start + 1)
        assert 0 <= first <= last <= len(text)


@given(st.text(alphabet="abcdeAB1. -#\u200b\u0301аеｇ🤡", max_size=60))
def test_reading_twice_changes_nothing(text: str) -> None:
    once = normalise(text).text
    assert normalise(once).text == once


@given(st.text(alphabet=st.sampled_from("abcñáé ,.!?¿¡\n0123456789"), max_size=120))
def test_a_text_without_evasion_comes_back_untouched(text: str) -> None:
    letters = [word for word in text.split() if len(word) == 1]
    leet = re.search(r"[a-zñáé][\d!¡]+|[\d!¡][a-zñáé]", text)
    if not letters and not leet and "." not in text and "," not in text:
        assert normalise(text).text == text
