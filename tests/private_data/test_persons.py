"""Persons: a given name and a surname, or a title and a name; never a place named after one."""

import pytest

from comedido.language.pipeline import read
from comedido.private_data.persons import persons_in


def named(text: str) -> list[str]:
    reading = read(text)
    return [reading.words(*person) for person in persons_in(reading)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ayer vino Rosa Elvira Prieto a la sede", "Rosa Elvira Prieto"),
        ("Gracias a María de los Ángeles Rojas por su ayuda", "María de los Ángeles Rojas"),
        ("La señora Yurleidy espera su turno", "Yurleidy"),
        ("HERNÁN CUÉLLAR tiene turno", "HERNÁN CUÉLLAR"),
    ],
)
def test_finds_a_person(text: str, name: str) -> None:
    assert named(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Abrimos el Hospital Simón Bolívar",
        "Estudie en el Colegio Santa Rosa",
        "La Avenida Jorge Gaitán está cerrada",
        "La Secretaría de Salud informa",
        "Rosa y azul son los colores",
    ],
)
def test_places_and_offices_are_no_persons(text: str) -> None:
    assert named(text) == []
