"""Syllables, sentences and the formulas for readability."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comedido.language.readability import fernandez_huerta, gutierrez_de_polini, szigriszt_pazos
from comedido.language.sentence_length import plain_text, sentences_of, words_of
from comedido.language.syllables import syllables

VECTOR = "Consulte su puesto de votación. Lleve su cédula."
LETTERS = st.text(alphabet="abcdefghijklmnñopqrstuvwxyzáéíóúüABCDEÁÉ", min_size=1, max_size=30)


def test_the_formulas_give_what_is_published() -> None:
    words = words_of(plain_text(VECTOR))
    counts = {"words": len(words), "sentences": sentences_of(plain_text(VECTOR), most=25).number}
    spoken = sum(map(syllables, words))
    assert (spoken, counts) == (16, {"words": 8, "sentences": 2})
    assert szigriszt_pazos(syllables=spoken, **counts) == pytest.approx(78.24, abs=0.01)
    assert fernandez_huerta(syllables=spoken, **counts) == pytest.approx(82.76, abs=0.01)
    letters = sum(map(len, words))
    assert gutierrez_de_polini(letters=letters, **counts) == pytest.approx(95.2 - 9.7 * letters / 8 - 1.4)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("sol", 1),
        ("y", 1),
        ("muy", 1),
        ("buey", 1),
        ("guía", 2),
        ("país", 2),
        ("ahí", 2),
        ("queso", 2),
        ("guerra", 2),
        ("pingüino", 3),
        ("ciudad", 2),
        ("aéreo", 4),
        ("leer", 2),
        ("averiguáis", 4),
        ("prohibir", 2),
        ("búho", 2),
        ("vehículo", 4),
        ("construir", 2),
        ("vergüenza", 3),
        ("COOPERACIÓN", 5),
        ("yuyo", 2),
        ("pdf", 1),
    ],
)
def test_counts_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


@given(LETTERS)
def test_every_word_has_a_syllable_and_no_more_than_vowels(word: str) -> None:
    vowels = sum(letter in "aeiouyáéíóúü" for letter in word.lower())
    assert 1 <= syllables(word) <= max(1, vowels)


@given(LETTERS)
def test_capitals_change_nothing(word: str) -> None:
    assert syllables(word.upper()) == syllables(word.lower())


@given(LETTERS, LETTERS)
def test_words_do_not_sound_longer_together(first: str, second: str) -> None:
    assert syllables(first + second) <= syllables(first) + syllables(second) + 1


@given(st.text(max_size=200))
def test_sentences_come_in_order_inside_the_text(text: str) -> None:
    place = 0
    for sentence in sentences_of(plain_text(text), most=0).long:
        assert place <= sentence.start < sentence.end <= len(text)
        assert sentence.words >= 1
        place = sentence.end


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Atendemos de 8 a. m. a 4 p. m. en la cra. 7.", 1),
        ("El Dr. Pérez y la Dra. Gil llegan hoy. Los esperamos.", 2),
        ("Cuesta $1.200.000 en total.", 1),
        ("✅ Cédula ✅ Recibo", 2),
        ("Uno; dos\ntres", 3),
        ("@alguien https://ejemplo.gov.co #Nada", 0),
    ],
)
def test_finds_sentences(text: str, sentences: int) -> None:
    assert sentences_of(plain_text(text), most=25).number == sentences
