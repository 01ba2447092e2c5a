"""What an entity says is its own is recognised however it is written."""

import pytest

from comedido.policy.model import Entity
from comedido.private_data.own import is_own
from comedido.private_data.recogniser import Own

ENTITY = Entity(
    phones=["(601) 555 0100", "+57 310 555 0199", "555 0200"],
    identifiers=["NIT 899.999.053-1", "cuenta 457-000123-45"],
    addresses=["Carrera 8 No. 12 - 30, piso 2"],
    emails=["Prensa@ejemplo.gov.co"],
)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Own.PHONE, "6015550100"),
        (Own.PHONE, "573105550199"),
        (Own.PHONE, "3105550199"),
        (Own.PHONE, "6015550200"),
        (Own.IDENTIFIER, "8999990531"),
        (Own.IDENTIFIER, "899999053"),
        (Own.IDENTIFIER, "45700012345"),
        (Own.ADDRESS, "Cra. 8 # 12-30"),
        (Own.ADDRESS, "KR 8 con 12 – 30"),
        (Own.EMAIL, "prensa@EJEMPLO.gov.co"),
    ],
)
def test_knows_its_own(kind: Own, value: str) -> None:
    assert is_own(kind, value, ENTITY)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Own.PHONE, "3105550198"),
        (Own.IDENTIFIER, "8999990541"),
        (Own.ADDRESS, "Calle 8 # 12-30"),
        (Own.ADDRESS, "Cra 8 # 12-31"),
        (Own.EMAIL, "otra@ejemplo.gov.co"),
    ],
)
def test_knows_what_is_not(kind: Own, value: str) -> None:
    assert not is_own(kind, value, ENTITY)
    assert not is_own(kind, value, Entity())
