"""Phrases mean what `docs/reglas.md` says, wherever they stand, and mistakes in them are named."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from comedido.language.phrases import PhraseError, PhraseTree
from comedido.language.pipeline import read
from comedido.language.word_keys import WordKeys

LISTS = {"familia": ["mamá", "papá"]}
FORMS = {"cifra": re.compile(r"\d+")}
NAMES = frozenset({"{familia}", "{cifra}"})


def found(phrase: str, text: str) -> list[str]:
    tree = PhraseTree[str](NAMES)
    tree.add(phrase, "señal")
    reading = read(text)
    keys = WordKeys.asked_by(tree, LISTS, FORMS)
    return [reading.words(start, end) for _, start, end in tree.found_in(keys.words(reading))]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("vía cerrada", "Hoy, VIA CERRADA en el norte", ["VIA CERRADA"]),
        ("vía cerrada", "La vía sigue cerrada", []),
        ("a =mí", "a mí y a mi perro", ["a mí"]),
        ("inaugur*", "Inauguraron la sede", ["Inauguraron"]),
        ("con mi {familia}", "Fui con mi papá", ["con mi papá"]),
        ("{cifra} (cupos|becas)", "Hay 40 becas y 3 sillas", ["40 becas"]),
        ("({cifra}|pocos) cupos", "40 cupos, pocos cupos", ["40 cupos", "pocos cupos"]),
        ("muy [bien] hecho", "muy hecho, muy bien hecho", ["muy hecho", "muy bien hecho"]),
        ("[muy|tan] bien /", "tan bien", ["tan bien", "bien"]),
        ("(sin luz|sin [nada de] agua) desde", "sin luz desde ayer", ["sin luz desde"]),
        ("(sin luz|sin [nada de] agua) desde", "sin nada de agua desde ayer", ["sin nada de agua desde"]),
        ("(sin luz|sin [nada de] agua) desde", "sin nada de luz desde ayer", []),
    ],
)
def test_words_and_choices(phrase: str, text: str, expected: list[str]) -> None:
    assert found(phrase, text) == expected


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("vaya … cocina", "vaya cocina", ["vaya cocina"]),
        ("vaya … cocina", "vaya a la otra cocina", ["vaya a la otra cocina"]),
        ("vaya … cocina", "vaya uno dos tres cuatro cocina", ["vaya uno dos tres cuatro cocina"]),
        ("vaya … cocina", "vaya uno dos tres cuatro cinco cocina", []),
        ("vaya … cocina", "vaya, la cocina", []),
        ("vaya … cocina", "vaya … cocina", []),
        ("vaya [ya] … (la|su) … cocina", "vaya ya a su bella cocina", ["vaya ya a su bella cocina"]),
    ],
)
def test_some_words_without_a_pause(phrase: str, text: str, expected: list[str]) -> None:
    assert found(phrase, text)[:1] == expected


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("^ vendo", "Yo vendo. ¡Vendo! Y vendo", ["Vendo"]),
        ("^ vendo", "👉 Vendo nevera", ["Vendo"]),
        ("^ vendo", "Hoy, vendo", []),
        ("/ madure /", "Oiga, madure. Y madure ya", ["madure"]),
        ("/ madure /", "Madure", ["Madure"]),
        ("/ madure", "Que madure; madure usted", ["madure"]),
        ("con esos días /", "con esos días de lluvia, con esos días 😂", ["con esos días"]),
        ("a la vía", "a la / vía ^ a la vía", ["a la vía"]),
    ],
)
def test_beginnings_and_pauses(phrase: str, text: str, expected: list[str]) -> None:
    assert found(phrase, text) == expected


def test_phrases_that_begin_alike_stay_apart() -> None:
    tree = PhraseTree[str](NAMES)
    for phrase in ("voy a casa", "voy [ya] a misa", "[ya] voy a clase", "voy … a cine"):
        tree.add(phrase, phrase)
    keys = WordKeys.asked_by(tree, LISTS)

    def meanings(text: str) -> set[str]:
        return {meaning for meaning, _, _ in tree.found_in(keys.words(read(text)))}

    assert meanings("voy a casa") == {"voy a casa"}
    assert meanings("voy ya a misa") == {"voy [ya] a misa"}
    assert meanings("ya voy a clase") == {"[ya] voy a clase"}
    assert meanings("voy ya a cine") == {"voy … a cine"}
    assert meanings("voy ya a casa") == meanings("ya a misa") == set()


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        ("con {mascota}", "no existe la lista {mascota}"),
        ("con {familia", "entre llaves y sin espacios"),
        ("vía (cerrada", "falta cerrar «(»"),
        ("vía [cerrada)", "falta cerrar «[»"),
        ("vía cerrada)", "sobra «)»"),
        ("vía|calle", "sobra «|»"),
        ("(vía|) cerrada", "falta una palabra"),
        ("[muy]", "no exige ninguna palabra"),
        ("… …", "no exige ninguna palabra"),
        ("", "no exige ninguna palabra"),
        ("en*", "muy corto"),
        ("hoy ^ vendo", "«^» va al comienzo"),
        ("hoy / vendo", "«/» va al comienzo o al final"),
        ("(" * 30 + "vía" + ")" * 30, "demasiados paréntesis"),
    ],
)
def test_a_mistaken_phrase_is_named(phrase: str, reason: str) -> None:
    with pytest.raises(PhraseError, match=re.escape(reason)):
        PhraseTree[str](NAMES).add(phrase, "señal")


def mistake_in(text: str) -> str | None:
    try:
        PhraseTree[str](NAMES).add(text, "señal")
    except PhraseError as mistake:
        return str(mistake)
    return None


@given(some.text(alphabet="ab =*(|)[]{}…^/", max_size=40) | some.text(max_size=40))
def test_any_text_is_a_phrase_or_a_named_mistake(text: str) -> None:
    mistake = mistake_in(text)
    assert mistake is None or f"la frase «{text}»" in mistake


@given(
    some.lists(some.sampled_from(["sube", "baja", "ya", ",", "papá"]), max_size=30),
    some.sampled_from(["sube … ya", "/ [ya] {familia}", "(sube|baja ya) /", "^ (ya|sube) [ya] baja"]),
)
def test_what_is_found_begins_and_ends_inside_the_text(words: list[str], phrase: str) -> None:
    text = " ".join(words)
    assert all(part in text for part in found(phrase, text))
