"""Where the tokens of a text stand: what phrases ask about a token beside its word."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

_OPENS_A_PART = "|"


@dataclass(frozen=True, slots=True)
class Standing:
    """For every token whether a sentence begins with it, whether it is a pause, and whether it may be a name.

    Pauses are signs, emoji and line breaks. A name is written with a capital though no sentence begins there.
    """

    starts_sentence: Sequence[bool]
    is_pause: Sequence[bool]
    may_be_name: Sequence[bool]


def standing_of(written: Sequence[str], folded: Sequence[str], sentence_starts: Collection[int]) -> Standing:
    """The standing of the tokens, given as written and folded, and those that sentences start with."""
    starts_sentence: list[bool] = []
    pauses: list[bool] = []
    names: list[bool] = []
    starts = frozenset(sentence_starts)
    beginning = True
    for place, word in enumerate(written):
        beginning = beginning or place in starts or word == _OPENS_A_PART
        spells = word[0].isalnum()
        starts_sentence.append(beginning and (spells or word[0] == "@"))
        pauses.append(not spells and _spells_nothing(folded[place]))
        names.append(not beginning and word.istitle())
        beginning = beginning and not spells
    return Standing(starts_sentence, pauses, names)


def pauses_in(words: Sequence[str]) -> list[bool]:
    """For every word whether it is a pause. Most words of a long text were there before."""
    known = {word: _spells_nothing(word) for word in set(words)}
    return [known[word] for word in words]


def is_pause(words: Sequence[str], place: int) -> bool:
    """Whether `place` is outside the text or holds no word (a sign, an emoji, a line break)."""
    return not 0 <= place < len(words) or _spells_nothing(words[place])


def _spells_nothing(word: str) -> bool:
    return not any(map(str.isalnum, word))
