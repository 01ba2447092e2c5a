"""Evasion undone in any text: every character of the result leads back into the original."""

from comedido.language.normalisation import normalise
from tests.hostile.fuzz.target import Target
from tests.hostile.fuzz.texts import EVASIVE, SIGNS, text_of


def check(data: bytes) -> None:
    """There is one place for every character and one for the end, each inside of the original."""
    text = text_of(data)
    normalised = normalise(text)
    size = len(normalised.text)
    assert normalised.original == text
    assert (len(normalised.offsets), len(normalised.ends)) == (size + 1, size)
    assert normalised.offsets[size] == len(text)
    for start, end in zip(normalised.offsets, normalised.ends, strict=False):
        assert 0 <= start <= end <= len(text)
    normalised.text.encode()


def seeds() -> list[bytes]:
    """Ordinary texts and the ways of hiding a word."""
    return [text.encode("utf-8", "surrogatepass") for text in EVASIVE]


TARGET = Target(check, seeds, words=SIGNS, longest=2048)
