"""The rules on proselytism, compiled once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from comedido.language.proselytism_data import (
    ActEntry,
    Acts,
    EvidenceLists,
    Guards,
    SignEntry,
    Signs,
    Weight,
    read_data,
)
from comedido.language.proselytism_index import PhraseIndex, Phrases
from comedido.language.proselytism_phrases import Phrase, read_phrases
from comedido.language.proselytism_source import Source
from comedido.language.proselytism_words import vocabulary

_EVERY_ACT = "all"


@dataclass(frozen=True, slots=True)
class Rule:
    """Phrases that do one act."""

    act: ActEntry
    weight: Weight
    needs: frozenset[str]
    phrases: Phrases


@dataclass(frozen=True, slots=True)
class Guard:
    """A context that silences acts within its sentence, or within the whole passage."""

    whole_passage: bool
    acts: frozenset[str]
    unless: frozenset[str]
    phrases: Phrases
    doubts_models: bool

    def silences(self, act: str) -> bool:
        """Whether this context speaks about `act` at all."""
        return act in self.acts or _EVERY_ACT in self.acts


@dataclass(frozen=True, slots=True)
class Sign:
    """A weak sign and its phrases."""

    entry: SignEntry
    phrases: Phrases


@dataclass(frozen=True, slots=True)
class Rules:
    """Everything that the check on proselytism looks for in a line; `enough` says which signs suffice."""

    rules: Sequence[Rule]
    evidence: Mapping[str, Phrases]
    guards: Sequence[Guard]
    signs: Sequence[Sign]
    enough: Sequence[Mapping[str, int]]
    sentence_end: Phrases
    name: tuple[Phrase, ...]
    index: PhraseIndex


@cache
def proselytism_rules() -> Rules:
    """The rules in force. Raises DocumentError or PhraseError for data that can't be used."""
    groups: list[Phrases] = []
    slots = vocabulary().slots

    def read(phrases: str) -> Phrases:
        groups.append(Phrases(read_phrases(phrases, slots)))
        return groups[-1]

    rules = [
        Rule(entry, rule.weight, frozenset(rule.needs), read(rule.phrases))
        for entry in read_data("proselytism_acts.yaml", Acts).acts
        for rule in entry.rules
    ]
    evidence = read_data("proselytism_evidence.yaml", EvidenceLists).evidence
    guards = [
        Guard(
            whole_passage=entry.reach == "passage",
            acts=frozenset(entry.silences),
            unless=frozenset(entry.unless),
            phrases=read(entry.phrases),
            doubts_models=entry.doubts_models,
        )
        for entry in read_data("proselytism_guards.yaml", Guards).guards
    ]
    signs = read_data("proselytism_signs.yaml", Signs)
    sentence_end = Phrases((Phrase(Source.beginning_with(r"\. ", ".")),))
    return Rules(
        rules=rules,
        evidence={name: read(phrases) for name, phrases in evidence.items()},
        guards=guards,
        signs=[Sign(entry, read(entry.phrases)) for entry in signs.signs],
        enough=signs.enough,
        sentence_end=sentence_end,
        name=read_phrases("{partido}\n{nombre}", slots),
        index=PhraseIndex([*groups, sentence_end], vocabulary().someone.source.firsts),
    )
