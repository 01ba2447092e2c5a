"""The form under which a word is compared: folded, with leet, stretching, masks and misspelling undone.

What can be undone for certain is undone for every word; a guess is made only when it leads to a form that a
lexicon knows, and never for a word that is a real one.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from itertools import islice, product

from comedido.language.folding import fold

_NOT_A_WORD = re.compile(r"[@#]\w|https?:|www\.|[\W\d_]+$")
_ROMAN_NUMERAL = re.compile(r"[IVXLC]+$")
_LAUGHTER = re.compile(r"(?:a*j+a+j+a[ja]*|(?:je|ji){2,}j?)$")
_STRETCHED = re.compile(r"(.)\1{2,}")
_REPEATED = re.compile(r"(.)\1+")
_DOUBLED = re.compile(r"([^rlceno\W\d])\1")
_INNER_MARKS = re.compile(r"(?<=\w)[.\-_'’´`·~^]+(?=\w)")
_MASK = re.compile(r"[*#•✱∗]")
_EMPHASIS = re.compile(r"^([*_~]+)(.+)\1$")
_LEET_READINGS = {
    "0": "o", "1": "il", "2": "z", "3": "e", "4": "a", "5": "s", "6": "g", "7": "t", "8": "b", "9": "g",
    "@": "ao", "$": "s", "!": "i", "|": "li", "€": "e", "¡": "i", "(": "c", "<": "c",
}  # fmt: skip
_LEET_BY_LOOKS = str.maketrans({sign: letters[0] for sign, letters in _LEET_READINGS.items()})
_LEET_WORD = re.compile(
    r"(?=.*[a-zñ].*[a-zñ])[a-zñ0134578@$!|€]*[a-zñ][0134578@$!|€][a-zñ][a-zñ0134578@$!|€]*$"
)
_MOST_READINGS = 64
_PHONETIC = (
    (re.compile(r"^j(?=iju|iji)|(?<!c)h(?!ue)"), ""),
    (re.compile(r"^(?:hu|w|gw)(?=[eo])|gu(?=[eo]v|[eo]b|eon)"), "gu"),
    (re.compile(r"qu(?=[ei])|k|c(?![eih])"), "k"),
    (re.compile(r"z|c(?=[ei])|x(?=[ei])"), "s"),
    (re.compile(r"g(?=[ei])"), "j"),
    (re.compile(r"v|w"), "b"),
    (re.compile(r"ll"), "y"),
    (re.compile(r"n(?=[bp])"), "m"),
    (_REPEATED, r"\1"),
)
_SHORTEST_BY_SOUND = 5
_SHORTEST_MISSPELT = 7
_LONGEST_MISSPELT = 30
_LONGEST_MASKED = 16
_LONG = 9


class Spelling:
    """Finds the known form behind a written word.

    `forms` are what lexicons look for, `misheard` those worth recognising when written as they sound or
    masked, `misspelt` those worth it with a slip of one letter, and `real_words` the words that look like a
    form and mean something else; `abbreviations` leads from a short way of writing to its word. All folded.
    """

    def __init__(
        self,
        forms: Collection[str],
        misheard: Collection[str],
        misspelt: Collection[str],
        real_words: Collection[str],
        abbreviations: Mapping[str, str],
    ) -> None:
        self._forms = frozenset(forms)
        self._real_words = frozenset(real_words)
        self._abbreviations = dict(abbreviations)
        self._collapsed = {_REPEATED.sub(r"\1", form): form for form in sorted(forms, reverse=True)}
        self._by_sound = {
            _sound(form): form for form in sorted(misheard, reverse=True) if len(form) >= _SHORTEST_BY_SOUND
        }
        self._by_deletion: dict[str, str] = {}
        for form in sorted(misspelt, reverse=True):
            if len(form) >= _SHORTEST_MISSPELT:
                self._by_deletion |= dict.fromkeys((form, *_deletions(form)), form)
        self._maskable: defaultdict[str, list[str]] = defaultdict(list)
        for form in sorted(misheard):
            self._maskable[form[0]].append(form)

    def norm(self, written: str) -> str:
        """The form of `written` to compare by; numbers, links, handles and emoji come back folded only."""
        word = fold(written)
        if full := self._abbreviations.get(word):
            return full
        if word in self._forms or word in self._real_words or len(word) == 1:
            return word
        if _NOT_A_WORD.match(word) or _ROMAN_NUMERAL.match(written):
            return word
        if _LAUGHTER.match(word):
            return "jaja"
        if word.isalpha():
            return self._unstretched(word) or self._respelt(word) or _STRETCHED.sub(r"\1", word)
        return self._unmasked(word) or self._without_leet(word, written.isupper())

    def _unstretched(self, word: str) -> str | None:
        if not (_STRETCHED.search(word) or _DOUBLED.search(word)):
            return None
        return self._collapsed.get(_REPEATED.sub(r"\1", word))

    def _respelt(self, word: str) -> str | None:
        if not _SHORTEST_BY_SOUND <= len(word) <= _LONGEST_MISSPELT:
            return None
        by_sound = self._by_sound.get(_sound(word))
        if by_sound or len(word) < _SHORTEST_MISSPELT - 1:
            return by_sound
        return next(
            (
                form
                for slip in (word, *_deletions(word))
                if (form := self._by_deletion.get(slip)) and _one_slip_apart(word, form)
            ),
            None,
        )

    def _unmasked(self, word: str) -> str | None:
        if emphasis := _EMPHASIS.match(word):
            return self.norm(emphasis[2])
        joined = _INNER_MARKS.sub("", word)
        if joined in self._forms:
            return joined
        if not _MASK.search(word) or not word[0].isalpha() or len(word) > _LONGEST_MASKED:
            return None
        return next((form for form in self._maskable[word[0]] if _shows(word, form)), None)

    def _without_leet(self, word: str, shouted: bool) -> str:
        readings = (_LEET_READINGS.get(letter, letter) for letter in _INNER_MARKS.sub("", word))
        for letters in islice(product(*readings), _MOST_READINGS):
            reading = _REPEATED.sub(r"\1", "".join(letters))
            if found := self._collapsed.get(reading):
                return found
        looks_like_a_code = shouted or not _LEET_WORD.match(word)
        return word if looks_like_a_code else word.translate(_LEET_BY_LOOKS)


def _sound(word: str) -> str:
    for pattern, replacement in _PHONETIC:
        word = pattern.sub(replacement, word)
    return word


def _shows(masked: str, form: str) -> bool:
    """Whether `form` can stand behind `masked`, where each mask hides one letter or two."""
    if not masked or not form:
        return masked == form
    if _MASK.match(masked):
        return _shows(masked[1:], form[1:]) or (len(form) > 1 and _shows(masked[1:], form[2:]))
    return masked[0] == form[0] and _shows(masked[1:], form[1:])


def _deletions(word: str) -> Iterator[str]:
    return (word[:position] + word[position + 1 :] for position in range(1, len(word)))


def _one_slip_apart(word: str, form: str) -> bool:
    """One letter missing or added, two neighbours swapped, or in a long word one changed."""
    if abs(len(word) - len(form)) > 1:
        return False
    start = 0
    while start < min(len(word), len(form)) and word[start] == form[start]:
        start += 1
    rest, wanted = word[start:], form[start:]
    return (
        rest[1:] == wanted
        or rest == wanted[1:]
        or (len(form) >= _LONG and rest[1:] == wanted[1:])
        or (rest[1::-1] == wanted[:2] and rest[2:] == wanted[2:])
    )
