"""Varied drafts for the measurements: invented sentences, the same ones in every run."""

from collections.abc import Iterator
from itertools import count, cycle, islice
from random import Random

from comedido.contract import AccountKind, Actor, Draft, Network, Surface

PLACES = ("la plaza", "el puente", "la vereda El Roble", "el hospital", "la biblioteca", "el terminal")
THINGS = ("la obra", "el concierto", "la jornada de vacunación", "el mercado", "la feria", "el torneo")
DAYS = ("hoy", "mañana", "este sábado", "el lunes", "desde las 8 a. m.", "el 14 de mayo", "por la tarde")
PEOPLE = ("mi vecino", "el concejal", "ese periodista", "la gerente", "un conductor", "aquel funcionario")
INSULTS = ("un imbécil", "un payaso", "un ladrón", "una rata", "un inepto", "un vendido", "un sinvergüenza")
PRAISE = ("muy amable", "puntual", "de Valdeluna", "buen lector", "el primero en llegar", "paciente")
PARTIES = ("el Partido Liberal", "el Centro Democrático", "el Pacto Histórico", "la Alianza Verde")

TEMPLATES = {
    "clear": (
        "En {place} empieza {thing} {day}.",
        "{day} llovió cerca de {place} y aun así salió bien {thing} 🌧️.",
        "¿Alguien sabe a qué hora abre {place} {day}?",
        "Con {person}, que es {praise}, caminamos hasta {place}.",
        "Foto de {place}: https://ejemplo.co/{number} #Valdeluna",
    ),
    "insulting": (
        "{person} es {insult} y nadie en {place} lo dice.",
        "Qué vergüenza {thing}, la organizó {insult}.",
        "@usuario{number} eres {insult}, deje quieto {place}!!!",
        "Otra vez {person} con mentiras sobre {thing}… {insult}.",
    ),
    "institutional": (
        "Informamos que {day} se presta el servicio en {place}.",
        "La Alcaldía invita a {thing} {day} en {place}.",
        "Nuestra entidad atendió {number} solicitudes sobre {thing}.",
        "Recuerde: {place} tendrá cierre {day} por {thing}.",
    ),
    "electoral": (
        "{day} todos a votar por {party}, los espero en {place}.",
        "El candidato de {party} estuvo en {place} hablando de {thing}.",
        "Mi voto es por {party}, sin {insult} de por medio.",
        "Las encuestas de {day} le dan {number} puntos a {party}.",
    ),
}


SHORT = 200
"""Characters below which the same text may come twice."""


def sentences(kind: str, seed: int) -> Iterator[str]:
    """Sentences of one kind of `TEMPLATES` without end; a seed always gives the same ones."""
    chance = Random(seed)  # noqa: S311 nothing secret
    while True:
        sentence = chance.choice(TEMPLATES[kind]).format(
            place=chance.choice(PLACES),
            thing=chance.choice(THINGS),
            day=chance.choice(DAYS),
            person=chance.choice(PEOPLE),
            insult=chance.choice(INSULTS),
            praise=chance.choice(PRAISE),
            party=chance.choice(PARTIES),
            number=chance.randrange(2, 999),
        )
        yield sentence[0].upper() + sentence[1:]


def text_of(kind: str, seed: int, length: int) -> str:
    """Sentences of one kind, cut after exactly `length` code points."""
    text = ""
    for sentence in sentences(kind, seed):
        text += sentence + " "
        if len(text) >= length:
            return text[:length]
    raise AssertionError("sentences have no end")


def endless_drafts(length: int = 280) -> Iterator[Draft]:
    """Different drafts of `length` code points, of every kind, by both kinds of account."""
    kinds = cycle(TEMPLATES)
    actors = cycle(Actor(handle="quien_escribe", kind=kind) for kind in _account_kinds())
    for seed, kind, actor in zip(count(), kinds, actors, strict=False):
        text = _numbered(text_of(kind, seed, length), seed)
        yield Draft(text=text, network=Network.X, surface=Surface.POST, actor=actor)


def drafts(how_many: int, length: int = 280) -> list[Draft]:
    """The first ones of `endless_drafts`."""
    return list(islice(endless_drafts(length), how_many))


def _numbered(text: str, seed: int) -> str:
    """So short a text would come again: it ends with its number."""
    mark = f" {seed}"
    return text if len(text) >= SHORT else text[: len(text) - len(mark)] + mark


def _account_kinds() -> list[AccountKind]:
    # Each one as many times as there are kinds of text, so that every text meets both.
    return [AccountKind.PERSONAL] * len(TEMPLATES) + [AccountKind.INSTITUTIONAL] * len(TEMPLATES)
