"""Whether a term of the lexicon offends where it stands: by its use, its target and the words beside it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from comedido.language.surroundings import Surroundings
from comedido.language.target import Target, target_of
from comedido.language.tone_lexicon import Term, Use
from comedido.language.word_classes import word_class

DEFAMATION = "difamación"
MANNERS = "trato"
"""Axis of what is only out of place when an entity answers somebody."""
COARSE = 0
"""Grade of a coarse word that is at nobody: nothing from a person, out of place from an entity."""

_SOMEBODY = frozenset({Target.YOU, Target.PERSON, Target.GROUP})
_HARMLESS_TARGETS = frozenset({Target.SELF, Target.DENIED})
_REPROACH = frozenset({"sea", "seas", "sean", "parece", "pareces", "parecen", "parecia"})
_WITH_ANOTHER_SENSE = frozenset({Use.AMBIGUOUS, Use.CONDITION, Use.CRIME})
_YOUR = frozenset({"su", "sus", "tu", "tus"})
_INDEFINITE = frozenset({"un", "una", "unos", "unas"})
_IN_PUBLIC = ("cargo", "demostrativo")
_COARSE_USES = frozenset({Use.VULGARITY, Use.FILLER})
_PEOPLE = ("humano_verbo", "usted", "persona", "cargo")
_FEW_WORDS = 5
_GRAVE = 3
_WHO = {
    Target.YOU: "dirigido a quien lee",
    Target.HAILED: "dirigido a quien lee",
    Target.GROUP: "dirigido a un grupo",
    Target.CALLED: "lanzado contra alguien",
}


@dataclass(frozen=True, slots=True)
class Offence:
    """Tokens `start` to `end` (half open) that offend.

    `grade` is 3 (grave), 2 (offensive), 1 (rude) or 0 (coarse, at nobody); `why` explains it in Spanish.
    """

    start: int
    end: int
    axis: str
    grade: int
    why: str


def offence_of(term: Term, around: Surroundings) -> Offence | None:
    """The offence that `term` is where it stands, or None when it is harmless there."""
    target = target_of(around)
    if target in _HARMLESS_TARGETS:
        return _coarse(term, around) if term.use in _COARSE_USES and not _harmless(term, around) else None
    grade = _RULES[term.use](term, around, target)
    if grade is None:
        return None
    return Offence(around.start, around.end, term.axis, grade, _why(term, target))


def _coarse(term: Term, around: Surroundings) -> Offence:
    return Offence(around.start, around.end, term.axis, COARSE, "palabra vulgar")


def _insult(term: Term, around: Surroundings, target: Target) -> int | None:
    if target is Target.THING:
        return 1
    return None if _harmless(term, around) and target is not Target.YOU else term.grade


def _adjective(term: Term, around: Surroundings, target: Target) -> int | None:
    if target is Target.THING or (target is Target.NOBODY and _qualifies_something(around)):
        of_the_reader = not _YOUR.isdisjoint(_sentence(around))
        return 1 if (of_the_reader or term.grade == _GRAVE) and not _harmless(term, around) else None
    return _insult(term, around, target)


def _vulgarity(term: Term, around: Surroundings, target: Target) -> int | None:
    if _harmless(term, around):
        return None
    hailed = target is Target.HAILED and term.grade == _GRAVE
    of_somebody = around.word(around.start - 1) == "de" and around.is_somebody(around.start - 2)
    at_somebody = (
        hailed or of_somebody or target in _SOMEBODY or target is Target.POINTED or _beside_offence(around)
    )
    return term.grade if at_somebody else COARSE


def _ambiguous(term: Term, around: Surroundings, target: Target) -> int | None:
    if _harmless(term, around) and target not in {Target.YOU, Target.HAILED}:
        return None
    if _affectionate(term, around) or _is_called(around):
        return None
    if target in _SOMEBODY or target is Target.HAILED or _beside_offence(around):
        return term.grade
    if target is Target.POINTED:
        return term.grade if term.grade == _GRAVE or _mentions(around, _PEOPLE) else None
    if target is Target.PREDICATE:
        return term.grade
    return term.grade if target is Target.CALLED and _shouted(around) else None


def _condition(term: Term, around: Surroundings, target: Target) -> int | None:
    if _harmless(term, around):
        return None
    reproached = any(around.word(around.start - back) in _REPROACH for back in (1, 2, 3))
    reduced = around.word(around.start - 1) in _INDEFINITE and (
        target is Target.YOU or (target is Target.PERSON and _mentions(around, _IN_PUBLIC))
    )
    dismissed = _belittled(around) and around.word(around.end) not in word_class("cosa")
    return term.grade if reproached or reduced or dismissed or _beside_offence(around) else None


def _crime(term: Term, around: Surroundings, target: Target) -> int | None:
    informs = word_class("justicia").intersection(_sentence(around))
    if target is Target.PREDICATE and around.word(around.start - 1) in _INDEFINITE:
        informs -= word_class("organización")
    resisted = "contra" in {around.word(around.start - 1), around.word(around.start - 2)}
    if target is not Target.YOU and (informs or resisted or _harmless(term, around)):
        return None
    return None if target in {Target.NOBODY, Target.THING} else term.grade


def _filler(term: Term, around: Surroundings, target: Target) -> int | None:
    friendly = not word_class("amistad").isdisjoint(_sentence(around))
    as_a_group = around.word(around.start - 1) in {"los", "las", "unos", "unas"}
    attacks = target in _SOMEBODY or target in {Target.POINTED, Target.PREDICATE} or as_a_group
    if _beside_offence(around) or (attacks and not friendly and not _harmless(term, around)):
        return term.grade
    return COARSE


def _correction(term: Term, around: Surroundings, target: Target) -> int | None:
    return None if _harmless(term, around) else term.grade


def _emoji(term: Term, around: Surroundings, target: Target) -> int | None:
    people = ("usted", "cargo", "organización", "imperativo")
    return term.grade if _mentions(around, people) and not _harmless(term, around) else None


_RULES: dict[Use, Callable[[Term, Surroundings, Target], int | None]] = {
    Use.INSULT: _insult,
    Use.ADJECTIVE: _adjective,
    Use.VULGARITY: _vulgarity,
    Use.AMBIGUOUS: _ambiguous,
    Use.CONDITION: _condition,
    Use.CRIME: _crime,
    Use.FILLER: _filler,
    Use.CORRECTION: _correction,
    Use.EMOJI: _emoji,
}


def _harmless(term: Term, around: Surroundings) -> bool:
    part_of_a_name = around.start in around.names and term.use in _WITH_ANOTHER_SENSE
    after_have = around.word(around.start - 1) in word_class("haber")
    return part_of_a_name or after_have or not term.harmless_with.isdisjoint(_sentence(around))


def _belittled(around: Surroundings) -> bool:
    """«El cojo ese», «ese cojo que pusieron…»."""
    pointed = word_class("demostrativo")
    after = (
        around.word(around.start - 1) in {"el", "la", "los", "las", "al", "del"}
        and around.word(around.end) in pointed
    )
    return after or (
        around.word(around.start - 1) in pointed and around.word(around.end) in {"que", "de", "no"}
    )


def _affectionate(term: Term, around: Surroundings) -> bool:
    return term.grade < _GRAVE and not word_class("cariño").isdisjoint(_sentence(around))


def _is_called(around: Surroundings) -> bool:
    """«El payaso Pimpón»: what somebody or something is, before its name."""
    return around.word(around.start - 1) in {"el", "la"} and around.end in around.names


def _sentence(around: Surroundings) -> Sequence[str]:
    return (*around.words[around.first : around.start], *around.words[around.end : around.last])


def _beside_offence(around: Surroundings) -> bool:
    """Another offence directly before or after, or joined by «de», «y» or a comma."""
    before = (
        {around.start - 1} if around.word(around.start - 1) not in {"de", "y", ","} else {around.start - 2}
    )
    after = {around.end} if around.word(around.end) not in {"de", "y", ","} else {around.end + 1}
    return any(place in around.offences for place in before | after)


def _qualifies_something(around: Surroundings) -> bool:
    before = around.word(around.start - 1)
    function_words = word_class("determinante", "énfasis", "verbo_auxiliar")
    return bool(before) and not around.pause(around.start - 1) and before not in function_words


def _mentions(around: Surroundings, people: Iterable[str]) -> bool:
    """Whether the sentence holds a name, a handle or a word of one of the classes `people`."""
    sentence = _sentence(around)
    named = any(place in around.names for place in range(around.first, around.last))
    return named or not all(word_class(kind).isdisjoint(sentence) for kind in people)


def _shouted(around: Surroundings) -> bool:
    return around.last - around.first <= _FEW_WORDS


def _why(term: Term, target: Target) -> str:
    if term.use is Use.CORRECTION:
        return "hay una forma digna de decirlo: «persona con discapacidad»"
    if term.axis == DEFAMATION:
        return "imputa un delito o una falta a alguien sin decir la fuente"
    return f"insulto {_WHO.get(target, 'dirigido a una persona')}"
