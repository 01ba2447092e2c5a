"""Numbers: however the digits are parted they are the same digits, at the right place."""

from unicodedata import decimal

from hypothesis import given
from hypothesis import strategies as st

from comedido.private_data.numbers import FEWEST_DIGITS, numbers_in

DIGITS = st.text("0123456789", min_size=FEWEST_DIGITS, max_size=20)
SEPARATORS = st.sampled_from(["", " ", ".", "-", "·", " - ", "_", "\u00a0"])


@given(DIGITS, st.data())
def test_reads_the_same_digits_however_they_are_parted(digits: str, data: st.DataObject) -> None:
    parted = digits[0] + "".join(data.draw(SEPARATORS) + digit for digit in digits[1:])
    text = f"su cédula: {parted}, gracias"
    whole = next(numbers_in(text))
    assert whole.digits == digits
    assert text[whole.start : whole.end] == parted


@given(st.text(max_size=200))
def test_every_number_lies_within_the_text_and_holds_its_digits(text: str) -> None:
    for number in numbers_in(text):
        assert 0 <= number.start < number.end <= len(text)
        within = "".join(str(decimal(one)) for one in text[number.start : number.end] if one.isdecimal())
        assert within.startswith(number.digits)


def test_two_numbers_in_a_row_are_read_apart_too() -> None:
    digits = {number.digits for number in numbers_in("300 123 4567 2026")}
    assert {"3001234567", "30012345672026"} <= digits


def test_money_and_shares_are_no_numbers() -> None:
    assert list(numbers_in("$1.234.567.890 y $ 3001234567 y 300123456%")) == []


def test_tells_the_word_that_touches_a_number() -> None:
    assert [number.touched_by for number in numbers_in("C.C.1020345678")] == ["cc"]
    assert [number.touched_by for number in numbers_in("Teléfono:3001234567")] == ["telefono"]
    assert [number.touched_by for number in numbers_in("al 3001234567")] == [""]
