"""Who an offensive word is said of: the person addressed, someone else, a group, a thing, or nobody.

Looks at the words around it in the same sentence; the classes of words are data (`word_classes.csv`).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from comedido.language.phrases import is_pause
from comedido.language.word_classes import word_class

_REACH_LEFT = 8
_REACH_RIGHT = 5
_JOINING = frozenset({"y", "e", "o", "u"})
_PRONOUNS = frozenset({"le", "les", "lo", "la", "los", "las", "se", "me", "te", "nos"})
_RELATIVE = frozenset({"que", "quien", "quienes"})
_ARTICLE = frozenset({"el", "la", "los", "las"})
_INDEFINITE = frozenset({"un", "una", "unos", "unas"})
_OF = frozenset({"de", "del"})


class Target(Enum):
    """Whom a word is said of."""

    YOU = auto()
    PERSON = auto()
    GROUP = auto()
    POINTED = auto()
    """«Ese…», «esa…»: somebody or something pointed at."""
    HAILED = auto()
    """Called out between pauses in a sentence that speaks to somebody («…, respete»)."""
    CALLED = auto()
    """Called out between pauses; nothing else in the sentence says that it is at somebody."""
    PREDICATE = auto()
    """Said of a subject that is not in the sentence («es un…», «qué…»)."""
    NOBODY = auto()
    THING = auto()
    SELF = auto()
    DENIED = auto()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The sentence `words[first:last]` around the offensive words `words[start:end]`.

    `names` are the places of handles and of what is written like a proper name, `offences` those of other
    offensive words, `own_deeds` those of verbs that tell what the author did («dejé», «perdí»).
    """

    words: Sequence[str]
    first: int
    start: int
    end: int
    last: int
    names: Collection[int]
    offences: Collection[int]
    own_deeds: Collection[int]

    def word(self, place: int) -> str:
        """The word at `place`, or nothing outside the sentence."""
        return self.words[place] if self.first <= place < self.last else ""

    def pause(self, place: int) -> bool:
        """Whether the sentence pauses or ends at `place`."""
        return not self.first <= place < self.last or is_pause(self.words, place)

    def is_somebody(self, place: int) -> bool:
        """Whether `place` holds a person, an office, a group, an organisation or a name."""
        return place in self.names or self.is_known_somebody(place)

    def is_known_somebody(self, place: int) -> bool:
        """The same without names: a person, an office, a group, an organisation or a handle."""
        word = self.word(place)
        return word.startswith("@") or word in _somebody() or _is_follower(word)


def target_of(around: Surroundings) -> Target:
    """Whom the offensive words are said of."""
    left, skipped = _left_of(around)
    word = around.word(left)
    if word in word_class("yo") or around.word(around.end) in word_class("yo"):
        return Target.SELF
    if denied(around, left, skipped):
        return Target.DENIED
    if word in word_class("cópula_tu"):
        return Target.YOU
    if word in word_class("cópula") or (word == "ser" and left > around.first):
        return _of_predicate(around, left)
    return (
        _by_what_follows(around, skipped)
        or _by_what_precedes(around, left, skipped)
        or _by_manner(around, left, skipped)
    )


def denied(around: Surroundings, left: int, skipped: Collection[str]) -> bool:
    """Whether the sentence says that somebody is not that."""
    word = around.word(left)
    if word in {"ni", "sin", "tampoco"}:
        return True
    if word not in word_class("cópula") and word not in word_class("cópula_tu") - {"sea", "seas", "sean"}:
        return False
    before = left - 1
    while around.word(before) in _PRONOUNS:
        before -= 1
    return around.word(before) in word_class("negación") and not {"que", "sino"} & set(skipped)


def _left_of(around: Surroundings) -> tuple[int, list[str]]:
    """The place of the first word to the left that is neither article, emphasis nor another offence."""
    passed_over = word_class("determinante") | word_class("énfasis") | _JOINING
    skipped: list[str] = []
    place = around.start - 1
    while place >= around.first and (
        place in around.offences
        or around.words[place] in passed_over
        or (around.words[place] == "," and place - 1 in around.offences)
        or _exclaims(around, place)
    ):
        if place not in around.offences:
            skipped.append(around.words[place])
        place -= 1
    return place, skipped


def _exclaims(around: Surroundings, place: int) -> bool:
    """«¡Qué…!» at the start, and «… más que…»."""
    word = around.words[place]
    return word == "sino" or (
        word == "que" and (around.pause(place - 1) or around.word(place - 1) in {"mas", "otra", "cosa"})
    )


