"""The voice is called right on texts of every kind, and not at all where it can't be known."""

import csv
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from comedido.accounts.cues import Voice
from comedido.accounts.voice import voice_of, words_that_moved_models
from comedido.language.pipeline import read

CORPUS = Path(__file__).parent / "corpus"
MODELS_CORPUS = Path(__file__).parents[2] / "models" / "voice" / "corpus"
ENOUGH = 0.75
"""Part of the texts on which the voice must be called for the check to be of use."""


def corpus(voice: Voice) -> list[str]:
    return [row["text"] for row in rows_of(CORPUS / f"voice_{voice}.csv")]


def rows_of(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def called(texts: Iterable[str], voice: Voice) -> list[str]:
    return [text for text in texts if voice_of(read(text)).voice is voice]


@pytest.mark.parametrize(
    ("voice", "opposite"),
    [(Voice.INSTITUTIONAL, Voice.PERSONAL), (Voice.PERSONAL, Voice.INSTITUTIONAL)],
)
def test_the_voice_is_called_often_and_never_wrong(voice: Voice, opposite: Voice) -> None:
    texts = corpus(voice)
    assert len(texts) >= 200
    assert called(texts, opposite) == []
    assert len(called(texts, voice)) >= ENOUGH * len(texts)


def test_an_unclear_voice_is_not_called() -> None:
    texts = corpus(Voice.UNCLEAR)
    assert len(texts) >= 40
    assert called(texts, Voice.UNCLEAR) == texts


@pytest.mark.parametrize(
    "text",
    [
        "«Mi hija y yo volvimos a creer», cuenta Nidia, beneficiaria del programa de vivienda de la Alcaldía",
        "¿Cómo solicito mi certificado si perdí la clave? Ingrese a la página y siga los pasos",
        "#YoMeCuido Lleve su carné y acuda al puesto de vacunación de su barrio",
        "RT @vecina: Estoy feliz, mi mamá ya tiene su casa 😭",
        "¿Me puede confirmar su número de radicado? Quedamos atentos a su respuesta",
    ],
)
def test_a_borrowed_first_person_is_nobodys_own(text: str) -> None:
    assert voice_of(read(text)).voice is not Voice.PERSONAL


@pytest.mark.parametrize(
    "text",
    [
        "Mañana le celebramos los 90 a mi abuela, toda la familia en Sogamoso ❤️",
        "MAÑANA LE CELEBRAMOS LOS 90 A MI ABUELA, TODA LA FAMILIA EN SOGAMOSO",
        "manana le celebramos los 90 a mi abuela, toda la familia en sogamoso",
    ],
)
def test_the_voice_does_not_depend_on_capitals_and_accents(text: str) -> None:
    assert voice_of(read(text)).voice is Voice.PERSONAL


@pytest.mark.parametrize(
    "text",
    ["Te amo, gordo. Feliz aniversario ❤️", "Parce, nos vemos a las 7 en la casa", "Hoy amanecí con guayabo"],
)
def test_who_speaks_to_somebody_close_is_a_person(text: str) -> None:
    assert voice_of(read(text)).voice is Voice.PERSONAL


def test_a_name_is_not_a_verb() -> None:
    heard = voice_of(read("La obra de José René Ibáñez llega a Itagüí"))
    assert not heard.has("yo_en_el_verbo")


def test_the_strongest_cues_stand_on_words_of_their_own() -> None:
    heard = voice_of(read("Mi perro se comió mis zapatos y yo llegué tarde a la casa de mi mamá 😭"))
    shown = heard.strongest(3)
    assert len(shown) == 3
    assert len({token for cue in shown for token in range(cue.start, cue.end)}) == sum(
        cue.end - cue.start for cue in shown
    )
    assert [cue.cue.weight for cue in shown] == sorted((cue.cue.weight for cue in shown), reverse=True)


@pytest.mark.parametrize(
    "text", ["", " ", "ja" * 30_000, "é" * 60_000, "«" * 5_000, "#a " * 2_000, "¿" * 5_000]
)
def test_odd_texts_have_no_voice_or_one_that_can_be_shown(text: str) -> None:
    reading = read(text)
    heard = voice_of(reading)
    assert heard.voice is Voice.UNCLEAR or heard.strongest(1) or words_that_moved_models(reading, heard)


@given(some.text(max_size=300))
def test_any_text_can_be_judged(text: str) -> None:
    reading = read(text)
    heard = voice_of(reading)
    assert 0.5 <= heard.confidence <= 1
    assert all(0 <= cue.start < cue.end <= len(reading.doc) for cue in heard.cues)


def test_models_call_the_voice_of_texts_without_any_cue() -> None:
    rows = [row for file in sorted(MODELS_CORPUS.glob("*.csv")) for row in rows_of(file)]
    judged = [voice_of(read(row["text"])) for row in rows]
    assert any(not found.cues and found.voice is not Voice.UNCLEAR for found in judged)
