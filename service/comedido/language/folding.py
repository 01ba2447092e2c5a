"""Words folded for comparison: lower case, without accents, ñ kept."""

import unicodedata

_FOLDED = str.maketrans("áàâäãåāéèêëēíìîïīóòôöõōúùûüūçýÿ", "aaaaaaaeeeeeiiiiioooooouuuuucyy")


def fold(word: str) -> str:
    """The word in lower case and without accents; ñ is a letter of its own and stays."""
    lowered = word.lower()
    if lowered.isascii():
        return lowered
    folded = lowered.translate(_FOLDED)
    if folded.isascii() or folded.replace("ñ", "").isascii():
        return folded
    return "".join(
        letter if letter == "ñ" else _bare(letter) for letter in unicodedata.normalize("NFC", folded)
    )


def _bare(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]
