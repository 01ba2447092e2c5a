"""The acts of proselytism that a line shows, once its contexts have had their say."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from comedido.language.proselytism_line import ElectoralLine
from comedido.language.proselytism_phrases import Phrase, Source
from comedido.language.proselytism_rules import Guard, Rule, proselytism_rules
from comedido.language.proselytism_words import vocabulary

_PASSAGE = 400
"""Characters on either side of an act within which evidence and contexts count; most posts are shorter."""

_MOST_ACTS = 20
"""Acts after which a text needs no more of them to be understood."""

_SENTENCE_END = (Phrase(Source(r"\. ")),)

Phrases = tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class SeenAct:
    """A rule that holds, and the part of the line where it was seen."""

    rule: Rule
    start: int
    end: int


def acts_seen(line: ElectoralLine, parent: ElectoralLine | None = None) -> list[SeenAct]:
    """The acts in `line`, in the order of the rules; an answered text may supply the electoral sense."""
    surroundings = _Surroundings(line)
    answered = _Surroundings(parent) if parent else None
    borne_out = (
        SeenAct(rule, start, end)
        for rule, start, end in _candidates(line)
        if surroundings.bear_out(rule, start, end, answered) and not surroundings.guarded(rule, start, end)
    )
    return list(islice(borne_out, _MOST_ACTS))


def _candidates(line: ElectoralLine) -> Iterator[tuple[Rule, int, int]]:
    for rule in proselytism_rules().rules:
        for match in line.matches(rule.phrases):
            yield rule, match.start(), _end_of_name(line, match.start(), match.end())


def _end_of_name(line: ElectoralLine, start: int, end: int) -> int:
    """Where the name that a match ends with ends, for a slot stops at the first word of it."""
    last_item = line.starts[bisect_left(line.starts, end) - 1]
    name = vocabulary().someone.match(line.text, last_item) if last_item > start else None
    return max(end, name.end()) if name else end


@dataclass(slots=True)
class _Surroundings:
    """What is written around an act; each kind of evidence is looked for once in the whole line."""

    line: ElectoralLine
    _found: dict[Phrases, list[int]] = field(default_factory=dict[Phrases, list[int]])

    def bear_out(self, rule: Rule, start: int, end: int, answered: "_Surroundings | None") -> bool:
        """Whether all that the rule needs is written near the act, or in the text that is answered."""
        window = self._passage(start, end)
        evidence = proselytism_rules().evidence
        return all(
            self._holds(evidence[need], *window)
            or (answered is not None and answered._holds(evidence[need], 0, len(answered.line.text)))
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
        if not self._holds(guard.phrases, *reach):
            return False
        evidence = proselytism_rules().evidence
        return not any(self._holds(evidence[name], *passage) for name in guard.unless)

    def _passage(self, start: int, end: int) -> tuple[int, int]:
        return max(0, start - _PASSAGE), end + _PASSAGE

    def _sentence(self, start: int, end: int) -> tuple[int, int]:
        ends = self._positions(_SENTENCE_END)
        before = bisect_right(ends, start) - 1
        after = bisect_left(ends, end)
        last = len(self.line.text)
        return ends[before] if before >= 0 else 0, ends[after] if after < len(ends) else last

    def _holds(self, phrases: Phrases, start: int, end: int) -> bool:
        positions = self._positions(phrases)
        first = bisect_left(positions, start)
        return first < len(positions) and positions[first] < end

    def _positions(self, phrases: Phrases) -> list[int]:
        if phrases not in self._found:
            self._found[phrases] = sorted(match.start() for match in self.line.matches(phrases))
        return self._found[phrases]
