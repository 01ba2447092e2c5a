"""What a judgement about proselytism says to people: how heavy it is, about whom, and in which words."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from comedido.contract import Finding
from comedido.language.elections_calendar import election_window
from comedido.language.judgement import Level
from comedido.language.proselytism_data import Weight
from comedido.language.proselytism_judgement import ProselytismJudgement, judge_proselytism
from comedido.language.proselytism_line import ElectoralLine
from comedido.language.proselytism_rules import proselytism_rules
from comedido.language.proselytism_seen import SeenAct
from comedido.language.reading import Reading

TO_A_REMINDER = 2
"""Steps from a clause of high severity down to one that only reminds."""

NOBODY_NAMED = "una candidatura o un partido"

_STEPS_BELOW = {Weight.HIGH: 0, Weight.MEDIUM: 1, Weight.GREY: 2}
_CONFIDENCE = {Weight.HIGH: 0.95, Weight.MEDIUM: 0.8, Weight.GREY: 0.5}
_ACTS_IN_EVIDENCE = 3
_UNCONTRACTED = re.compile(r"\b(a|de) [eE]l ")
_ASKS, _ANNOUNCES = "asks_for_vote", "announces_vote"
_OTHER_PERSON = {_ASKS: _ANNOUNCES, _ANNOUNCES: _ASKS}
_ARTICLES = frozenset({"El", "La", "Los", "Las"})
"""With a capital inside an act, part of a nickname: «vote por El Tigre»."""


@dataclass(frozen=True, slots=True)
class SeenProselytism:
    """`lowered` are steps off a clause of high severity, `about` whom it campaigns for or against."""

    level: Level
    lowered: int
    spans: AbstractSet[tuple[int, int]]
    evidence: str
    about: str
    confidence: float


def seen_proselytism(
    reading: Reading, parent: Reading | None, today: date, *, for_entity: bool = False
) -> SeenProselytism | None:
    """What is seen in a text that may answer another; None where it does not campaign."""
    judged = judge_proselytism(reading, parent, for_entity=for_entity)
    if judged.level is Level.CLEAR:
        return None
    shown = _once_each(_heaviest(judged.acts), judged.line, reading)
    heavy = bool(shown) and shown[0].weight is not Weight.GREY
    evidence = _evidence(shown, judged.line, reading) if shown else ""
    spans = {reading.span(*judged.line.tokens_under(act.start, act.end)) for act in shown}
    if judged.tokens and not heavy:
        evidence = f"El texto suena a campaña electoral en «{reading.words(*judged.tokens)}»."
        spans = {reading.span(*judged.tokens)}
    return SeenProselytism(
        level=judged.level,
        lowered=_lowered(judged.level, shown, today),
        spans=spans,
        evidence=evidence,
        about=_about(shown, judged.line, reading) if shown else NOBODY_NAMED,
        confidence=_confidence(judged, shown),
    )


def contracted(finding: Finding) -> Finding:
    """The finding in Spanish that contracts «a el» and «de el», also before a name with its article."""
    message = _UNCONTRACTED.sub(lambda found: f"{found[1]}l ", finding.message)
    return finding.model_copy(update={"message": message})


def _heaviest(acts: Sequence[SeenAct]) -> list[SeenAct]:
    heaviest = min((act.weight for act in acts), key=_STEPS_BELOW.__getitem__, default=None)
    return [act for act in acts if act.weight is heaviest]


def _once_each(acts: Sequence[SeenAct], line: ElectoralLine, reading: Reading) -> list[SeenAct]:
    """The acts, of those that ask for a vote and announce one in the same words only what these do.

    The line has no accents, so «vote por» and «voté por» look alike to the rules.
    """
    places = {(act.act, act.start, act.end) for act in acts}
    shown: list[SeenAct] = []
    for act in acts:
        other = _OTHER_PERSON.get(act.act)
        announces = reading.written[_tokens(act, line)[0]].lower().endswith("é")
        if (other, act.start, act.end) in places and (act.act == _ANNOUNCES) is not announces:
            continue
        shown.append(act)
    return shown


def _lowered(level: Level, shown: Sequence[SeenAct], today: date) -> int:
    """Steps off a high clause: by the weight of the acts, and one for what the models alone see."""
    if level is Level.REMIND:
        return TO_A_REMINDER
    if election_window(today):
        return 0
    return min([1, *(_STEPS_BELOW[act.weight] for act in shown)])


def _confidence(judged: ProselytismJudgement, shown: Sequence[SeenAct]) -> float:
    return _CONFIDENCE[shown[0].weight] if judged.chance is None else judged.chance


def _evidence(acts: Sequence[SeenAct], line: ElectoralLine, reading: Reading) -> str:
    """What was seen and in which words, each kind of act once."""
    first_of_kind = {act.act: act for act in reversed(acts)}
    kinds = list(dict.fromkeys(act.act for act in acts))[:_ACTS_IN_EVIDENCE]
    seen = (
        f"{first_of_kind[kind].says} («{reading.words(*_tokens(first_of_kind[kind], line))}»)"
        for kind in kinds
    )
    return f"El texto {'; '.join(seen)}."


def _about(acts: Sequence[SeenAct], line: ElectoralLine, reading: Reading) -> str:
    """The name that the acts are about, or a plain phrase when they name nobody."""
    for act in acts:
        names = (name.pattern.search(line.text, act.start, act.end) for name in proselytism_rules().name)
        for found in filter(None, names):
            first, last = line.tokens_under(*found.span())
            named = (
                first > line.tokens_under(act.start, act.end)[0] and reading.written[first - 1] in _ARTICLES
            )
            return reading.words(first - 1 if named else first, last)
    return acts[0].about


def _tokens(act: SeenAct, line: ElectoralLine) -> tuple[int, int]:
    return line.tokens_under(act.start, act.end)
