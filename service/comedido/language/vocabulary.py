"""The words that evasion is undone with: what lexicons look for, and the words they must not be mistaken for."""

from functools import cache
from importlib.resources import files

from comedido.language.spelling import Spelling


@cache
def known_words() -> frozenset[str]:
    """Common words and lexicon forms, folded: what hashtags and spaced-out letters are taken apart with."""
    return _words("common_words.txt")


@cache
def spelling() -> Spelling:
    """The spelling that leads to these words."""
    return Spelling(forms=known_words(), misspelt=(), real_words=_words("real_words.txt"))


def _words(name: str) -> frozenset[str]:
    lines = files("comedido.language").joinpath("data", name).read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
