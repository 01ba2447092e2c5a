"""The rules on proselytism, compiled once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from comedido.language.proselytism_data import ActEntry, Acts, EvidenceLists, Guards, Weight, read_data
from comedido.language.proselytism_phrases import Phrase, read_phrases
from comedido.language.proselytism_words import vocabulary

_EVERY_ACT = "all"


@dataclass(frozen=True, slots=True)
class Rule:
    """Phrases that do one act."""

    act: ActEntry
    weight: Weight
    needs: frozenset[str]
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Guard:
    """A context that silences acts within its sentence, or within the whole passage."""

    whole_passage: bool
    acts: frozenset[str]
    unless: frozenset[str]
    phrases: tuple[Phrase, ...]

    def silences(self, act: str) -> bool:
        """Whether this context speaks about `act` at all."""
        return act in self.acts or _EVERY_ACT in self.acts


@dataclass(frozen=True, slots=True)
class Rules:
    """Everything that the check on proselytism looks for in a line."""

    rules: Sequence[Rule]
    evidence: Mapping[str, tuple[Phrase, ...]]
    guards: Sequence[Guard]
    name: tuple[Phrase, ...]


@cache
def proselytism_rules() -> Rules:
    """The rules in force. Raises DocumentError or PhraseError for data that can't be used."""
    slots = vocabulary().slots
    evidence = read_data("proselytism_evidence.yaml", EvidenceLists).evidence
    return Rules(
        rules=[
            Rule(entry, rule.weight, frozenset(rule.needs), read_phrases(rule.phrases, slots))
            for entry in read_data("proselytism_acts.yaml", Acts).acts
            for rule in entry.rules
        ],
        evidence={name: read_phrases(phrases, slots) for name, phrases in evidence.items()},
        guards=[
            Guard(
                whole_passage=entry.reach == "passage",
                acts=frozenset(entry.silences),
                unless=frozenset(entry.unless),
                phrases=read_phrases(entry.phrases, slots),
            )
            for entry in read_data("proselytism_guards.yaml", Guards).guards
        ],
        name=read_phrases("{partido}\n{nombre}", slots),
    )
