"""The words that evasion is undone with: what lexicons look for, and words not to be taken for them."""

from functools import cache

from comedido.language.data_files import rows, words
from comedido.language.spelling import Spelling
from comedido.language.tone_lexicon import Use, inflections, terms

_ONLY_OFFENSIVE = frozenset({Use.INSULT, Use.ADJECTIVE, Use.VULGARITY, Use.FILLER})
_GRAVE = 3


@cache
def known_words() -> frozenset[str]:
    """Common words and lexicon forms, folded: what hashtags and spaced-out letters are taken apart with."""
    return words("common_words.txt") | {word for term in terms() for form in term.forms for word in form}


@cache
def spelling() -> Spelling:
    """The spelling that leads to these words."""
    misheard = {
        form[0]
        for term in terms()
        if term.use in _ONLY_OFFENSIVE | {Use.CRIME}
        for form in term.forms
        if len(form) == 1
    }
    misspelt = {
        form
        for term in terms()
        if term.use in _ONLY_OFFENSIVE and term.grade == _GRAVE
        for form in inflections(term.name)
    }
    return Spelling(
        known_words(),
        misheard,
        misspelt,
        real_words=words("real_words.txt"),
        abbreviations={row["escrito"]: row["palabra"] for row in rows("abbreviations.csv")},
    )
