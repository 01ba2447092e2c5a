"""Is a text political proselytism? Acts seen by rules, and models, together as one probability.

Clause 4.4 of Circular 01 of 2019. Sympathy without a contest in view (grey) at most reminds.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from comedido.language.evidence import telling_cause
from comedido.language.judgement import Level, Question, judgements
from comedido.language.proselytism_acts import acts_seen
from comedido.language.proselytism_data import Weight
from comedido.language.proselytism_doubt import level_beside_hashtags, teaches_to_vote
from comedido.language.proselytism_line import ElectoralLine, electoral_line, line_without_pictures
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


def acts_in(reading: Reading) -> tuple[Sequence[SeenAct], ElectoralLine]:
    """The acts that rules see in a text by itself, and the line they stand in."""
    return _acts(reading, None)


def _acts(reading: Reading, parent: Reading | None) -> tuple[Sequence[SeenAct], ElectoralLine]:
    line = reading.once(electoral_line)
    answered = parent.once(electoral_line) if parent else None
    if acts := acts_seen(line, answered):
        return acts, line
    bare = reading.once(line_without_pictures)
    if bare and (acts := acts_seen(bare, answered)):
        return acts, bare
    return [], line


def judge_proselytism(
    reading: Reading, parent: Reading | None, *, for_entity: bool = False
) -> ProselytismJudgement:
    """The judgement of one text, which may answer another and may speak for an entity."""
    alone, line = reading.once(acts_in)
    acts = alone
    if parent:
        acts, line = _acts(reading, parent)
    scores: Scores | None = reading.doc._.scores
    # The models see the text alone: where what it answers gives it its sense, the rules decide.
    if scores is None or (parent and _level_of(acts) > _level_of(alone)):
        return ProselytismJudgement(_level_of(acts), None, acts, line)
    judgement = judgements()[Question.PROSELYTISM]
    chance = judgement.chance(proselytism_features(acts, scores))
    level = judgement.level(chance)
    if not acts and _says_little(scores) and not (parent and _is_political(parent)):
        level = Level.CLEAR
    if not acts and level is not Level.CLEAR:
        level = _doubted(level, reading, line, scores, for_entity=for_entity)
    if level <= _level_of(acts):
        return ProselytismJudgement(level, chance, acts if level is not Level.CLEAR else [], line)
    tokens = telling_cause(models().encoder, reading, scores.text, "proselytism", "proselytism")
    return ProselytismJudgement(level, chance, acts, line, tokens)


def _doubted(
    level: Level, reading: Reading, line: ElectoralLine, scores: Scores, *, for_entity: bool
) -> Level:
    """Where a text leads that the models alone take to `level`."""
    if level is Level.WARN and for_entity and teaches_to_vote(reading, line):
        return Level.REMIND
    if not reading.hashtags:
        return level
    return level_beside_hashtags(level, reading, line, scores.text, _level_by_models)


def _level_by_models(scores: Scores) -> Level:
    judgement = judgements()[Question.PROSELYTISM]
    return judgement.level(judgement.chance(proselytism_features([], scores)))


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
