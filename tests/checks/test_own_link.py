"""The entity's own link (2.7): suggested where a text sends people to read more, never demanded."""

import pytest

from comedido.contract import Severity
from comedido.policy.model import Entity
from tests.checks.judging import judged

SENDS = "Ya están los cupos. Consulte los requisitos aquí e inscríbase en línea hasta el viernes."
ENTITY = Entity(name="Alcaldía de Ejemplo", domains=["ejemplo.gov.co", "www.ejemplo.com.co"])


def test_suggests_the_link_that_a_text_announces() -> None:
    (one,) = judged("own_link", SENDS)
    assert (one.clause, one.severity) == ("2.7", Severity.LOW)


@pytest.mark.parametrize(
    "text",
    [
        "Buenos días, vecinas y vecinos 🌤️",
        "Lamentamos la muerte de nuestro compañero Eliseo. Abrazo a su familia.",
        "Mañana no habrá agua en San José de 8 a 4 por arreglo de la tubería.",
        "Consulte los requisitos en la sede de la calle 10 o en la línea 123",
        f"{SENDS} www.ejemplo.gov.co/cupos",
        f"{SENDS} https://t.co/abc123XYZ0",
        f"RT @icbf: {SENDS}",
        f"{SENDS} http://t…",
    ],
)
def test_leaves_alone_what_needs_none_or_has_one(text: str) -> None:
    assert judged("own_link", text, entity=ENTITY) == []


def test_a_shortener_hides_where_it_leads() -> None:
    text = f"{SENDS} https://bit.ly/3abcde"
    (one,) = judged("own_link", text, entity=ENTITY)
    assert [text[start:end] for start, end in one.spans] == ["https://bit.ly/3abcde"]
    assert "bit.ly" in one.evidence


def test_a_link_elsewhere_matters_only_when_the_entity_named_its_own() -> None:
    text = f"{SENDS} https://blog.ejemplo.net/cupos"
    assert judged("own_link", text, entity=ENTITY)
    assert judged("own_link", text) == []


@pytest.mark.parametrize("link", ["https://www.dane.gov.co/x", "www.ejemplo.com.co/x", "https://sena.edu.co"])
def test_the_pages_of_the_state_are_trusted(link: str) -> None:
    assert judged("own_link", f"{SENDS} {link}", entity=ENTITY) == []


def test_answers_and_personal_accounts_need_none() -> None:
    assert judged("own_link", SENDS, surface="reply") == []
    assert judged("own_link", SENDS, "personal") == []


@pytest.mark.parametrize("link", ["http://[::1", "https://", "http://a b", "https://\u202e.co"])
def test_a_broken_link_breaks_nothing(link: str) -> None:
    judged("own_link", SENDS, entity=ENTITY, links=[link])
