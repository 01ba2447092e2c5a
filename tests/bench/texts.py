"""Texts of 280 characters, all different, in the manner of what is written to and by public entities."""

from itertools import product

LENGTH = 280
OPENINGS = ["Buenos días", "Vecinas y vecinos", "Atención", "Les cuento", "Ojo", "Gracias a todas y todos"]
SUBJECTS = [
    "la jornada de vacunación",
    "el arreglo de la vía",
    "la feria del libro",
    "el consejo de seguridad",
]
REMARKS = [
    "fue un éxito y seguimos trabajando por el barrio",
    "se aplazó por la lluvia; mañana damos la nueva fecha",
    "quedó a medias y ese concejal es un irresponsable",
    "cuenta con todos ustedes, los esperamos en la plaza",
]
REST = "Más información en la sede del centro, en la línea gratuita y en la página de la alcaldía. "


def varied_texts() -> list[str]:
    """Return every combination, each 280 characters long."""
    sentences = (
        f"{opening}: {subject} {remark}. "
        for opening, subject, remark in product(OPENINGS, SUBJECTS, REMARKS)
    )
    return [(sentence + REST * 4)[:LENGTH] for sentence in sentences]
