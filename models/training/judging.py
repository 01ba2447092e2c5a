"""Fits how rules and models become one probability, on texts that trained neither, and where that leads.

Everything here looks at the development part only. Each group of texts weighs as much as it matters to the
mission, however many rows it has.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from comedido.accounts.cues import Voice, cue_book
from comedido.accounts.voice import cue_log_odds, cues_in, voice_features
from comedido.language.judgement import Question
from comedido.language.offence import tone_signs
from comedido.language.pipeline import read
from comedido.language.proselytism_acts import acts_seen
from comedido.language.proselytism_judgement import proselytism_features
from comedido.language.proselytism_line import electoral_line
from comedido.language.reading import Reading
from comedido.language.scores import scores_of
from comedido.language.tone_judgement import tone_features
from models.texts.example import Example, Split, answer
from models.training.logistic import fit_sum

_AGAINST = frozenset({"quoted", "excused"})
_LEAST = {"grave": 1.5, "offensive": 1.5, "high": 3.0, "medium": 2.0}
"""What rules weigh at least: they were tried on far more sentences than the development part has of each."""
_INSTITUTIONAL_SOURCES = ("town_halls", "crisis", "corpus/voice/entities")
_STEPS = [step / 200 for step in range(10, 200)]


@dataclass(frozen=True, slots=True)
class Case:
    """A text of the development part: what shows in it, and what is true of it.

    `grey` texts deserve a reminder at most; those of voice are unclear.
    """

    group: str
    institutional: bool
    signs: Mapping[str, float]
    true: bool
    grey: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """How one question is fitted: what groups of sources weigh, and what its warnings must keep to."""

    head: str
    signs: Callable[[Reading], Mapping[str, float]]
    groups: Mapping[str, float]
    """A source is in the first group whose name it begins with."""
    precision: float
    """Least share of warnings that is right among Colombian rows and own corpora."""
    institutional_warned: float
    """Greatest share of institutional texts that is warned about."""
    reminded: float
    """Greatest share of harmless texts, institutional or not, that is reminded of anything."""


def judgement_file(examples: Iterable[Example]) -> dict[str, Any]:
    """What `judgement.json` holds, fitted on the development part of `examples`."""
    part = [example for example in examples if example.split is Split.DEVELOPMENT]
    return {question: _judgement(question, part) for question in Question}


def cases(question: Question, part: Iterable[Example]) -> list[Case]:
    """The texts of `part` that answer the question, with the signs that rules and models see in them."""
    plan = PLANS[question]
    found: list[Case] = []
    for example in part:
        group = next((name for name in plan.groups if example.source.startswith(name)), None)
        if group and plan.head in example.answers:
            given = example.answers[plan.head]
            found.append(
                Case(
                    group,
                    example.source in _INSTITUTIONAL_SOURCES,
                    plan.signs(read(example.text)),
                    given == (_INSTITUTION if question is Question.INSTITUTIONAL else _WORST),
                    given == (_UNCLEAR if question is Question.INSTITUTIONAL else _BETWEEN),
                )
            )
    return found


def _judgement(question: Question, part: Sequence[Example]) -> dict[str, Any]:
    found = cases(question, part)
    plan = PLANS[question]
    # Whose voice is unclear teaches nothing about which of the two it is.
    taught = [case for case in found if question is not Question.INSTITUTIONAL or not case.grey]
    sizes = Counter(case.group for case in taught)
    fitted = fit_sum(
        [case.signs for case in taught],
        [case.true for case in taught],
        [plan.groups[case.group] / sizes[case.group] for case in taught],
        _AGAINST,
        _LEAST,
    )
    choose = _certain if question is Question.INSTITUTIONAL else _thresholds
    warn_from, remind_from = choose(found, [fitted.chance(case.signs) for case in found], plan)
    return {**asdict(fitted), "warn_from": warn_from, "remind_from": remind_from}


def _thresholds(found: Sequence[Case], chances: Sequence[float], plan: Plan) -> tuple[float, float]:
    pairs = list(zip(found, chances, strict=True))
    fair = [(case, said) for case, said in pairs if case.group.startswith(("co_", "corpus"))]
    public = [said for case, said in pairs if case.institutional]
    harmless = [said for case, said in pairs if not (case.true or case.grey)]

    def may_warn(threshold: float) -> bool:
        warned = [case.true for case, said in fair if said >= threshold]
        right = sum(warned) >= plan.precision * len(warned)
        return right and _share(public, threshold) <= plan.institutional_warned

    warn_from = next(step for step in _STEPS if may_warn(step))
    remind_from = next(
        step for step in _STEPS if step >= warn_from or _share(harmless, step) <= plan.reminded
    )
    return warn_from, min(remind_from, warn_from)


def _certain(found: Sequence[Case], chances: Sequence[float], plan: Plan) -> tuple[float, float]:
    """Where a voice is called: both ways from the same certainty."""
    pairs = list(zip(found, chances, strict=True))

    def may_call(certain: float) -> bool:
        called = [(case, said >= certain) for case, said in pairs if max(said, 1 - said) >= certain]
        wrong = sum(not case.grey and case.true != yes for case, yes in called)
        unclear = sum(case.grey for case, _ in called)
        return wrong <= (1 - plan.precision) * len(called) and unclear <= plan.reminded * len(called)

    certain = next(step for step in _STEPS if step > _EVEN and may_call(step))
    return certain, certain


def _share(chances: Sequence[float], threshold: float) -> float:
    return sum(said >= threshold for said in chances) / max(len(chances), 1)


def _tone(reading: Reading) -> Mapping[str, float]:
    return tone_features(tone_signs(reading), scores_of(reading.doc))


def _proselytism(reading: Reading) -> Mapping[str, float]:
    return proselytism_features(acts_seen(electoral_line(reading)), scores_of(reading.doc))


def _voice(reading: Reading) -> Mapping[str, float]:
    return voice_features(cue_log_odds(cues_in(reading), cue_book().calibration), scores_of(reading.doc))


_WORST, _BETWEEN = 2, 1
_INSTITUTION, _UNCLEAR = answer("voice", Voice.INSTITUTIONAL), answer("voice", Voice.UNCLEAR)
_EVEN = 0.5

PLANS: Mapping[Question, Plan] = {
    Question.TONE: Plan(
        head="tone",
        signs=_tone,
        groups={
            "co_": 1.0,
            "corpus/tone": 0.8,
            "offendes": 0.6,
            "chile": 0.3,
            "hateval": 0.2,
            "homomex": 0.2,
            "citizen_replies": 0.2,
            "town_halls": 0.3,
            "crisis": 0.3,
        },
        precision=0.82,
        institutional_warned=0.002,
        reminded=0.04,
    ),
    Question.PROSELYTISM: Plan(
        head="proselytism",
        signs=_proselytism,
        groups={
            "co_candidates": 0.4,
            "co_politicians": 0.4,
            "co_": 1.0,
            "corpus/proselytism": 1.0,
            "corpus/tone": 0.2,
            "town_halls": 0.2,
            "crisis": 0.2,
        },
        precision=0.905,
        institutional_warned=0.002,
        reminded=0.04,
    ),
    Question.INSTITUTIONAL: Plan(
        head="voice",
        signs=_voice,
        groups={"corpus/voice": 1.0, "town_halls": 0.3, "citizen_replies": 0.1},
        precision=0.99,
        institutional_warned=0.0,
        reminded=0.15,
    ),
}
