"""What evasion is undone with: the words that rules look for, and those that mean what they say."""

from collections.abc import Callable, Container
from dataclasses import dataclass

from comedido.language.masks import Masks


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All words are folded.

    `words` are what rules look for and `offensive` the single words among them that can offend; `masks` finds
    both behind masks. `is_real` knows every word that means what it says, and `is_common` those that hashtags
    are taken apart into; `meant` leads from a misspelt word to its form. `cost` tells how surprising a word
    is in a text, None of what is no word.
    """

    words: Container[str]
    offensive: Container[str]
    masks: Masks
    is_real: Callable[[str], bool]
    is_common: Callable[[str], bool]
    meant: Callable[[str], str]
    cost: Callable[[str], float | None]
