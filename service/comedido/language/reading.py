"""One text, read once: what every check looks at."""

import re
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Span

from comedido.language.hashtags import HASHTAG
from comedido.language.normalised_text import NormalisedText
from comedido.language.spacing import LINK
from comedido.language.standing import Standing, standing_of
from comedido.language.tokens import written

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

    Tokens carry the word as written in `token.text` and folded, with evasion undone, in `token.norm_`.
    """

    normalised: NormalisedText
    doc: Doc

    @property
    def original(self) -> str:
        """The text as the person wrote it."""
        return self.normalised.original

    def span(self, token_start: int, token_end: int) -> tuple[int, int]:
        """The code points of the original under the tokens `token_start` to `token_end` (half open)."""
        tokens = self.doc[token_start:token_end]
        return self.normalised.span(tokens.start_char, tokens.end_char)

    def words(self, token_start: int, token_end: int) -> str:
        """The original words under these tokens, as the person wrote them."""
        start, end = self.span(token_start, token_end)
        return self.original[start:end]

    @cached_property
    def written(self) -> tuple[str, ...]:
        """Every token as written."""
        return written(self.doc)

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """Every token folded, with evasion undone."""
        return tuple([token.norm_ for token in self.doc])

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences, as spans of `doc`."""
        return tuple(self.doc.sents)

    @cached_property
    def standing(self) -> Standing:
        """Where the tokens stand in their sentences."""
        return standing_of(self.written, self.folded, [sentence.start for sentence in self.sentences])

    def original_start(self, token: int) -> int:
        """The code point of the original where a token begins."""
        return self.normalised.offsets[self.doc[token].idx]

    @cached_property
    def hashtags(self) -> tuple[Mention, ...]:
        """The hashtags as written, with their «#»."""
        return tuple(Mention(found.group(), *found.span()) for found in HASHTAG.finditer(self.original))

    @cached_property
    def handles(self) -> tuple[Mention, ...]:
        """The handles as written, with their «@»."""
        return tuple(Mention(found.group(), *found.span()) for found in HANDLE.finditer(self.original))

    @cached_property
    def links(self) -> tuple[Mention, ...]:
        """The links as written; e-mail addresses are not links."""
        return tuple(
            Mention(found.group(), *found.span()) for found in LINK.finditer(self.original) if found["web"]
        )
