"""The words of a text that are its author's own: not those of links, handles, hashtags or quotations."""

import re
from collections.abc import Iterator

from comedido.language.reading import Mention, Reading
from comedido.language.retweets import is_retweet

_WORD = re.compile(r"(?<![\w@#＃./+-])[^\W\d_]+(?![\w@/+-]|\.\w)")
_QUOTATION = re.compile(r"«[^»\n]{1,300}»|“[^”\n]{1,300}”|\"[^\"\n]{1,300}\"|(?<!\w)'[^'\n]{1,300}'(?!\w)")

_CLOSING_MARKS = "»”\"'"


def own_words(reading: Reading) -> Iterator[Mention]:
    """Each word with where it stands in the original text."""
    if is_retweet(reading):
        return
    borrowed = _Borrowed(reading)
    text = reading.original
    for found in _WORD.finditer(text):
        if not borrowed.covers(found.start()):
            yield Mention(found.group(), *found.span())


class _Borrowed:
    """Where links and quotations are; it is asked about places from left to right."""

    def __init__(self, reading: Reading) -> None:
        links = [(link.start, link.end) for link in reading.links]
        text = reading.original
        may_quote = any(map(text.__contains__, _CLOSING_MARKS))
        quotations = [found.span() for found in _QUOTATION.finditer(text)] if may_quote else []
        self._spans = sorted(links + quotations, reverse=True)

    def covers(self, place: int) -> bool:
        while self._spans and self._spans[-1][1] <= place:
            self._spans.pop()
        return bool(self._spans) and self._spans[-1][0] <= place
