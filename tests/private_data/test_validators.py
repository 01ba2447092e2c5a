"""Check digits and secrets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comedido.private_data.validators import card, nit_of_a_person, secret


def check_digit(body: str) -> str:
    weights = (3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71)
    rest = sum(int(digit) * weight for digit, weight in zip(reversed(body), weights, strict=False)) % 11
    return str(rest if rest in (0, 1) else 11 - rest)


@pytest.mark.parametrize("public", ["8999990531", "8001972684", "9004747274", "9003360047", "8001910451"])
def test_the_nit_of_a_company_or_entity_is_public(public: str) -> None:
    assert check_digit(public[:-1]) == public[-1]
    assert not nit_of_a_person(public)


@given(st.from_regex(r"1[0-9]{9}|[1-7][0-9]{7}", fullmatch=True))
def test_the_nit_of_a_person_is_told_by_its_check_digit(body: str) -> None:
    right = check_digit(body)
    assert nit_of_a_person(body + right)
    assert not nit_of_a_person(body + str((int(right) + 1) % 10))


def test_knows_a_payment_card_by_its_check_digit() -> None:
    assert card("4111111111111111")
    assert not card("4111111111111112")
    assert not card("0" * 16)


@pytest.mark.parametrize("word", ["Ab34!xyz", "colibri#88", "«Macondo*1967»", "clave2024x"])
def test_secrets_mix_digits_or_signs(word: str) -> None:
    assert secret(word)


@pytest.mark.parametrize("word", ["prevenir", "2026", "60%", "100", "https://a.co/x1", "@cuenta1", "3:30"])
def test_words_years_shares_and_links_are_no_secrets(word: str) -> None:
    assert not secret(word)
