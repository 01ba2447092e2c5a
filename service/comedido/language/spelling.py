"""The form under which a word is compared: folded, with stretching, shortening and misspelling undone.

What can be undone for certain is undone for every word; a guess is made only when it leads to a word of a
lexicon, and never for a word that is a real one.
"""

import re
from collections.abc import Collection, Mapping

from comedido.language.folding import fold
from comedido.language.misspellings import Misspellings
from comedido.language.stretching import Stretching

_NOT_A_WORD = re.compile(r"[@#]\w|https?:|www\.|[\W\d_]+$")
_ROMAN_NUMERAL = re.compile(r"[IVXLC]+$")
_LAUGHTER = re.compile(r"(?:a*j+a+j+a[ja]*|(?:je|ji){2,}j?)$")
_STRETCHED = re.compile(r"(.)\1{2,}")
_REPEATED = re.compile(r"(.)\1")
_INNER_MARKS = re.compile(r"(?<=\w)[.\-_'’´`·~^]+(?=\w)")
_LONGEST_ACRONYM = 5


class Spelling:
    """Finds the known form behind a written word.

    `forms` are what lexicons look for, `offensive` and `grave` some of them (see `Misspellings`);
    `ranks` are the real words, which mean what they say, with their place by frequency; `abbreviations` leads
    from a short way of writing to its word. All folded.
    """

    def __init__(
        self,
        forms: Collection[str],
        offensive: Collection[str],
        grave: Collection[str],
        ranks: Mapping[str, int],
        abbreviations: Mapping[str, str],
    ) -> None:
        self._forms = frozenset(forms)
        self._ranks = ranks
        self._abbreviations = dict(abbreviations)
        self._stretching = Stretching(self._forms)
        self._misspellings = Misspellings(self._forms, offensive, grave, ranks)

    def norm(self, written: str) -> str:
        """The form of `written` to compare by; numbers, links, handles and emoji come back folded only."""
        word = fold(written)
        if full := self._abbreviations.get(word):
            return full
        if "j" in word and _LAUGHTER.match(word):
            return "jaja"
        if word in self._forms or word in self._ranks or len(word) == 1:
            return word
        if _NOT_A_WORD.match(word) or _ROMAN_NUMERAL.match(written):
            return word
        if word.isalpha():
            return self._word(word, acronym=written.isupper() and len(word) <= _LONGEST_ACRONYM)
        joined = _INNER_MARKS.sub("", word)
        return joined if joined in self._forms else word

    def _word(self, word: str, acronym: bool) -> str:
        if _REPEATED.search(word) and (found := max(self._stretching.behind(word), key=len, default=None)):
            return found
        short = _STRETCHED.sub(r"\1", word)
        if acronym or short in self._ranks:
            return short
        return self._misspellings.intended(short) or short
