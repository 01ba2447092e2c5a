"""Does a text speak as an institution or as a person? Judged by weighed cues and by models."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from comedido.accounts.borrowed import borrowed_tokens
from comedido.accounts.cues import Calibration, Cue, Voice, cue_book
from comedido.language.evidence import cause
from comedido.language.judgement import Question, judgements
from comedido.language.reading import Reading
from comedido.language.scores import Scores, models

_FARTHEST = 30.0
_FEWEST_WORDS = 4
"""Different words of the shortest text whose voice the models may call without any cue."""
_REPEATED = (1.0, 0.5, 0.25)
"""What a cue's first, second and third appearance count; later ones add nothing."""
_MOST = 5_000
"""Cues that are looked at: so many say nothing new."""


class FoundCue(NamedTuple):
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
    """The voice of a text; `unclear` whenever cues and models do not suffice."""
    cues = tuple(reading.once(cues_in))
    calibration = cue_book().calibration
    by_cues = cue_log_odds(cues, calibration)
    scores: Scores | None = reading.doc._.scores
    if scores is None:
        institution, certain_from = _chance(by_cues), calibration.certain_from
    else:
        judgement = judgements()[Question.INSTITUTIONAL]
        institution = judgement.chance(voice_features(by_cues, scores))
        certain_from = judgement.warn_from
    voice, chance = max(
        (Voice.INSTITUTIONAL, institution), (Voice.PERSONAL, 1 - institution), key=lambda each: each[1]
    )
    if chance < certain_from or not (cues or _says_enough(reading)):
        return Judgement(Voice.UNCLEAR, chance, cues)
    return Judgement(voice, chance, cues)


def words_that_moved_models(reading: Reading, judged: Judgement) -> tuple[int, int] | None:
    """The tokens (half open) that carried a called voice without any cue for it, else None.

    Costs some passes of the encoder: to be asked only where the words are shown.
    """
    scores: Scores | None = reading.doc._.scores
    if scores is None or judged.voice is Voice.UNCLEAR or judged.strongest(1):
        return None
    return _cause(reading, scores, judged.voice)


def voice_features(by_cues: float, scores: Scores) -> Mapping[str, float]:
    """What the probability of an institution is a sum of; what is as unclear as not weighs less."""
    clear = 1 - scores.answers["voice"][Voice.UNCLEAR]
    encoder = scores.log_odds("voice", Voice.INSTITUTIONAL) - scores.log_odds("voice", Voice.PERSONAL)
    return {"cues": by_cues, "encoder": encoder * clear, "letters": scores.letters["institutional"] * clear}


def _says_enough(reading: Reading) -> bool:
    words = zip(reading.written, reading.folded, strict=True)
    return len({folded for written, folded in words if written.isalpha()}) >= _FEWEST_WORDS


def _cause(reading: Reading, scores: Scores, voice: Voice) -> tuple[int, int]:
    starts = [sentence.start for sentence in reading.sentences]
    return cause(models().encoder, scores.text, starts, "voice", voice)


def cues_in(reading: Reading) -> list[FoundCue]:
    """The cues of a text, in its order.

    What is said in a borrowed voice is no cue of a person, and a shorter phrase inside a longer one of the
    same cue counts once.
    """
    book = cue_book()
    every = [
        FoundCue(name, book.cues[name], start, end)
        for name, start, end in islice(book.tree.found_in(book.keys.words(reading)), _MOST)
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


def cue_log_odds(found: Iterable[FoundCue], calibration: Calibration) -> float:
    """The log-odds of an institution by cues alone, within ±30."""
    times: defaultdict[str, int] = defaultdict(int)
    total = calibration.shift
    for one in found:
        if times[one.name] < len(_REPEATED):
            part = one.cue.weight * _REPEATED[times[one.name]]
            total += part if one.cue.voice is Voice.INSTITUTIONAL else -part
            times[one.name] += 1
    return max(-_FARTHEST, min(_FARTHEST, calibration.slope * total))


def _chance(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds))
