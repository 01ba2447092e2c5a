"""How easy a Spanish text is to read, by the formulas for it; made for long texts.

`letters`, `syllables`, `words` and `sentences` are counted in the whole text, the last two at least one.
"""


def szigriszt_pazos(*, syllables: int, words: int, sentences: int) -> float:
    """Perspicuity, on the INFLESZ scale: 55 to 65 is normal, more is easier (Szigriszt 1993, Barrio 2008)."""
    return 206.835 - 62.3 * syllables / words - words / sentences


def fernandez_huerta(*, syllables: int, words: int, sentences: int) -> float:
    """Readability, 60 to 70 is normal, more is easier (Fernández Huerta 1959)."""
    return 206.84 - 60 * syllables / words - 1.02 * words / sentences


def gutierrez_de_polini(*, letters: int, words: int, sentences: int) -> float:
    """Comprehensibility, 40 to 60 is normal, more is easier (Gutiérrez de Polini 1972)."""
    return 95.2 - 9.7 * letters / words - 0.35 * words / sentences
