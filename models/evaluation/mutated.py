"""How much of what is found in plain text is still found when its words are disguised."""

import random
from collections.abc import Sequence

from comedido.language.judgement import Level
from comedido.language.pipeline import read
from comedido.language.tone_judgement import judge_tone
from models.evaluation.figures import Figure
from models.evaluation.judged import Judged
from models.training.mutations import LOSSY, REVERSIBLE, Span, mutated, words_in

_WORST = 2
_MOST_TEXTS = 150
_SEED = 2019


def recall_kept(texts: Sequence[Judged]) -> list[Figure]:
    """For reversible and for lossy mutations: how many warned offences still are, in the mean."""
    warned = [
        each for each in texts if each.tone is Level.WARN and each.example.answers.get("tone") == _WORST
    ]
    chosen = random.Random(_SEED).sample(  # noqa: S311 nothing secret
        warned, min(_MOST_TEXTS, len(warned))
    )
    return [
        Figure("recall conservado, cambios reversibles (%)", _kept(chosen, REVERSIBLE), len(chosen), 95, 99),
        Figure("recall conservado, cambios con pérdida (%)", _kept(chosen, LOSSY), len(chosen), 75, 88),
    ]


def _kept(texts: Sequence[Judged], names: Sequence[str]) -> float:
    """Per cent; every word of the evidence is changed, or, where letters are lost, one of them."""
    chance = random.Random(_SEED)  # noqa: S311 nothing secret
    warned = tried = 0
    for each in texts:
        text = each.example.text
        words = [word for span in _evidence(text) for word in words_in(text, span)]
        for name in names if words else ():
            targets = [chance.choice(words)] if names is LOSSY else words
            changed = mutated(text, name, chance, targets).text
            if changed != text:
                tried += 1
                warned += judge_tone(read(changed)).level is Level.WARN
    return 100 * warned / max(tried, 1)


def _evidence(text: str) -> list[Span]:
    reading = read(text)
    return [reading.span(each.start, each.end) for each in judge_tone(reading).offences]
