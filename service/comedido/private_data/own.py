"""What an entity says is its own, compared however it is written."""

import re

from comedido.language.folding import fold
from comedido.policy.model import Entity
from comedido.private_data.recogniser import Own

_COUNTRY = "57"
_WITH_COUNTRY = 12
_LOCAL_DIGITS = 7
_ROADS = {
    "cl": "calle",
    "cll": "calle",
    "ac": "calle",
    "cra": "carrera",
    "cr": "carrera",
    "crr": "carrera",
    "kr": "carrera",
    "kra": "carrera",
    "k": "carrera",
    "ak": "carrera",
    "av": "avenida",
    "dg": "diagonal",
    "diag": "diagonal",
    "tv": "transversal",
    "transv": "transversal",
}
_SILENT = frozenset({"no", "n", "nro", "numero", "con"})
_PART = re.compile(r"\d+|[a-zñ]+")
_NUMBERS_OF_AN_ADDRESS = 3


def is_own(kind: Own, value: str, entity: Entity) -> bool:
    """Whether the entity names `value` among its phones, identifiers, addresses or mailboxes."""
    match kind:
        case Own.PHONE:
            return _same_phone(value, (*entity.phones, *entity.identifiers))
        case Own.IDENTIFIER:
            return any(_same_identifier(_digits(value), _digits(own)) for own in entity.identifiers)
        case Own.ADDRESS:
            return any(_address(value) == _address(own) for own in entity.addresses)
        case Own.EMAIL:
            return value.casefold() in {own.strip().casefold() for own in entity.emails}


def _same_phone(value: str, owns: tuple[str, ...]) -> bool:
    phone = _without_country(_digits(value))
    return any(
        min(len(phone), len(own)) >= _LOCAL_DIGITS and (phone.endswith(own) or own.endswith(phone))
        for own in (_without_country(_digits(each)) for each in owns)
    )


def _without_country(digits: str) -> str:
    if len(digits) == _WITH_COUNTRY and digits.startswith(_COUNTRY):
        return digits[len(_COUNTRY) :]
    return digits


def _same_identifier(value: str, own: str) -> bool:
    """The same digits, whether or not either has its check digit."""
    return bool(own) and (value in (own, own[:-1]) or value[:-1] == own)


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdecimal())


def _address(text: str) -> tuple[str, ...]:
    """The road and its numbers up to the plate; what follows (office, floor, district) is left out."""
    parts: list[str] = []
    numbers = 0
    for found in _PART.finditer(fold(text)):
        part = found.group()
        if part in _SILENT:
            continue
        parts.append(_ROADS.get(part, part))
        numbers += part.isdigit()
        if numbers == _NUMBERS_OF_AN_ADDRESS:
            break
    return tuple(parts)
