"""One text, read once: what every check looks at."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from spacy.tokens import Doc, Span

from comedido.language.folded_tokens import folded_words
from comedido.language.hashtags import HASHTAG
from comedido.language.normalised_text import NormalisedText
from comedido.language.sentence_length import plain_text, words_of
from comedido.language.spacing import LINK
from comedido.language.standing import Standing, standing_of
from comedido.language.text_words import TextWords, text_words
from comedido.language.tokens import written

Found = TypeVar("Found")

HANDLE = re.compile(r"(?<![\w@.+-])@[A-Za-z0-9_](?:[A-Za-z0-9_.]{0,98}[A-Za-z0-9_])?")


@dataclass(frozen=True, slots=True)
class Mention:
    """A hashtag, handle or link; `start` and `end` are code points of the original text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Reading:
    """The original text, its normalised form, and the tokens of the latter.

    Ask `written` and `folded` for the words: looping over the tokens of `doc` takes ten times as long.
    """

    normalised: NormalisedText
    doc: Doc

    @property
    def original(self) -> str:
        """The text as the person wrote it."""
        return self.normalised.original

    def span(self, token_start: int, token_end: int) -> tuple[int, int]:
        """The code points of the original under the tokens `token_start` to `token_end` (half open)."""
        return self.normalised.span(*self.characters(token_start, token_end))

    def characters(self, token_start: int, token_end: int) -> tuple[int, int]:
        """The characters of the normalised text under these tokens, one at least."""
        last = token_end - 1
        return self.starts[token_start], self.starts[last] + len(self.written[last])

    def words(self, token_start: int, token_end: int) -> str:
        """The original words under these tokens, as the person wrote them."""
        start, end = self.span(token_start, token_end)
        return self.original[start:end]

    @property
    def written(self) -> tuple[str, ...]:
        """Every token as written."""
        return written(self.doc)

    @property
    def folded(self) -> tuple[str, ...]:
        """Every token folded, with evasion undone."""
        return folded_words(self.doc)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences, as spans of `doc`."""
        return tuple(self.doc.sents)

    @cached_property
    def standing(self) -> Standing:
        """Where the tokens stand in their sentences."""
        return standing_of(self.written, self.folded, [sentence.start for sentence in self.sentences])

    @cached_property
    def different_words(self) -> TextWords:
        """The words of the text, each once, as phrases look for them."""
        return text_words(zip(self.written, self.folded, self.standing.may_be_name, strict=True))

    def original_start(self, token: int) -> int:
        """The code point of the original where a token begins."""
        return self.normalised.offsets[self.starts[token]]

    @cached_property
    def starts(self) -> Sequence[int]:
        """The character of the normalised text where each token begins."""
        places: Any = self.doc.to_array("IDX")
        return places.tolist()

    @cached_property
    def hashtags(self) -> tuple[Mention, ...]:
        """The hashtags as written, with their «#»."""
        return self._mentions(HASHTAG) if "#" in self.original or "＃" in self.original else ()

    @cached_property
    def handles(self) -> tuple[Mention, ...]:
        """The handles as written, with their «@»."""
        return self._mentions(HANDLE) if "@" in self.original else ()

    @cached_property
    def links(self) -> tuple[Mention, ...]:
        """The links as written; e-mail addresses are not links."""
        if "://" not in self.original and "www." not in self.original:
            return ()
        return tuple(
            Mention(found.group(), *found.span()) for found in LINK.finditer(self.original) if found["web"]
        )

    @cached_property
    def plain(self) -> str:
        """The original with spaces for links, handles and hashtags, and line breaks for emoji."""
        return plain_text(self.original)

    @cached_property
    def plain_words(self) -> Sequence[str]:
        """The words of `plain`."""
        return words_of(self.plain)

    def once(self, find: Callable[["Reading"], Found]) -> Found:
        """What `find` finds in this text, looked for once for all checks."""
        if find not in self._found:
            self._found[find] = find(self)
        return self._found[find]

    @cached_property
    def _found(self) -> dict[Any, Any]:
        return {}

    def _mentions(self, form: re.Pattern[str]) -> tuple[Mention, ...]:
        return tuple(Mention(found.group(), *found.span()) for found in form.finditer(self.original))
