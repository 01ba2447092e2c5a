"""The acts of proselytism that a line shows, once its contexts have had their say."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from comedido.language.proselytism_line import ElectoralLine
from comedido.language.proselytism_rules import Guard, Rule, proselytism_rules
from comedido.language.proselytism_words import vocabulary

_PASSAGE = 400
"""Characters on either side of an act within which evidence and contexts count; most posts are shorter."""

_SENTENCE_END = re.compile(r"(?<![^ ])\. ")


@dataclass(frozen=True, slots=True)
class SeenAct:
    """A rule that holds, and the part of the line where it was seen."""

    rule: Rule
    start: int
    end: int


def acts_seen(line: ElectoralLine, parent: ElectoralLine | None = None) -> list[SeenAct]:
    """The acts in `line`, in the order of the rules; an answered text may supply the electoral sense."""
    surroundings = _Surroundings(line.text)
    answered = _Surroundings(parent.text) if parent else None
    return [
        SeenAct(rule, start, end)
        for rule, start, end in _candidates(line)
        if surroundings.bear_out(rule, start, end, answered) and not surroundings.guarded(rule, start, end)
    ]


def _candidates(line: ElectoralLine) -> Iterator[tuple[Rule, int, int]]:
    for rule in proselytism_rules().rules:
        for match in rule.pattern.finditer(line.text):
            yield rule, match.start(), _end_of_name(line, match.start(), match.end())


def _end_of_name(line: ElectoralLine, start: int, end: int) -> int:
    """Where the name that a match ends with ends, for a slot stops at the first word of it."""
    last_item = line.starts[bisect_left(line.starts, end) - 1]
    name = vocabulary().someone.match(line.text, last_item) if last_item > start else None
    return max(end, name.end()) if name else end


@dataclass(slots=True)
class _Surroundings:
    """What is written around an act; each kind of evidence is looked for once in the whole line."""

    text: str
    _found: dict[re.Pattern[str], list[int]] = field(default_factory=dict[re.Pattern[str], list[int]])

    def bear_out(self, rule: Rule, start: int, end: int, answered: "_Surroundings | None") -> bool:
        """Whether all that the rule needs is written near the act, or in the text that is answered."""
        window = self._passage(start, end)
        evidence = proselytism_rules().evidence
        return all(
            self._holds(evidence[need], *window)
            or (answered is not None and answered._holds(evidence[need], 0, len(answered.text)))
            for need in rule.needs
        )

    def guarded(self, rule: Rule, start: int, end: int) -> bool:
        """Whether a context near the act says that it is something else."""
        return any(
            guard.silences(rule.act.act) and self._guards(guard, start, end)
            for guard in proselytism_rules().guards
        )

    def _guards(self, guard: Guard, start: int, end: int) -> bool:
        passage = self._passage(start, end)
        reach = passage if guard.whole_passage else self._sentence(start, end)
        if not self._holds(guard.pattern, *reach):
            return False
        evidence = proselytism_rules().evidence
        return not any(self._holds(evidence[name], *passage) for name in guard.unless)

    def _passage(self, start: int, end: int) -> tuple[int, int]:
        return max(0, start - _PASSAGE), end + _PASSAGE

    def _sentence(self, start: int, end: int) -> tuple[int, int]:
        ends = self._positions(_SENTENCE_END)
        before = bisect_right(ends, start) - 1
        after = bisect_left(ends, end)
        return ends[before] if before >= 0 else 0, ends[after] if after < len(ends) else len(self.text)

    def _holds(self, pattern: re.Pattern[str], start: int, end: int) -> bool:
        positions = self._positions(pattern)
        first = bisect_left(positions, start)
        return first < len(positions) and positions[first] < end

    def _positions(self, pattern: re.Pattern[str]) -> list[int]:
        if pattern not in self._found:
            self._found[pattern] = [match.start() for match in pattern.finditer(self.text)]
        return self._found[pattern]
