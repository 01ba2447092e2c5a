"""What only arithmetic can tell about a value: check digits, and whether a word is a secret."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from stdnum import luhn
from stdnum.co import nit

_LEGAL_PERSON = re.compile(r"[89]\d{8}")
_SHORTEST_SECRET = 4
_NO_SECRET = re.compile(
    r"\d{1,2}|(?:19|20)\d{2}|\d*[.,:][\d.,:]*|[\d.,:]+(?:%|am|pm|h|km|x)|https?:.*|@.*|#.*"
)


def card(digits: str) -> bool:
    """Whether the digits pass the check of a payment card (Luhn) and are not one digit repeated."""
    return luhn.is_valid(digits) and len(set(digits)) > 1


def nit_of_a_person(digits: str) -> bool:
    """Whether this NIT with its check digit is right and belongs to a natural person: it holds the cédula."""
    return nit.is_valid(digits) and not _LEGAL_PERSON.fullmatch(digits[:-1])


def secret(word: str) -> bool:
    """Whether a word looks made up to be secret: it mixes digits or signs with letters, and is no measure."""
    bare = word.strip("«»\"'“”.,;:!?¡¿()")
    if word.endswith("?") or len(bare) < _SHORTEST_SECRET or _NO_SECRET.fullmatch(bare):
        return False
    has_digit = any(letter.isdigit() for letter in bare)
    has_sign = any(letter in "@#$%&*_+=~^" for letter in bare)
    return has_digit or has_sign


VALIDATORS: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {"card": card, "nit_of_a_person": nit_of_a_person, "secret": secret}
)
"""The validators by the name that data files use."""
