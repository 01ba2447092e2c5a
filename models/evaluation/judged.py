"""What the shipped rules and models say of a text, beside what is true of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from comedido.accounts.cues import Voice
from comedido.accounts.voice import voice_of
from comedido.language.judgement import Level
from comedido.language.pipeline import read
from comedido.language.proselytism_judgement import judge_proselytism
from comedido.language.scores import models
from comedido.language.tone_judgement import judge_tone
from models.texts.example import Example


@dataclass(frozen=True, slots=True)
class Judged:
    """A text with its judgements: levels and probabilities of tone and proselytism, and its voice."""

    example: Example
    tone: Level
    tone_chance: float
    proselytism: Level
    proselytism_chance: float
    voice: Voice


def judged(examples: Iterable[Example]) -> Iterator[Judged]:
    """Each text with its judgements. Raises ArtefactError without models: rules alone have no probability."""
    models()
    for example in examples:
        reading = read(example.text)
        tone, proselytism = judge_tone(reading), judge_proselytism(reading, None)
        yield Judged(
            example,
            tone.level,
            tone.chance or 0.0,
            proselytism.level,
            proselytism.chance or 0.0,
            voice_of(reading).voice,
        )
