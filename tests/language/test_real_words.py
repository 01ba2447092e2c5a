"""What is no evasion stays as written: codes, names, acronyms, real words, and slips in ordinary ones."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from comedido.language.folding import fold
from comedido.language.frequent_words import ranks
from comedido.language.normalisation import normalise
from comedido.language.slips import swapped_or_doubled
from comedido.language.vocabulary import offensive_words, spelling

NAMES = (Path(__file__).parent / "names.txt").read_text("utf-8").split()
"""Colombian towns and surnames."""

FREQUENT = [
    word
    for word, place in ranks().items()
    if place < 2000 and len(word) > 4 and word not in offensive_words()
]


@pytest.mark.parametrize(
    "text",
    [
        "H1N1, h1n1, covid-19, Covid19, C4, 3D, 4G, R2D2, PS5, MP3, B2B, K9, CO2, N95, AK47, COP16, G20, M19",
        "El modelo A54, la ruta B12, el bus T31, el lote P4-20, el expediente 05001-31-03 y la placa RTA43F",
        "Marque el número 5, lista5, lista 1, U13, el 10 en el tarjetón y el 101 a la Cámara",
        "1.º, 1ro, 2da, 3ra, 5to, 10mo, 4x4, 24h, 10km, 500mil, 15años, $50.000, US$20, A$AP, 30 %",
        "DIAN, SENA, ICBF, EPS, CAR, POT, CCAA, PQRS, S.A.S., EE. UU., UNAL, DANE, RTVC, SOAT, INPEC",
        "Vea acta_2026_11.pdf en mi_alcaldia_b2, @usuario_1, @lcaldia, hola@ejemplo.gov.co o ejemplo.co/p_s",
        "*Aplican condiciones. Nota* y otra**; 2*3=6; a_b; correo: jo***@ejemplo.co; J***o P***z, M***a",
        "YouTube, WhatsApp, iPhone, MinTIC, TransMilenio, McDonald, eBay, SaludTotal, LinkedIn, TikTok",
        "e-mail, ex-alcalde, socio-económico, y/o, él/ella, todas(os), ¡1!, ¿sí?!, ¡¡gracias!!, nota*",
        "#Bogotá #Covid19 #G20 y #PQRS",
        "Ω, µm, π, α y β; Привет мир; Γειά σου; naïve, Søren, Łódź, João, Müller",
    ],
)
def test_codes_acronyms_and_typography_stay(text: str) -> None:
    assert normalise(text).text == text


@pytest.mark.parametrize("name", NAMES)
def test_a_name_stays(name: str) -> None:
    assert spelling().norm(name) == fold(name)


@pytest.mark.parametrize(
    "written",
    [
        "Perea", "Cabal", "Zorrilla", "piropo", "perito", "peritas", "legua", "gorrión", "voladora",
        "guaracha", "masacrado", "topes", "combos", "talados", "pilo", "negada", "izquierdos",
        "maracas", "trago", "casado", "cerrado", "bruno", "idioma", "mirada", "merienda", "pasta",
        "reputación", "disputa", "computador", "diputada", "imputado", "amputada", "putumayo",
        "análisis", "vacuna", "calculo", "artículo", "vehículo", "semáforo", "hijes", "hazno",
        "pto", "rta", "pdte", "dpto", "mpio", "avda", "crra", "admo", "tel",
    ],
)  # fmt: skip
def test_a_word_that_looks_like_an_insult_stays(written: str) -> None:
    assert spelling().norm(written) == fold(written)


@pytest.mark.parametrize(
    "written",
    [
        "alcadle", "mienistro", "hopsital", "presupueto", "vacunasion", "direcion", "parqeu",
        "persnoa", "cuidado", "probelma", "reslutado", "gobireno", "trbaajo", "comunidda",
        "atnecion", "gratiuto", "informasion", "escuelaa", "biblioteka", "cordial", "convoctoria",
        "inscripcoin", "ambintal", "eletrico",
    ],
)  # fmt: skip
def test_a_slip_in_an_ordinary_word_makes_no_insult(written: str) -> None:
    assert spelling().norm(written) not in offensive_words()


def test_slips_in_frequent_words_hardly_ever_make_an_insult() -> None:
    norm, insults = spelling().norm, offensive_words()
    slips = {
        slip
        for word in FREQUENT
        for place in range(1, len(word) - 1)
        for slip in (
            word[:place] + word[place + 1 :],
            word[: place + 1] + word[place:],
            *swapped_or_doubled(word),
        )
        if slip not in insults
    }
    mistaken = {slip for slip in slips if norm(slip) in insults}
    assert len(mistaken) < len(slips) / 1000, mistaken


@given(some.sampled_from(FREQUENT))
def test_a_frequent_word_means_what_it_says(word: str) -> None:
    assert [spelling().norm(written) for written in (word, word.upper(), word.title())] == [word] * 3
