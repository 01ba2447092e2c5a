"""Clause 4.4: no political proselytism, by whoever the law binds and whatever the date.

An act (asks for a vote, endorses, attacks, mobilises…) must be seen in an electoral sense; which acts and
which contexts are data (`language/data/proselytism_*.yaml`). Sources: Directiva 013 of 2025 (Procuraduría),
Ley 1475 of 2011 art. 35, Ley 1952 of 2019 art. 60. Dates only raise a severity, never switch it off.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from comedido.checks.context import Context
from comedido.contract import AccountKind, Draft, Finding, Role
from comedido.language.elections_calendar import election_window
from comedido.language.judgement import Level
from comedido.language.proselytism_data import Weight
from comedido.language.proselytism_judgement import ProselytismJudgement, judge_proselytism
from comedido.language.proselytism_line import ElectoralLine
from comedido.language.proselytism_rules import proselytism_rules
from comedido.language.proselytism_seen import SeenAct
from comedido.language.reading import Reading

_CLAUSE = "4.4"
_STEPS_BELOW = {Weight.HIGH: 0, Weight.MEDIUM: 1, Weight.GREY: 2}
_TO_A_REMINDER = 2
_NOBODY_NAMED = "una candidatura o un partido"
_CONFIDENCE = {Weight.HIGH: 0.95, Weight.MEDIUM: 0.8, Weight.GREY: 0.5}
_ACTS_IN_EVIDENCE = 3
_UNCONTRACTED = re.compile(r"\b(a|de) el ")
_CONTRACTOR = (
    " La ley no prohíbe expresamente a los contratistas participar en política;"
    " recuerde que el mensaje puede asociarse con la entidad."
)


def proselytism(draft: Draft, context: Context) -> Iterator[Finding]:
    """One finding for all acts seen in the draft, as heavy as the heaviest of them."""
    # Whom the ban binds is a question of the person; a personal account used as a channel stays personal.
    institutional = context.kind(draft) is AccountKind.INSTITUTIONAL
    if draft.role is Role.ELECTED_MEMBER and not institutional:
        return
    judged = judge_proselytism(context.reading, context.parent)
    if judged.level is Level.CLEAR:
        return
    shown = _heaviest(judged.acts)
    heavy = bool(shown) and shown[0].weight is not Weight.GREY
    lowered = _lowered(judged.level, shown, context.today)
    evidence = _evidence(shown, judged.line, context.reading) if shown else ""
    spans = {context.reading.span(*judged.line.tokens_under(act.start, act.end)) for act in shown}
    if judged.tokens and not heavy:
        evidence = f"El texto suena a campaña electoral en «{context.reading.words(*judged.tokens)}»."
        spans = {context.reading.span(*judged.tokens)}
    if draft.role is Role.CONTRACTOR and not institutional:
        lowered = max(lowered, _TO_A_REMINDER)
        evidence += _CONTRACTOR
    yield _contracted(
        context.finding(
            _CLAUSE,
            spans=spans,
            evidence=evidence,
            confidence=_confidence(judged, shown),
            lowered=lowered,
            entidad_politica=_about(shown, judged.line, context.reading) if shown else _NOBODY_NAMED,
        )
    )


def _heaviest(acts: Sequence[SeenAct]) -> list[SeenAct]:
    heaviest = min((act.weight for act in acts), key=_STEPS_BELOW.__getitem__, default=None)
    return [act for act in acts if act.weight is heaviest]


def _lowered(level: Level, shown: Sequence[SeenAct], today: date) -> int:
    """Steps off a high clause: by the weight of the acts, and one for what the models alone see."""
    if level is Level.REMIND:
        return _TO_A_REMINDER
    if election_window(today):
        return 0
    return min([1, *(_STEPS_BELOW[act.weight] for act in shown)])


def _confidence(judged: ProselytismJudgement, shown: Sequence[SeenAct]) -> float:
    return _CONFIDENCE[shown[0].weight] if judged.chance is None else judged.chance


def _contracted(finding: Finding) -> Finding:
    """The finding in Spanish that contracts «a el» and «de el», also before a name with its article."""
    message = _UNCONTRACTED.sub(lambda found: f"{found[1]}l ", finding.message)
    return finding.model_copy(update={"message": message})


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
            return reading.words(*line.tokens_under(*found.span()))
    return acts[0].about


def _tokens(act: SeenAct, line: ElectoralLine) -> tuple[int, int]:
    return line.tokens_under(act.start, act.end)
