"""Undoes evasion at the level of text and keeps, for every character, where it stood in the original.

Case, accents, emoji, punctuation, numbers, links and handles stay as they are; words are folded token by
token later (`spelling`).
"""

from collections.abc import Container

from comedido.language.characters import look_alikes, unmasked_characters
from comedido.language.hashtags import hashtags_opened
from comedido.language.long_runs import runs_broken
from comedido.language.normalised_text import NormalisedText
from comedido.language.spacing import letters_joined
from comedido.language.vocabulary import known_words


def normalise(text: str) -> NormalisedText:
    """The text as people see it. Linear in its length; a text without evasion comes back untouched.

    Only in runs of characters that no text has without a space does one come between them.
    """
    known: Container[str] = known_words()
    normalised = NormalisedText.untouched(text)
    if not text.isascii():
        normalised = normalised.rewritten(unmasked_characters(normalised.text))
        normalised = normalised.rewritten(look_alikes(normalised.text))
    normalised = normalised.rewritten(letters_joined(normalised.text, known))
    normalised = normalised.rewritten(hashtags_opened(normalised.text, known))
    return normalised.rewritten(runs_broken(normalised.text))
