"""What hides the point of a post: a wall of text, too many hashtags, too many emoji."""

import re
from collections.abc import Collection, Iterator, Sequence

from comedido.language.emoji import EMOJI_SEQUENCE
from comedido.language.hard_reading import Hardship
from comedido.language.phrase_book import FoundSign, of
from comedido.language.reading import Reading
from comedido.language.sentence_length import words_of

_PARAGRAPH = re.compile(r"[^\n\r]+")
_WALL = 120
"""Words of one paragraph; the guide of the DNP asks for five lines."""
_SHORTEST_WALL = 2 * _WALL - 1
"""Characters: so many words of one letter, and what parts them."""
_HASHTAGS, _MANY_HASHTAGS = 6, 8
_MANY_EMOJI = 10
_WORDS_FOR_EACH = 2


def heaviness(reading: Reading, signs: Collection[FoundSign]) -> Iterator[Hardship]:
    """What hides the point, the gravest first; `signs` are what `plain_language.yaml` finds."""
    text = reading.original
    if not of(signs, "solemn"):
        yield from _wall(text)
    hashtags = [(hashtag.start, hashtag.end) for hashtag in reading.hashtags]
    if len(hashtags) >= _MANY_HASHTAGS or _outnumber_words(reading, hashtags, at_least=_HASHTAGS):
        yield Hardship("hashtags", hashtags, f"{len(hashtags)} etiquetas", {"n": str(len(hashtags))})
    emoji = [found.span() for found in EMOJI_SEQUENCE.finditer(text)]
    if _outnumber_words(reading, emoji, at_least=_MANY_EMOJI):
        yield Hardship("emoji", emoji, f"{len(emoji)} emojis", {"n": str(len(emoji))})


def _outnumber_words(reading: Reading, found: Sequence[tuple[int, int]], *, at_least: int) -> bool:
    """Whether there are many, and fewer than two words for each."""
    return len(found) >= at_least and len(reading.plain_words) < len(found) * _WORDS_FOR_EACH


def _wall(text: str) -> Iterator[Hardship]:
    spans = (found.span() for found in _PARAGRAPH.finditer(text))
    walls = [
        (start, end)
        for start, end in spans
        if end - start >= _SHORTEST_WALL and len(words_of(text[start:end])) >= _WALL
    ]
    if walls:
        yield Hardship(None, walls, "un solo párrafo muy largo")
