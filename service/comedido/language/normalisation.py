"""Undoes evasion at the level of text and keeps, for every character, where it stood in the original.

Case, accents, emoji, punctuation, numbers, links and handles stay as they are; words are folded token by
token later (`spelling`).
"""

from comedido.language.backwards import turned_round
from comedido.language.characters import look_alikes, unmasked_characters
from comedido.language.emphasis import emphasis_removed, underscores_opened
from comedido.language.hashtags import hashtags_in_sentences, hashtags_opened
from comedido.language.letter_case import cases_settled
from comedido.language.long_runs import runs_broken
from comedido.language.normalised_text import NormalisedText
from comedido.language.signs import letters_restored
from comedido.language.spacing import letters_joined
from comedido.language.vocabulary import lexicon


def normalise(text: str) -> NormalisedText:
    """The text as people see it. Linear in its length; a text without evasion comes back untouched.

    Only in runs of characters that no text has without a space does one come between them.
    """
    known = lexicon()
    normalised = NormalisedText.untouched(text)
    if not text.isascii():
        normalised = normalised.rewritten(turned_round(normalised.text, known.is_real))
        normalised = normalised.rewritten(unmasked_characters(normalised.text))
        normalised = normalised.rewritten(look_alikes(normalised.text, known.is_real))
    normalised = normalised.rewritten(letters_joined(normalised.text, known))
    normalised = normalised.rewritten(emphasis_removed(normalised.text))
    normalised = normalised.rewritten(underscores_opened(normalised.text, known.is_real))
    normalised = normalised.rewritten(hashtags_in_sentences(normalised.text, known))
    normalised = normalised.rewritten(hashtags_opened(normalised.text, known))
    normalised = normalised.rewritten(letters_restored(normalised.text, known))
    normalised = normalised.rewritten(cases_settled(normalised.text, known.is_real))
    # Letters that came back can show where the words of a hashtag begin.
    normalised = normalised.rewritten(hashtags_opened(normalised.text, known))
    return normalised.rewritten(runs_broken(normalised.text))
