"""What is written around a part of a line: the evidence that a rule needs, the contexts that silence it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from comedido.language.proselytism_index import Phrases
from comedido.language.proselytism_line import ElectoralLine
from comedido.language.proselytism_rules import Guard, proselytism_rules

_PASSAGE = 400
"""Characters on either side of an act within which evidence and contexts count; most posts are shorter."""


@dataclass(slots=True)
class Surroundings:
    """The surroundings of every part of one line; each kind of evidence is looked for once in all of it."""

    line: ElectoralLine
    answered: "Surroundings | None" = None
    _found: dict[Phrases, list[int]] = field(default_factory=dict[Phrases, list[int]])

    def bear_out(self, needs: Iterable[str], start: int, end: int) -> bool:
        """Whether all that is needed is written near `text[start:end]`, or in the text that is answered."""
        window = self._passage(start, end)
        evidence = proselytism_rules().evidence
        return all(
            self._holds(evidence[need], *window)
            or (self.answered is not None and self.answered.hold_anywhere(evidence[need]))
            for need in needs
        )

    def hold_anywhere(self, phrases: Phrases) -> bool:
        """Whether one of the phrases stands in the line."""
        return bool(self._positions(phrases))

    def guard(self, act: str, start: int, end: int) -> bool:
        """Whether a context near `text[start:end]` says that the act is something else."""
        return any(
            guard.phrases in self.line.may_hold and guard.silences(act) and self._guards(guard, start, end)
            for guard in proselytism_rules().guards
        )

    def _guards(self, guard: Guard, start: int, end: int) -> bool:
        passage = self._passage(start, end)
        reach = passage if guard.whole_passage else self._sentence(start, end)
        if not self._holds(guard.phrases, *reach):
            return False
        evidence = proselytism_rules().evidence
        return not any(self._holds(evidence[name], *passage) for name in guard.unless)

    def _passage(self, start: int, end: int) -> tuple[int, int]:
        return max(0, start - _PASSAGE), end + _PASSAGE

    def _sentence(self, start: int, end: int) -> tuple[int, int]:
        ends = self._positions(proselytism_rules().sentence_end)
        before = bisect_right(ends, start) - 1
        after = bisect_left(ends, end)
        last = len(self.line.text)
        return ends[before] if before >= 0 else 0, ends[after] if after < len(ends) else last

    def _holds(self, phrases: Phrases, start: int, end: int) -> bool:
        positions = self._positions(phrases)
        first = bisect_left(positions, start)
        return first < len(positions) and positions[first] < end

    def _positions(self, phrases: Phrases) -> list[int]:
        if phrases not in self.line.may_hold:
            return []
        if phrases not in self._found:
            self._found[phrases] = sorted(match.start() for match in self.line.matches(phrases))
        return self._found[phrases]
