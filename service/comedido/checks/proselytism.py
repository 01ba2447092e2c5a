"""Clause 4.4: no political proselytism, by whoever the law binds and whatever the date.

An act (asks for a vote, endorses, attacks, mobilises…) must be seen in an electoral sense; which acts and
which contexts are data (`language/data/proselytism_*.yaml`). Sources: Directiva 013 of 2025 (Procuraduría),
Ley 1475 of 2011 art. 35, Ley 1952 of 2019 art. 60. Dates only raise a severity, never switch it off.
"""

import re
from collections.abc import Iterator, Sequence

from comedido.checks.context import Context
from comedido.contract import AccountKind, Draft, Finding, Role
from comedido.language.elections_calendar import election_window
from comedido.language.proselytism_acts import acts_seen
from comedido.language.proselytism_data import Weight
from comedido.language.proselytism_line import ElectoralLine, electoral_line
from comedido.language.proselytism_rules import proselytism_rules
from comedido.language.proselytism_seen import SeenAct
from comedido.language.reading import Reading

_CLAUSE = "4.4"
_STEPS_BELOW = {Weight.HIGH: 0, Weight.MEDIUM: 1, Weight.GREY: 2}
_CONFIDENCE = {Weight.HIGH: 0.95, Weight.MEDIUM: 0.8, Weight.GREY: 0.5}
_ACTS_IN_EVIDENCE = 3
_UNCONTRACTED = re.compile(r"\b(a|de) el ")
_CONTRACTOR = (
    " La ley no prohíbe expresamente a los contratistas participar en política;"
    " recuerde que el mensaje puede asociarse con la entidad."
)


def proselytism(draft: Draft, context: Context) -> Iterator[Finding]:
    """One finding for all acts seen in the draft, as heavy as the heaviest of them."""
    institutional = draft.actor is not None and draft.actor.kind is AccountKind.INSTITUTIONAL
    if draft.role is Role.ELECTED_MEMBER and not institutional:
        return
    line = electoral_line(context.reading)
    acts = acts_seen(line, electoral_line(context.parent) if context.parent else None)
    if not acts:
        return
    heaviest = min((act.weight for act in acts), key=_STEPS_BELOW.__getitem__)
    shown = [act for act in acts if act.weight is heaviest]
    lowered = _STEPS_BELOW[heaviest]
    if heaviest is Weight.MEDIUM and election_window(context.today):
        lowered = 0
    evidence = _evidence(shown, line, context.reading)
    if draft.role is Role.CONTRACTOR and not institutional:
        lowered = max(lowered, _STEPS_BELOW[Weight.GREY])
        evidence += _CONTRACTOR
    yield _contracted(
        context.finding(
            _CLAUSE,
            spans={context.reading.span(*line.tokens_under(act.start, act.end)) for act in shown},
            evidence=evidence,
            confidence=_CONFIDENCE[heaviest],
            lowered=lowered,
            entidad_politica=_about(shown, line, context.reading),
        )
    )


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
