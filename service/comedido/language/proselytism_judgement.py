"""Is a text political proselytism? Acts seen by rules, and models, together as one probability.

Clause 4.4 of Circular 01 of 2019. Sympathy without a contest in view (grey) at most reminds.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from comedido.language.evidence import cause
from comedido.language.judgement import Level, Question, judgements
from comedido.language.proselytism_acts import acts_seen
from comedido.language.proselytism_data import Weight
from comedido.language.proselytism_line import ElectoralLine, electoral_line
from comedido.language.proselytism_seen import SeenAct
from comedido.language.reading import Reading
from comedido.language.scores import Scores, models

_FEW_WORDS = 4
_EVEN = 0.5


@dataclass(frozen=True, slots=True)
class ProselytismJudgement:
    """How much a text campaigns: where that leads, the probability, and what shows it.

    `acts` are those the rules see, `tokens` (half open) the words that moved the models where the rules see
    no act heavy enough; `chance` is None where the acts alone decide.
    """

    level: Level
    chance: float | None
    acts: Sequence[SeenAct]
    line: ElectoralLine
    tokens: tuple[int, int] | None = None


def acts_in(reading: Reading) -> Sequence[SeenAct]:
    """The acts that rules see in a text by itself."""
    return acts_seen(reading.once(electoral_line))


def judge_proselytism(reading: Reading, parent: Reading | None) -> ProselytismJudgement:
    """The judgement of one text, which may answer another."""
    line = reading.once(electoral_line)
    alone = reading.once(acts_in)
    acts = acts_seen(line, parent.once(electoral_line)) if parent else alone
    scores: Scores | None = reading.doc._.scores
    # The models see the text alone: where what it answers gives it its sense, the rules decide.
    if scores is None or (parent and _level_of(acts) > _level_of(alone)):
        return ProselytismJudgement(_level_of(acts), None, acts, line)
    judgement = judgements()[Question.PROSELYTISM]
    chance = judgement.chance(proselytism_features(acts, scores))
    level = judgement.level(chance)
    if not acts and _says_little(scores) and not (parent and _is_political(parent)):
        level = Level.CLEAR
    if level <= _level_of(acts):
        return ProselytismJudgement(level, chance, acts if level is not Level.CLEAR else [], line)
    starts = [sentence.start for sentence in reading.sentences]
    tokens = cause(models().encoder, scores.text, starts, "proselytism", "proselytism")
    return ProselytismJudgement(level, chance, acts, line, tokens)


def _says_little(scores: Scores) -> bool:
    """«Con usted, doctora» is no campaign by itself, nor under a notice about the water."""
    words = (word for word in scores.text.words if any(map(str.isalnum, word)))
    return "#" not in scores.text.words and len(list(islice(words, _FEW_WORDS + 1))) <= _FEW_WORDS


def _is_political(parent: Reading) -> bool:
    scores: Scores | None = parent.doc._.scores
    return scores is not None and scores.answers["proselytism"]["none"] < _EVEN


def proselytism_features(acts: Sequence[SeenAct], scores: Scores) -> Mapping[str, float]:
    """What the probability is a sum of."""
    heaviest = _heaviest(acts)
    return {
        "encoder": scores.log_odds("proselytism", "proselytism"),
        "encoder_not_none": -scores.log_odds("proselytism", "none"),
        "letters": scores.letters["proselytism"],
        "high": float(heaviest is Weight.HIGH),
        "medium": float(heaviest is Weight.MEDIUM),
        "grey": float(heaviest is Weight.GREY),
    }


def _heaviest(acts: Sequence[SeenAct]) -> Weight | None:
    return next((weight for weight in Weight if any(act.weight is weight for act in acts)), None)


def _level_of(acts: Sequence[SeenAct]) -> Level:
    heaviest = _heaviest(acts)
    if heaviest is None:
        return Level.CLEAR
    return Level.REMIND if heaviest is Weight.GREY else Level.WARN
