"""Does a text speak as an institution or as a person? Judged by weighed cues that can be shown."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from comedido.accounts.borrowed import borrowed_tokens
from comedido.accounts.cues import Calibration, Cue, Voice, cue_book
from comedido.language.reading import Reading

_REPEATED = (1.0, 0.5, 0.25)
"""What a cue's first, second and third appearance count; later ones add nothing."""


@dataclass(frozen=True, slots=True)
class FoundCue:
    """A cue at some tokens of the reading (half open)."""

    name: str
    cue: Cue
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Judgement:
    """A text's voice, the probability of that voice, and every cue for it or against it."""

    voice: Voice
    confidence: float
    cues: tuple[FoundCue, ...]

    def has(self, name: str) -> bool:
        """Whether the cue `name` was found."""
        return any(found.name == name for found in self.cues)

    @property
    def speaks(self) -> bool:
        """Whether a cue shows who is speaking, and not only what about."""
        return any(found.cue.speaks and found.cue.voice is self.voice for found in self.cues)

    def strongest(self, count: int) -> list[FoundCue]:
        """At most `count` cues of the voice, heaviest first, no two on the same words."""
        chosen: list[FoundCue] = []
        for found in sorted(self.cues, key=lambda found: (-found.cue.weight, found.start)):
            apart = all(found.end <= other.start or other.end <= found.start for other in chosen)
            if found.cue.voice is self.voice and apart and len(chosen) < count:
                chosen.append(found)
        return chosen


def voice_of(reading: Reading) -> Judgement:
    """The voice of a text; `unclear` whenever the cues do not suffice."""
    calibration = cue_book().calibration
    cues = tuple(cues_in(reading))
    institution = _chance_of_institution(cues, calibration)
    person = 1 - institution
    if institution >= calibration.certain_from:
        return Judgement(Voice.INSTITUTIONAL, institution, cues)
    if person >= calibration.certain_from:
        return Judgement(Voice.PERSONAL, person, cues)
    return Judgement(Voice.UNCLEAR, max(institution, person), cues)


def cues_in(reading: Reading) -> list[FoundCue]:
    """The cues of a text, in its order.

    What is said in a borrowed voice is no cue of a person, and a shorter phrase inside a longer one of the
    same cue counts once.
    """
    book = cue_book()
    every = [
        FoundCue(name, book.cues[name], start, end)
        for name, start, end in book.tree.found_in(book.keys.words(reading))
    ]
    silenced = {
        position for one in every if one.cue.voice is Voice.UNCLEAR for position in range(one.start, one.end)
    }
    borrowed = borrowed_tokens(reading) if every else frozenset[int]()
    heard = [
        one
        for one in every
        if one.cue.voice is not Voice.UNCLEAR
        and silenced.isdisjoint(range(one.start, one.end))
        and not (one.cue.voice is Voice.PERSONAL and one.start in borrowed)
    ]
    return list(_longest(heard))


def _longest(found: Iterable[FoundCue]) -> Iterator[FoundCue]:
    covered_until: defaultdict[str, int] = defaultdict(int)
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= covered_until[one.name]:
            covered_until[one.name] = one.end
            yield one


def _chance_of_institution(found: Iterable[FoundCue], calibration: Calibration) -> float:
    times: defaultdict[str, int] = defaultdict(int)
    total = calibration.shift
    for one in found:
        if times[one.name] < len(_REPEATED):
            part = one.cue.weight * _REPEATED[times[one.name]]
            total += part if one.cue.voice is Voice.INSTITUTIONAL else -part
            times[one.name] += 1
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, calibration.slope * total))))
