"""An answer beside what it answers: what was asked for, and how the answer treats who asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from comedido.language.letter_size import longest_run_in_capitals, share_in_capitals
from comedido.language.phrase_book import FoundSign, of, phrase_book
from comedido.language.reading import Reading

_LITTLE = 8
_SHOUTED_WORDS = 4
_MOST_CAPITALS = 0.8


@dataclass(frozen=True)
class Answer:
    """The signs of an answer and of its parent, as `replies.yaml` names them; see `answer_of`."""

    reading: Reading
    parent: Reading | None
    here: Sequence[FoundSign]
    there: Sequence[FoundSign]

    @cached_property
    def petition(self) -> Sequence[FoundSign]:
        """What in the parent is a petition, a complaint or a report; nothing in jest.

        Some say so; of the others, what is wrong with a public service or asked about it is enough when the
        answer says little.
        """
        if of(self.there, "joke", "laugh"):
            return ()
        said = of(self.there, "petition")
        service = of(self.there, "service")
        if said or not service or not self.says_little:
            return said
        return of(self.there, "trouble") or (service if self.parent and "?" in self.parent.original else ())

    @property
    def says_little(self) -> bool:
        """Whether the answer is so short and general that it can have settled nothing."""
        words = self.reading.plain_words
        settles = any(map(str.isdigit, self.reading.original)) or bool(self.reading.links)
        return len(words) <= _LITTLE and not settles and not of(self.here, "settles")

    @property
    def routed(self) -> bool:
        """Whether the answer tells the channel, the term or the number, or leads to a page."""
        return bool(of(self.here, "routed") or self.reading.links)

    @property
    def asks_data(self) -> Sequence[FoundSign]:
        """Where the answer asks for personal data in public."""
        return () if of(self.here, "private_channel") else of(self.here, "asks_data")

    @property
    def parent_asks(self) -> bool:
        """Whether the parent asks or claims something and does not joke."""
        asks = self.parent is not None and "?" in self.parent.original
        return (asks or bool(self.petition)) and not of(self.there, "laugh", "joke")

    @property
    def dismissive(self) -> Sequence[FoundSign]:
        """Where the answer sends the other away."""
        return of(self.here, "dismissive")

    @property
    def laughs(self) -> Sequence[FoundSign]:
        """Where the answer laughs."""
        return of(self.here, "laugh")

    @property
    def laughs_at_question(self) -> bool:
        """Whether it laughs at who asks, and thanks nobody."""
        return bool(self.laughs) and self.parent_asks and not of(self.here, "friendly")

    @property
    def shouted(self) -> tuple[int, int] | None:
        """The code points written in capitals (half open), when that is nearly all of the answer."""
        start, end, words = longest_run_in_capitals(self.reading.original)
        loud = words >= _SHOUTED_WORDS and share_in_capitals(self.reading.original) >= _MOST_CAPITALS
        return (start, end) if loud and not of(self.here, "friendly") else None

    @property
    def hostile_parent(self) -> Sequence[FoundSign]:
        """What in the parent is a hard criticism."""
        return of(self.there, "hostile")

    @property
    def friendly(self) -> bool:
        """Whether either side thanks or greets."""
        return bool(of(self.there, "friendly") or of(self.here, "friendly"))


def answer_of(reading: Reading, parent: Reading | None) -> Answer:
    """Reads the signs of an answer and of its parent."""
    book = phrase_book("replies.yaml")
    return Answer(reading, parent, book.found_in(reading), book.found_in(parent) if parent else ())
