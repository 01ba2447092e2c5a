"""Patterns of words that a lawyer can read, and a linear search for them.

A pattern is a row of steps: «a/b» is one word or the other, «a?» may be missing, «<clase>» is a word of
that class, «..» up to four words, «^» the start of a sentence or pause and «$» its end. No pattern
crosses a pause.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from comedido.language.word_classes import word_class

Meaning = TypeVar("Meaning")

_MOST_SKIPPED = 4


@dataclass(frozen=True, slots=True)
class Step:
    """One place of a pattern: a word of `words` (any word when None), `least` to `most` times."""

    words: frozenset[str] | None
    least: int = 1
    most: int = 1


@dataclass(frozen=True, slots=True)
class Phrase:
    """A compiled pattern; `anchor` is the step that an occurrence is looked for by."""

    steps: tuple[Step, ...]
    starts_pause: bool
    ends_pause: bool
    anchor: int

    @property
    def reach(self) -> int:
        """The most words that an occurrence can have before its anchor."""
        return sum(step.most for step in self.steps[: self.anchor])


def phrase(pattern: str) -> Phrase:
    """Compiles a pattern. Raises KeyError for an unknown class, ValueError when no word is fixed."""
    signs = pattern.split()
    steps = tuple(_step(sign) for sign in signs if sign not in "^$")
    fixed = [place for place, step in enumerate(steps) if step.words and step.least]
    if not fixed:
        raise ValueError(f"El patrón «{pattern}» no tiene ninguna palabra fija")
    anchor = min(fixed, key=lambda place: _commonness(steps[place].words or frozenset()))
    return Phrase(steps, signs[0] == "^", signs[-1] == "$", anchor)


class PhraseSearch(Generic[Meaning]):
    """Finds many patterns at once, each carrying what it means."""

    def __init__(self, phrases: Iterable[tuple[Phrase, Meaning]]) -> None:
        self._by_anchor: defaultdict[str, list[tuple[Phrase, Meaning]]] = defaultdict(list)
        for searched, meaning in phrases:
            for word in searched.steps[searched.anchor].words or ():
                self._by_anchor[word].append((searched, meaning))

    def occurrences(self, words: Sequence[str]) -> Iterator[tuple[int, int, Meaning]]:
        """Start, end and meaning of every pattern found in `words`, folded tokens of a text."""
        seen: set[tuple[int, int]] = set()
        for place, word in enumerate(words):
            for searched, meaning in self._by_anchor.get(word, ()):
                for start in range(max(0, place - searched.reach), place + 1):
                    if (id(searched), start) in seen:
                        continue
                    end = _end(searched, words, start)
                    if end is not None and end > place:
                        seen.add((id(searched), start))
                        yield start, end, meaning


def is_pause(words: Sequence[str], place: int) -> bool:
    """Whether `place` is outside the text or holds no word (a sign, an emoji, a line break)."""
    return not 0 <= place < len(words) or not any(map(str.isalnum, words[place]))


def _step(sign: str) -> Step:
    if sign.startswith(".."):
        return Step(None, 0, _MOST_SKIPPED)
    words: set[str] = set()
    for choice in sign.removesuffix("?").split("/"):
        words |= word_class(choice[1:-1]) if choice.startswith("<") else {choice}
    return Step(frozenset(words), 0 if sign.endswith("?") else 1)


def _commonness(words: frozenset[str]) -> tuple[int, int]:
    return len(words & word_class("frecuente")), len(words)


def _end(searched: Phrase, words: Sequence[str], start: int) -> int | None:
    if searched.starts_pause and not is_pause(words, start - 1):
        return None
    end = _end_of_steps(searched.steps, words, start)
    if end is not None and searched.ends_pause and not is_pause(words, end):
        return None
    return end


def _end_of_steps(steps: Sequence[Step], words: Sequence[str], place: int) -> int | None:
    if not steps:
        return place
    step = steps[0]
    for count in range(step.most + 1):
        if count >= step.least:
            end = _end_of_steps(steps[1:], words, place + count)
            if end is not None:
                return end
        if is_pause(words, place + count) or (step.words and words[place + count] not in step.words):
            return None
    return None
