"""What hides the point of a post: a wall of text, too many hashtags, too many emoji."""

import re
from collections.abc import Collection, Iterator

from comedido.language.emoji import EMOJI_SEQUENCE
from comedido.language.hard_reading import Hardship
from comedido.language.phrase_book import FoundSign, of
from comedido.language.reading import Reading
from comedido.language.sentence_length import plain_text, words_of

_PARAGRAPH = re.compile(r"[^\n\r]+")
_WALL = 120
"""Words of one paragraph; the guide of the DNP asks for five lines."""
_HASHTAGS, _MANY_HASHTAGS = 6, 8
_FEW_WORDS_EACH = 2
_MANY_EMOJI, _WORDS_FOR_EACH = 10, 2


def heaviness(reading: Reading, signs: Collection[FoundSign]) -> Iterator[Hardship]:
    """What hides the point, the gravest first; `signs` are what `plain_language.yaml` finds."""
    text = reading.original
    if not of(signs, "solemn"):
        yield from _wall(text)
    words = len(words_of(plain_text(text)))
    hashtags = reading.hashtags
    outnumber = len(hashtags) >= _HASHTAGS and words < len(hashtags) * _FEW_WORDS_EACH
    if outnumber or len(hashtags) >= _MANY_HASHTAGS:
        spans = [(hashtag.start, hashtag.end) for hashtag in hashtags]
        yield Hardship("hashtags", spans, f"{len(hashtags)} etiquetas", {"n": str(len(hashtags))})
    emoji = [found.span() for found in EMOJI_SEQUENCE.finditer(text)]
    if len(emoji) >= _MANY_EMOJI and words < len(emoji) * _WORDS_FOR_EACH:
        yield Hardship("emoji", emoji, f"{len(emoji)} emojis", {"n": str(len(emoji))})


def _wall(text: str) -> Iterator[Hardship]:
    walls = [found.span() for found in _PARAGRAPH.finditer(text) if len(words_of(found.group())) >= _WALL]
    if walls:
        yield Hardship(None, walls, "un solo párrafo muy largo")
