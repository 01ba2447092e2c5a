"""Pictures (1.8, 2.6): whose they are, whether they can be read aloud, whether they are there at all."""

import pytest

from comedido.contract import Severity
from tests.checks.judging import judged

POST = "Así quedó el parque de La Esperanza después de la siembra."


def test_an_image_without_description_is_told_once() -> None:
    (one,) = judged("media", POST, media={"images": 3, "images_without_description": 2})
    assert (one.clause, one.severity) == ("2.6", Severity.LOW)
    assert "2 imágenes" in one.evidence


def test_described_images_and_texts_alone_are_fine() -> None:
    assert judged("media", POST, media={"images": 2}) == []
    assert judged("media", POST) == []


@pytest.mark.parametrize(
    "text",
    [
        "Foto tomada de internet",
        "Nuestro páramo. Créditos a quien corresponda.",
        "Imagen de Google para ilustrar",
        "Canción sacada de YouTube, no soy dueño de la música",
        "Los esperamos en el mercado campesino. Foto de internet.",
        "Video bajado de la web",
    ],
)
def test_material_of_others_needs_its_author(text: str) -> None:
    (official,) = judged("media", text, media={"images": 1})
    (personal,) = judged("media", text, "personal", media={"images": 1})
    assert (official.clause, official.severity) == ("1.8", Severity.MEDIUM)
    assert personal.severity is Severity.LOW


@pytest.mark.parametrize(
    "text",
    [
        "Foto: Claudia Rincón, oficina de comunicaciones",
        "Cuidado con lo que comparte en internet y en Facebook",
        "Internet gratis en la biblioteca",
        "El video lo grabó Radio Comunitaria La Vereda, con su permiso.",
        "La foto del taller de Google está en el museo",
        "Imagen bajo licencia CC BY 4.0 de Laura Peña",
        "Un audio de WhatsApp anuncia toque de queda: es falso, hoy no hay.",
        "Desmentimos el video de TikTok que ofrece mercados a cambio de datos.",
        "El rumor llegó con una foto tomada de redes que circula desde 2019.",
        "Revise el video de YouTube con los pasos del trámite",
    ],
)
def test_credited_material_is_left_alone(text: str) -> None:
    assert judged("media", text, media={"images": 1}) == []


def test_an_announced_picture_must_be_there() -> None:
    text = "Vea la infografía con los cierres del fin de semana"
    (one,) = judged("media", text)
    assert one.clause == "2.6"
    assert judged("media", text, media={"images": 1}) == []
    assert judged("media", text, media={"videos": 1}) == []
    assert judged("media", f"{text} https://t.co/abc123XYZ0") == []
    assert judged("media", text, surface="reply") == []
