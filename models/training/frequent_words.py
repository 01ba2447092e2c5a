"""Writes `frequent_words.txt`, the words that evasion is not to be read into, from the `wordfreq` package.

To be run again after words were added to the lexicon of tone: `python -m models.training.frequent_words`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from textwrap import wrap

from wordfreq import get_frequency_dict

from comedido.language import data_files
from comedido.language.folding import fold
from comedido.language.vocabulary import lexicon_words, offensive_words, spelling_beside

FREQUENT = 30_000
"""Words that are taken for real whatever they look like."""

_FILE = Path(data_files.__file__).with_name("data") / "frequent_words.txt"
_MISSPELT = Path(__file__).with_name("misspelt_insults.txt")
_WIDTH = 120
_WORD = re.compile(r"[a-zñ]{2,}")
_NOISE = re.compile(r"(.)\1\1|(?:[jh][aei]){2,}|a*j+a+j+a[ja]*$")
_A_SLIP_IS_RARER = 60
"""How many times more frequent a word must be for a rarer one to be only a slip of it."""

_HEADING = """\
# Palabras frecuentes del español, de la más a la menos frecuente, sin tildes: no se corrigen hacia un término
# del léxico. Después vienen otras, menos frecuentes, que se parecen a una que las reglas buscan. Versión
# 2026.11, 28 de noviembre de 2026. La escribe models/training/frequent_words.py; lo que falte se agrega en
# real_words.txt.
# Derivada de wordfreq 3.1.1 (Robyn Speer, 2022, https://doi.org/10.5281/zenodo.7199437), cuyos datos reúnen
# Wikipedia, OPUS OpenSubtitles 2018 (http://www.opensubtitles.org/), SUBTLEX (Marc Brysbaert y otros, datos
# libres), Google Books Ngrams (http://books.google.com/ngrams), ParaCrawl y Leeds Internet Corpus. Licencia
# de este archivo, como la de esos datos: Creative Commons Atribución-CompartirIgual 4.0
# (https://creativecommons.org/licenses/by-sa/4.0/).
"""


def frequencies() -> Mapping[str, float]:
    """Folded Spanish words with the share of text they make up, the most frequent first."""
    found: dict[str, float] = {}
    for word, share in get_frequency_dict("es", "large").items():
        folded = fold(word)
        if _WORD.fullmatch(folded) and not _NOISE.search(folded):
            found[folded] = found.get(folded, 0) + share
    return dict(sorted(found.items(), key=lambda each: (-each[1], each[0])))


def look_alikes(shares: Mapping[str, float], frequent: Sequence[str]) -> Iterator[str]:
    """The rarer words of `shares` that would otherwise be taken for one that rules ask for.

    Whatever looks like an insult is listed, but for the words of `misspelt_insults.txt`.
    """
    misspelt = frozenset(_MISSPELT.read_text("utf-8").split())
    norm = spelling_beside({word: place for place, word in enumerate(frequent)}).norm
    rarest = min(shares.values())
    for word in [*shares][len(frequent) :]:
        meant = norm(word)
        if meant == word or meant not in lexicon_words():
            continue
        is_a_slip = shares.get(meant, rarest) > shares[word] * _A_SLIP_IS_RARER
        if word not in misspelt if meant in offensive_words() else not is_a_slip:
            yield word


def main() -> None:
    """Write the file."""
    shares = frequencies()
    frequent = [*shares][:FREQUENT]
    rarer = look_alikes(shares, frequent)
    lines = [*wrap(" ".join(frequent), _WIDTH), *wrap(" ".join(rarer), _WIDTH)]
    _FILE.write_text(_HEADING + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
