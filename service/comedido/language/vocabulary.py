"""The words that evasion is undone with: what lexicons look for, and words that must not be taken for them."""

from functools import cache

from comedido.language.data_files import words
from comedido.language.spelling import Spelling
from comedido.language.tone_lexicon import Use, terms

_WORTH_A_GUESS = frozenset({Use.INSULT, Use.ADJECTIVE, Use.VULGARITY, Use.FILLER, Use.CRIME})


@cache
def known_words() -> frozenset[str]:
    """Common words and lexicon forms, folded: what hashtags and spaced-out letters are taken apart with."""
    return words("common_words.txt") | {word for term in terms() for form in term.forms for word in form}


@cache
def spelling() -> Spelling:
    """The spelling that leads to these words."""
    guessed = {
        form[0] for term in terms() if term.use in _WORTH_A_GUESS for form in term.forms if len(form) == 1
    }
    return Spelling(forms=known_words(), misspelt=guessed, real_words=words("real_words.txt"))
