"""The acts of proselytism that a line shows, once its contexts have had their say."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from comedido.language.proselytism_approval import approval
from comedido.language.proselytism_data import Weight
from comedido.language.proselytism_line import ElectoralLine
from comedido.language.proselytism_rules import proselytism_rules
from comedido.language.proselytism_seen import SeenAct
from comedido.language.proselytism_signs import signs_together
from comedido.language.proselytism_surroundings import Surroundings
from comedido.language.proselytism_words import vocabulary

_MOST_ACTS = 20
"""Acts after which a text needs no more of them to be understood."""


def acts_seen(line: ElectoralLine, parent: ElectoralLine | None = None) -> list[SeenAct]:
    """The acts in `line`, in the order of the rules; an answered text may supply the electoral sense.

    Where no phrase of a rule warns, weaker signs may do so together; plain approval joins in the acts of
    what it answers.
    """
    surroundings = Surroundings(line, Surroundings(parent) if parent else None)
    acts = list(islice(_by_rules(line, surroundings), _MOST_ACTS))
    if not _warns(acts):
        acts += islice(signs_together(line, surroundings), _MOST_ACTS)
    if not acts and parent and (approved := approval(line)) and _warns(acts_seen(parent)):
        return [approved]
    return acts


def _warns(acts: list[SeenAct]) -> bool:
    return any(act.weight is not Weight.GREY for act in acts)


def _by_rules(line: ElectoralLine, surroundings: Surroundings) -> Iterator[SeenAct]:
    for rule in proselytism_rules().rules:
        if rule.phrases not in line.may_hold:
            continue
        for match in line.matches(rule.phrases):
            start, end = match.start(), _end_of_name(line, match.start(), match.end())
            if surroundings.bear_out(rule.needs, start, end) and not surroundings.guard(
                rule.act.act, start, end
            ):
                yield SeenAct(rule.act.act, rule.act.says, rule.act.about, rule.weight, start, end)


def _end_of_name(line: ElectoralLine, start: int, end: int) -> int:
    """Where the name that a match ends with ends, for a slot stops at the first word of it."""
    last_item = line.starts[bisect_left(line.starts, end) - 1]
    name = vocabulary().someone.pattern.match(line.text, last_item) if last_item > start else None
    return max(end, name.end()) if name else end
