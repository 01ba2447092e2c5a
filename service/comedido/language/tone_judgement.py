"""Is a text offensive? Rules, lexicon and models together, as one probability.

Clauses 1.7, 2.11 and 4.5 of Circular 01 of 2019. Where a text offends for the models
alone, the words that moved them stand for the offence.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from comedido.language.evidence import telling_cause
from comedido.language.judgement import Level, Question, judgements
from comedido.language.offence import ToneSigns, tone_signs
from comedido.language.offensive_term import COARSE, MANNERS, Offence
from comedido.language.reading import Reading
from comedido.language.scores import Scores, models

_GRAVE, _OFFENSIVE, _RUDE = 3, 2, 1
_VIOLENCE = "violencia"
"""Axis of a call to kill: so short and so plain («Muerte al…») that the models, used to insults, miss it."""
_AXES = {
    "genero": "género",
    "orientacion": "orientación",
    "politica": "política",
    "region": "región",
    "difamacion": "difamación",
}
"""Axes as rules write them, where that is not how corpora do."""
_WHY = {
    "general": "el conjunto de la frase descalifica",
    "difamacion": "la frase acusa a alguien",
    "politica": "la frase descalifica por ideas políticas",
}
_WHY_A_GROUP = "la frase menosprecia a un grupo de personas"


@dataclass(frozen=True, slots=True)
class ToneJudgement:
    """How offensive a text is: where that leads, the probability, and the words, by rules or by models.

    What is only coarse or curt is among the offences too, though it counts for nothing in the probability;
    `chance` is None where the rules alone decide: on a call to kill, and where the models can't be read.
    """

    level: Level
    chance: float | None
    offences: Sequence[Offence]
    by_models_alone: bool = False


def judge_tone(reading: Reading) -> ToneJudgement:
    """The judgement of one text."""
    signs = reading.once(tone_signs)
    if any(offence.axis == _VIOLENCE for offence in signs.offences):
        return ToneJudgement(Level.WARN, None, signs.offences)
    scores: Scores | None = reading.doc._.scores
    if scores is None:
        return ToneJudgement(_by_grade(signs), None, signs.offences)
    judgement = judgements()[Question.TONE]
    chance = judgement.chance(tone_features(signs, scores))
    level = judgement.level(chance)
    enough = _OFFENSIVE if level is Level.WARN else _RUDE
    if level is Level.CLEAR or _grade(signs) >= enough:
        return ToneJudgement(level, chance, signs.offences)
    offences = [each for each in signs.offences if not _counts(each)]
    return ToneJudgement(level, chance, [*offences, _by_models(reading, scores)], by_models_alone=True)


def tone_features(signs: ToneSigns, scores: Scores) -> Mapping[str, float]:
    """What the probability is a sum of; the linear model, blind to quotation marks, is silent on quotes."""
    grade = _grade(signs)
    excused = signs.quoted or signs.left_alone
    letters = scores.letters["offensive"]
    return {
        "encoder": scores.log_odds("tone", "offensive"),
        "encoder_not_respectful": -scores.log_odds("tone", "respectful"),
        "letters": 0.0 if signs.quoted else letters,
        "grave": float(grade == _GRAVE),
        "offensive": float(grade == _OFFENSIVE),
        "rude": float(grade == _RUDE),
        "quoted": float(signs.quoted),
        "excused": float(excused and not grade),
    }


def _counts(offence: Offence) -> bool:
    return offence.grade > COARSE and offence.axis != MANNERS


def _grade(signs: ToneSigns) -> int:
    return max((offence.grade for offence in signs.offences if _counts(offence)), default=0)


def _by_grade(signs: ToneSigns) -> Level:
    grade = _grade(signs)
    if grade >= _OFFENSIVE:
        return Level.WARN
    return Level.REMIND if grade else Level.CLEAR


def _by_models(reading: Reading, scores: Scores) -> Offence:
    axes = scores.answers["axis"]
    axis = max(axes, key=axes.__getitem__)
    start, end = telling_cause(models().encoder, reading, scores.text, "tone", "offensive")
    return Offence(start, end, _AXES.get(axis, axis), _OFFENSIVE, _WHY.get(axis, _WHY_A_GROUP))