def _of_predicate(around: Surroundings, copula: int) -> Target:
    for place in range(copula - 1, max(around.first, copula - _REACH_LEFT) - 1, -1):
        if found := _subject(around, place):
            return found
    if around.word(copula).startswith("parec") and around.word(copula - 1) in _PRONOUNS:
        return Target.THING
    for place in range(around.end, min(around.last, around.end + _REACH_RIGHT)):
        if around.pause(place):
            break
        if found := _subject(around, place):
            return found
    return Target.PREDICATE


def _subject(around: Surroundings, place: int) -> Target | None:
    word = around.word(place)
    if word in word_class("usted"):
        return Target.YOU
    if word in word_class("cosa"):
        return Target.THING
    if word in word_class("grupo"):
        return Target.GROUP
    return Target.PERSON if around.is_somebody(place) else None


def _by_what_follows(around: Surroundings, skipped: Collection[str]) -> Target | None:
    following, second = around.word(around.end), around.word(around.end + 1)
    if following in word_class("cópula") or (following == "como" and second in word_class("usted")):
        return _of_right_subject(around)
    if following in word_class("cópula_tu"):
        return Target.YOU
    if following in _OF:
        owner = around.end + 1
        while around.word(owner) in word_class("determinante"):
            owner += 1
        if around.is_known_somebody(owner):
            return Target.PERSON
        if around.word(owner) in word_class("cosa") and not set(skipped) & word_class("demostrativo"):
            return Target.THING
        if around.end + 1 in around.names and set(skipped) & _ARTICLE:
            return Target.PERSON
    if following in word_class("cosa"):
        return Target.THING
    if following in word_class("demostrativo") and (
        set(skipped) & _ARTICLE or around.pause(around.end + 1) or around.is_somebody(around.end + 1)
    ):
        return Target.PERSON
    if following == "que" and any(
        around.word(place) in word_class("cargo")
        for place in range(around.end + 1, around.end + _REACH_RIGHT)
    ):
        return Target.PERSON
    if following in _ARTICLE and second in _RELATIVE | _OF:
        return Target.PERSON
    if following in _ARTICLE and not around.is_somebody(around.end + 1):
        return Target.THING
    return Target.PERSON if around.is_somebody(around.end) else None


def _of_right_subject(around: Surroundings) -> Target | None:
    for place in range(around.end + 1, min(around.last, around.end + _REACH_RIGHT)):
        if found := _subject(around, place):
            return found
        if around.word(place) in _RELATIVE:
            return Target.PERSON
    return None


def _by_what_precedes(around: Surroundings, left: int, skipped: Collection[str]) -> Target | None:
    word = around.word(left)
    if word == ":" and around.is_somebody(left - 1):
        return Target.PERSON
    if around.word(around.start - 1) in word_class("persona"):
        return Target.PERSON
    if word in _OF:
        before = around.word(left - 1)
        if before in word_class("colectivo"):
            return Target.GROUP
        if before in word_class("parte") or before == "pedazo":
            return Target.PERSON
    emphatic = set(skipped) <= word_class("énfasis") | _JOINING
    if word in word_class("cosa") and emphatic:
        return Target.THING
    if around.is_somebody(left):
        return Target.GROUP if word in word_class("grupo") else Target.PERSON
    if word in word_class("usted"):
        return Target.YOU
    return None


def _by_manner(around: Surroundings, left: int, skipped: Collection[str]) -> Target:
    if set(skipped) & word_class("demostrativo"):
        return Target.POINTED
    bare = (around.pause(left) and around.word(left) != "#") or around.word(left) in word_class("saludo")
    if bare and around.pause(around.end) and not set(skipped) - word_class("énfasis"):
        if _speaks_to_somebody(around):
            return Target.HAILED
        return Target.CALLED
    if set(skipped) & (word_class("exclamación") | {"todos", "todas"}):
        own = any(around.first <= deed < around.last for deed in around.own_deeds)
        return Target.SELF if own else Target.PREDICATE
    return Target.NOBODY


def _speaks_to_somebody(around: Surroundings) -> bool:
    sentence = around.words[around.first : around.last]
    return any(word in word_class("usted") or word in word_class("imperativo") for word in sentence)


def _is_follower(word: str) -> bool:
    """Whether the word names people by what they follow or do («…ista»)."""
    return word.endswith(("ista", "istas")) and word not in word_class("cosa_en_ista")


def _somebody() -> frozenset[str]:
    return word_class("persona") | word_class("cargo") | word_class("organización") | word_class("grupo")
