"""The words that evasion is undone with: what lexicons look for, and words not to be taken for them."""

import math
import re
from collections.abc import Iterator, Mapping
from functools import cache

from comedido.language.data_files import rows, words
from comedido.language.folding import fold
from comedido.language.frequent_words import ranks
from comedido.language.lexicon import Lexicon
from comedido.language.masks import Masks
from comedido.language.spelling import Spelling
from comedido.language.tone_lexicon import Use, inflections, terms
from comedido.language.word_classes import word_classes

_ONLY_OFFENSIVE = frozenset({Use.INSULT, Use.ADJECTIVE, Use.VULGARITY, Use.FILLER})
_GRAVE = 3
_WORD_OF_A_PHRASE = re.compile(r"(?<![={\w])[a-zñ]+(?![*}\w])")
_UNRANKED = 20_000
_ONE_LETTER_WORDS = frozenset("aeoyuq")
_COST_OF_A_LETTER = 6.0
_FIRST_RANK = 10
"""What ranks are counted from, so that the most frequent words cost something too."""

_LEAST_FREQUENT = {2: 300, 3: 4000}
"""For short words, the place by frequency up to which they are looked for in letters without spaces."""


@cache
def known_words() -> frozenset[str]:
    """Common words and lexicon forms, folded: what hashtags are taken apart with."""
    return words("common_words.txt") | {word for term in terms() for form in term.forms for word in form}


@cache
def lexicon_words() -> frozenset[str]:
    """Every word that a rule of tone asks for, folded."""
    phrases = {
        word
        for row in rows("tone_constructions.csv")
        for word in _WORD_OF_A_PHRASE.findall(fold(row["frase"]))
    }
    listed = {word for listed in word_classes().values() for word in listed if word.isalpha()}
    return known_words() | phrases | listed


@cache
def offensive_words() -> frozenset[str]:
    """The single words of the tone lexicon, folded."""
    return frozenset(
        form[0]
        for term in terms()
        if term.use is not Use.EMOJI
        for form in term.forms
        if len(form) == 1 and form[0].isalpha()
    )


@cache
def spelling() -> Spelling:
    """The spelling that leads to these words."""
    return spelling_beside(ranks())


def spelling_beside(real_words: Mapping[str, int]) -> Spelling:
    """The spelling that leads to these words and leaves `real_words` (with their place) alone."""
    grave = {
        form
        for term in terms()
        if term.use in _ONLY_OFFENSIVE and term.grade == _GRAVE
        for form in inflections(term.name)
    }
    abbreviations = {row["escrito"]: row["palabra"] for row in rows("abbreviations.csv")}
    return Spelling(lexicon_words(), offensive_words(), grave, real_words, abbreviations)


@cache
def lexicon() -> Lexicon:
    """What letters written as signs are read with."""
    return Lexicon(
        words=lexicon_words(),
        offensive=offensive_words(),
        masks=Masks(_hidden_words),
        is_real=is_real,
        is_common=known_words().__contains__,
        meant=spelling().norm,
        cost=cost,
    )


def _hidden_words() -> Iterator[str]:
    """What masks hide, the likeliest first: insults, what else can offend, other words that rules ask for."""
    offensive = offensive_words()
    insults = {
        form[0] for term in terms() if term.use in _ONLY_OFFENSIVE and term.grade > 1 for form in term.forms
    }
    for group in (insults & offensive, offensive - insults, lexicon_words() - offensive):
        yield from sorted(group, key=_rank)


def is_real(word: str) -> bool:
    """Whether `word` (folded) is a frequent word or one that a rule asks for."""
    return word in ranks() or word in lexicon_words()


def cost(word: str) -> float | None:
    """How surprising `word` (folded) is in a text, or None when it is none to look for."""
    if len(word) == 1:
        return _COST_OF_A_LETTER if word in _ONE_LETTER_WORDS else None
    rank = ranks().get(word, _UNRANKED)
    if rank > _LEAST_FREQUENT.get(len(word), len(ranks())):
        return None
    return math.log(rank + _FIRST_RANK) if word in ranks() or word in lexicon_words() else None


def _rank(word: str) -> tuple[int, str]:
    return ranks().get(word, _UNRANKED), word
