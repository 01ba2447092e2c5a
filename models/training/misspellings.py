"""Writes `misspellings.txt`: how frequent words are misspelt, each way with the word that is meant.

    python -m models.training.misspellings DICTIONARY

DICTIONARY is the path, without its ending, of the Hunspell dictionary es_CO (LibreOffice has it), read with
`spylls`: whatever it accepts is no mistake. `wordfreq` says which other spellings people do write.
"""

import argparse
import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

from spylls.hunspell import Dictionary
from wordfreq import get_frequency_dict, zipf_frequency

from comedido.language import data_files
from comedido.language.folding import fold

_FILE = Path(data_files.__file__).with_name("data") / "misspellings.txt"
_SHORTEST, _SHORTEST_WITH_OTHER_LETTERS = 3, 6
_FREQUENT_ENOUGH, _FREQUENT_ENOUGH_WITHOUT_ACCENT = 2e-6, 3e-7
_TIMES_RARER, _TIMES_RARER_WITHOUT_ACCENT = 15, 1.5
_FOREIGN = ("en", "fr", "it", "pt", "ca", "de")
_FREQUENT_ABROAD = 3.0
_LOOKS_FOREIGN = 4.2
_EXCHANGED = """
c>s s>c z>s s>z c>z z>c b>v v>b g>j j>g ll>y y>ll m>n n>m x>s s>x xc>x xc>cs sc>s sc>c cc>c cc>s cc>x c>sc
c>cc s>ss l>ll rr>r qu>k güe>gue güi>gui h>
"""
"""What is written for what; nothing for «h»."""
_BARE, _ACCENTED = "aeiou", "áéíóú"

_RIGHT_TOO = re.compile(
    r"(?:cardiac|policiac|maniac|zodiac|austriac)(?:o|a|os|as)|coctel(?:es)?|chofer(?:es)?|elites?|iman|imam"
    r"|guru|pags?|rodo|trios?|via|belen"
)
"""What the dictionary rejects though it may be meant."""

_HEADING = """\
# Cómo se escriben mal algunas palabras frecuentes: la palabra y, después, sus formas erradas. Solo están las
# que el diccionario es_CO de Hunspell no acepta y la gente sí escribe, mucho menos que la correcta. Versión
# 2026.11, 28 de noviembre de 2026. La escribe models/training/misspellings.py; lo que falte se agrega en
# known_misspellings.csv.
# Derivada de wordfreq 3.1.1 (Robyn Speer, 2022, https://doi.org/10.5281/zenodo.7199437), cuyos datos reúnen
# Wikipedia, OPUS OpenSubtitles 2018 (http://www.opensubtitles.org/), SUBTLEX (Marc Brysbaert y otros, datos
# libres), Google Books Ngrams (http://books.google.com/ngrams), ParaCrawl y Leeds Internet Corpus. Licencia
# de este archivo, como la de esos datos: Creative Commons Atribución-CompartirIgual 4.0
# (https://creativecommons.org/licenses/by-sa/4.0/). El diccionario (RLA-ES, LGPL) solo se consultó.
"""


def misspellings(shares: Mapping[str, float], dictionary: Dictionary) -> Iterator[tuple[str, list[str]]]:
    """Each word that has some with the ways to misspell it, in the order of `shares`."""
    taken: set[str] = set()
    for word, share in shares.items():
        if share < _FREQUENT_ENOUGH_WITHOUT_ACCENT:
            break
        if len(word) < _SHORTEST or not word.isalpha() or not dictionary.lookup(word):
            continue
        ways = [_bare(word), *(_written_ways(word, shares) if share >= _FREQUENT_ENOUGH else ())]
        wrong = [
            written
            for written in dict.fromkeys(ways)
            if written != word and written not in taken and not _is_a_word(written, dictionary)
        ]
        if shares.get(_bare(word), 0) * _TIMES_RARER_WITHOUT_ACCENT >= share:
            wrong = [written for written in wrong if written != _bare(word)]
        taken.update(wrong)
        if wrong:
            yield word, wrong


def _bare(word: str) -> str:
    return "".join(letter if letter == "ñ" else fold(letter) for letter in word)


def _written_ways(word: str, shares: Mapping[str, float]) -> Iterator[str]:
    """What people do write for `word`, much less often."""
    for written in _ways(word):
        if 0 < shares.get(written, 0) * _TIMES_RARER < shares[word] and not _is_foreign(written):
            yield written


def _ways(word: str) -> Iterator[str]:
    bare = _bare(word)
    # With one on the last vowel many are the forms of «vos»: «mirá», «tenés».
    for place, letter in enumerate(bare.removesuffix("s")[:-1]):
        if letter in _BARE:
            yield bare[:place] + _ACCENTED[_BARE.index(letter)] + bare[place + 1 :]
    if len(word) >= _SHORTEST_WITH_OTHER_LETTERS:
        for changed in _other_letters(word):
            yield changed
            yield fold(changed)


def _other_letters(word: str) -> Iterator[str]:
    for exchange in _EXCHANGED.split():
        right, wrong = exchange.split(">")
        start = word.find(right)
        while start >= 0:
            yield word[:start] + wrong + word[start + len(right) :]
            start = word.find(right, start + 1)
    if fold(word[0]) in _BARE:
        yield "h" + word
    for place, (left, right) in enumerate(pairwise(word)):
        yield word[:place] + right + left + word[place + 2 :]


def _is_a_word(written: str, dictionary: Dictionary) -> bool:
    """Whether it may be meant: as Spanish, or as a name."""
    return bool(
        _RIGHT_TOO.fullmatch(written)
        or any(map(dictionary.lookup, (written, written.title(), written.upper())))
    )


def _is_foreign(written: str) -> bool:
    """Whether it may be meant as a word of a neighbouring language."""
    here = zipf_frequency(written, "es")
    abroad = max(zipf_frequency(written, language) for language in _FOREIGN)
    return abroad >= _LOOKS_FOREIGN or (abroad >= _FREQUENT_ABROAD and abroad > here + 1)


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dictionary", help="es_CO without its ending")
    dictionary = Dictionary.from_files(parser.parse_args().dictionary)
    shares = get_frequency_dict("es", "large")
    ordered = dict(sorted(shares.items(), key=lambda each: (-each[1], each[0])))
    lines = [f"{word}: {' '.join(wrong)}" for word, wrong in misspellings(ordered, dictionary)]
    _FILE.write_text(_HEADING + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
