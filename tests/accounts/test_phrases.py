"""The phrases of the cues mean what their table says, and mistakes in them are named."""

import re

import pytest

from comedido.accounts.phrases import PhraseError, PhraseTree, WordKeys
from comedido.language.pipeline import read

LISTS = {"mama": ("{familia}",), "papa": ("{familia}",)}
FORMS = {"{cifra}": re.compile(r"\d+")}


def found(phrase: str, text: str) -> list[str]:
    tree = PhraseTree()
    tree.add(phrase, "señal", frozenset({"{familia}", "{cifra}"}))
    reading = read(text)
    keys = WordKeys(lists=LISTS, forms=FORMS, name_forms={}, stems=tree.stems())
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
        ("muy [bien] hecho", "muy hecho, muy bien hecho", ["muy hecho", "muy bien hecho"]),
        ("^ vendo", "Yo vendo. ¡Vendo! Y vendo", ["Vendo"]),
        ("^ vendo", "👉 Vendo nevera", ["Vendo"]),
    ],
)
def test_a_phrase_finds(phrase: str, text: str, expected: list[str]) -> None:
    assert found(phrase, text) == expected


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        ("con {mascota}", "{mascota}"),
        ("vía (cerrada", "sin cerrar"),
        ("[muy]", "ninguna palabra"),
        ("en*", "muy corto"),
    ],
)
def test_a_mistaken_phrase_is_named(phrase: str, reason: str) -> None:
    with pytest.raises(PhraseError, match=re.escape(reason)):
        PhraseTree().add(phrase, "señal", frozenset())
