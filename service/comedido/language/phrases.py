"""Many phrases, and how they are found in a text: one tree of words that is walked from every word.

The time grows with the text alone. How a phrase is written: `phrase_notation`.
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from comedido.language.phrase_notation import ANY_WORDS, Choice, Phrase, PhraseError, Row, read_phrase
from comedido.language.standing import Standing

Meaning = TypeVar("Meaning")

_MOST_SKIPPED = 4
"""Words that `…` can stand for."""
_ANY_WORD = " "
"""The key of every word: no token is written like this."""


class Words(NamedTuple):
    """What phrases can ask about the tokens of a text: the keys of each, and where it stands."""

    keys: Sequence[tuple[str, ...]]
    standing: Standing


@dataclass(slots=True, eq=False)
class Place(Generic[Meaning]):
    """A place in the tree: the ways on by the key of the next word, and what the phrases that end here mean.

    `after_any_word` are the ways on by any word that is no pause.
    `steps` are the places made for some keys, sorted, from here alone: phrases that begin alike share them.
    There are thousands of places, and most have one way on and nothing else.
    """

    ways: "dict[str, list[Place[Meaning]]]" = field(default_factory=dict[str, "list[Place[Meaning]]"])
    after_any_word: "tuple[Place[Meaning], ...]" = ()
    steps: "dict[tuple[str, ...], Place[Meaning]]" = field(
        default_factory=dict[tuple[str, ...], "Place[Meaning]"]
    )
    ended: tuple[Meaning, ...] = ()
    ended_by_pause: tuple[Meaning, ...] = ()


class PhraseTree(Generic[Meaning]):
    """Phrases by their words, each with what it means; `lists` are the `{lists}` that they may use."""

    def __init__(self, lists: Container[str]) -> None:
        self._lists = lists
        self._anywhere: Place[Meaning] = Place()
        self._at_sentence_start: Place[Meaning] = Place()
        self._after_pause: Place[Meaning] = Place()
        self._starts = (self._anywhere, self._at_sentence_start, self._after_pause)
        self._first_keys: frozenset[str] | None = None
        self._first_steps: dict[tuple[tuple[str, ...], bool, bool, bool], list[Place[Meaning]]] = {}
        self.keys: set[str] = set()
        """Every key that a phrase asks for."""

    def add(self, text: str, meaning: Meaning) -> None:
        """Adds a phrase. Raises PhraseError."""
        self._first_steps.clear()
        self._first_keys = None
        phrase = read_phrase(text, self._lists)
        start = self._start_of(phrase)
        ends = self._along(phrase.row, [start])
        if start in ends:
            raise PhraseError(f"la frase «{text}» no exige ninguna palabra")
        for end in ends:
            if phrase.precedes_pause:
                end.ended_by_pause = _with(meaning, end.ended_by_pause)
            else:
                end.ended = _with(meaning, end.ended)

    def found_in(self, words: Words) -> Iterator[tuple[Meaning, int, int]]:
        """Every phrase found: its meaning and the tokens it covers (half open), by start and then by end."""
        keys, is_pause, last = words.keys, words.standing.is_pause, len(words.keys)
        begins_anyhow = any(start.after_any_word for start in self._starts)
        all_first_keys = self._all_first_keys()
        # By the identity of the places: those that were reached are kept here.
        steps: dict[tuple[int, tuple[str, ...], bool], Sequence[Place[Meaning]]] = {}
        for start, first_keys in enumerate(keys):
            if not begins_anyhow and (not first_keys or all_first_keys.isdisjoint(first_keys)):
                continue
            places = self._first_places(first_keys, words.standing, start)
            end = start + 1
            while places:
                for place in places:
                    for meaning in place.ended:
                        yield meaning, start, end
                    if place.ended_by_pause and (end == last or is_pause[end]):
                        for meaning in place.ended_by_pause:
                            yield meaning, start, end
                if end == last:
                    break
                step = id(places), keys[end], is_pause[end]
                if step not in steps:
                    steps[step] = _next_places(places, keys[end], is_pause[end])
                places = steps[step]
                end += 1

    def _all_first_keys(self) -> frozenset[str]:
        """The keys that phrases begin with."""
        if self._first_keys is None:
            self._first_keys = frozenset[str]().union(*(start.ways for start in self._starts))
        return self._first_keys

    def _start_of(self, phrase: Phrase) -> Place[Meaning]:
        if phrase.starts_sentence:
            return self._at_sentence_start
        return self._after_pause if phrase.follows_pause else self._anywhere

    def _first_places(
        self, keys: tuple[str, ...], standing: Standing, start: int
    ) -> Sequence[Place[Meaning]]:
        """Where the first word leads to, which most often is a word that came before."""
        is_pause = standing.is_pause[start]
        after_pause = start == 0 or standing.is_pause[start - 1]
        step = keys, standing.starts_sentence[start], after_pause, is_pause
        if step not in self._first_steps:
            places = [self._anywhere]
            if standing.starts_sentence[start]:
                places.append(self._at_sentence_start)
            if after_pause:
                places.append(self._after_pause)
            self._first_steps[step] = _next_places(places, keys, is_pause)
        return self._first_steps[step]

    def _along(self, row: Row, places: list[Place[Meaning]]) -> list[Place[Meaning]]:
        """Where `row` leads to from `places`."""
        for part in row:
            if isinstance(part, Choice):
                places = self._through(part, places)
            elif part == ANY_WORDS:
                places = self._past_any_words(places)
            else:
                places = [self._step(places, (part,))]
        return places

    def _through(self, choice: Choice, places: list[Place[Meaning]]) -> list[Place[Meaning]]:
        words = frozenset(
            row[0] for row in choice.rows if len(row) == 1 and isinstance(row[0], str) and row[0] != ANY_WORDS
        )
        reached = list(places) if choice.may_be_missing else []
        if words:
            reached.append(self._step(places, tuple(sorted(words))))
        for row in choice.rows:
            if row[0] not in words or len(row) > 1:
                reached += self._along(row, places)
        return list(dict.fromkeys(reached))

    def _past_any_words(self, places: list[Place[Meaning]]) -> list[Place[Meaning]]:
        reached = list(places)
        for _ in range(_MOST_SKIPPED):
            places = [self._step(places, (_ANY_WORD,))]
            reached += places
        return reached

    def _step(self, places: list[Place[Meaning]], keys: tuple[str, ...]) -> Place[Meaning]:
        """The place that one word with one of `keys` leads to."""
        only = places[0] if len(places) == 1 else None
        if only and keys in only.steps:
            return only.steps[keys]
        # Not `Place[Meaning]()`, which takes five times as long.
        reached: Place[Meaning] = Place()
        if only:
            only.steps[keys] = reached
        for place in places:
            for key in keys:
                if key == _ANY_WORD:
                    place.after_any_word = (*place.after_any_word, reached)
                else:
                    place.ways.setdefault(key, []).append(reached)
        self.keys.update(keys)
        return reached


def _with(meaning: Meaning, meanings: tuple[Meaning, ...]) -> tuple[Meaning, ...]:
    return meanings if meaning in meanings else (*meanings, meaning)


def _next_places(
    places: Sequence[Place[Meaning]], keys: Sequence[str], is_pause: bool
) -> list[Place[Meaning]]:
    found: list[Place[Meaning]] = []
    for place in places:
        ways = place.ways
        for key in keys:
            if key in ways:
                found += ways[key]
    if not is_pause:
        for place in places:
            found += place.after_any_word
    return list(dict.fromkeys(found)) if len(found) > 1 else found
