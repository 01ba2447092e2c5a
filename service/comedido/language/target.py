"""Who an offensive word is said of: the person addressed, someone else, a group, a thing, or nobody.

Looks at the words around it in the same sentence; the classes of words are data (`word_classes.csv`).
"""

from collections.abc import Collection
from enum import Enum, auto
from functools import cache

from comedido.language.surroundings import Surroundings
from comedido.language.word_classes import word_class

_REACH_LEFT = 8
_REACH_RIGHT = 5
_JOINING = frozenset({"y", "e", "o", "u"})
_PRONOUNS = frozenset({"le", "les", "lo", "la", "los", "las", "se", "me", "te", "nos"})
_RELATIVE = frozenset({"que", "quien", "quienes"})
_ARTICLE = frozenset({"el", "la", "los", "las"})
_OF = frozenset({"de", "del"})
_EVERYBODY = frozenset({"todos", "todas"})
_SCORN = frozenset({"tamaño", "tamaña", "semejante", "menudo", "menuda", "pedazo"})
_ABSTRACT = ("cion", "sion", "dad", "miento", "ismo", "aje", "encia", "ancia")
_THOSE = frozenset({"ese", "esa", "esos", "esas"})
_REQUESTS = frozenset({"sea", "seas", "sean"})


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


def target_of(around: Surroundings) -> Target:
    """Whom the offensive words are said of."""
    left, skipped = _left_of(around)
    word, following = around.word(left), around.word(around.end)
    if word in word_class("yo") or following in word_class("yo") or following == "yo":
        return Target.SELF
    if _denied(around, left, skipped):
        return Target.DENIED
    if word in word_class("cópula_tu"):
        return Target.YOU
    if word in word_class("cópula") or (word == "ser" and around.word(left - 1) in _OF):
        return _of_predicate(around, left)
    return (
        _by_verb_after(around)
        or _by_owner(around, skipped)
        or _by_words_after(around, skipped)
        or _by_collective(around, left)
        or _by_noun_before(around, left, skipped)
        or _by_manner(around, left, skipped)
    )


def _denied(around: Surroundings, left: int, skipped: Collection[str]) -> bool:
    """Whether the sentence says that somebody is not that."""
    word = around.word(left)
    if word in {"ni", "sin", "tampoco"}:
        return True
    if word not in word_class("cópula") and (word not in word_class("cópula_tu") or word in _REQUESTS):
        return False
    before = left - 1
    while around.word(before) in _PRONOUNS:
        before -= 1
    return around.word(before) in word_class("negación") and not {"que", "sino"} & set(skipped)


def _left_of(around: Surroundings) -> tuple[int, list[str]]:
    """The place of the first word to the left that is neither article, emphasis nor another offence."""
    words, offences, passed_over = around.words, around.offences, _passed_over()
    skipped: list[str] = []
    place = around.start - 1
    while place >= around.first:
        if place in offences:
            place = max(offences[place], around.first)
        else:
            listed = words[place] == "," and place - 1 in offences
            if not (words[place] in passed_over or listed or _exclaims(around, place)):
                break
            skipped.append(words[place])
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
    abstract = word.endswith(_ABSTRACT) and around.word(place - 1) in word_class("determinante")
    if abstract or word in word_class("cosa"):
        return Target.THING
    if word in word_class("grupo"):
        return Target.GROUP
    return Target.PERSON if around.is_somebody(place) else None


def _by_verb_after(around: Surroundings) -> Target | None:
    """«… es usted», «… como ustedes»."""
    following, second = around.word(around.end), around.word(around.end + 1)
    if following in word_class("cópula_tu"):
        return Target.YOU
    if following == "como" and second in _THOSE:
        return Target.PERSON
    if following not in word_class("cópula") and not (following == "como" and second in word_class("usted")):
        return None
    for place in range(around.end + 1, min(around.last, around.end + _REACH_RIGHT)):
        if found := _subject(around, place):
            return found
        if around.word(place) in _RELATIVE:
            return Target.PERSON
    return None


def _by_owner(around: Surroundings, skipped: Collection[str]) -> Target | None:
    """«… del alcalde», «… de la junta»; «… de trancón» is a thing."""
    if around.word(around.end) not in _OF:
        return None
    owner = around.end + 1
    while around.word(owner) in word_class("determinante"):
        owner += 1
    named = around.end + 1 in around.names and set(skipped) & _ARTICLE
    if around.is_known_somebody(owner) or named:
        return Target.PERSON
    if owner == around.end + 1 and "que" in skipped and not around.pause(owner):
        return Target.THING
    pointed = set(skipped) & word_class("demostrativo")
    return Target.THING if around.word(owner) in word_class("cosa") and not pointed else None


def _by_words_after(around: Surroundings, skipped: Collection[str]) -> Target | None:
    """«… ese», «… el que firmó», «… senador», «… los resultados»."""
    following, second = around.word(around.end), around.word(around.end + 1)
    if following in word_class("cosa") or around.word(around.start - 1) in word_class("cosa"):
        return Target.THING
    if following in _EVERYBODY and second in _ARTICLE:
        return Target.GROUP
    if following in _ARTICLE:
        points_at_people = second in _RELATIVE | _OF or around.is_somebody(around.end + 1)
        return Target.PERSON if points_at_people else Target.THING
    if following in word_class("demostrativo"):
        ends = around.pause(around.end + 1) or around.is_somebody(around.end + 1)
        return Target.PERSON if ends or set(skipped) & (_ARTICLE | {"al"}) else None
    holds_office = following == "que" and any(
        around.word(place) in word_class("cargo")
        for place in range(around.end + 1, around.end + _REACH_RIGHT)
    )
    return Target.PERSON if holds_office or around.is_somebody(around.end) else None


def _by_collective(around: Surroundings, left: int) -> Target | None:
    """«manada de…», «cara de…»."""
    if around.word(left) not in _OF:
        return None
    if around.word(left - 1) in word_class("colectivo"):
        return Target.GROUP
    return Target.PERSON if around.word(left - 1) in word_class("parte") else None


def _by_noun_before(around: Surroundings, left: int, skipped: Collection[str]) -> Target | None:
    """«alcalde…», «gente tan…», «Petristas: …»; «calor tan…» is a thing."""
    word = around.word(left)
    listed = word == ":" and around.is_somebody(left - 1)
    if listed or around.word(around.start - 1) in word_class("persona"):
        return Target.PERSON
    if word in word_class("cosa") and set(skipped) <= word_class("énfasis") | _JOINING:
        return Target.THING
    if word in word_class("usted"):
        return Target.YOU
    if around.is_somebody(left):
        return Target.GROUP if word in word_class("grupo") else Target.PERSON
    return None


def _by_manner(around: Surroundings, left: int, skipped: Collection[str]) -> Target:
    if not word_class("demostrativo").isdisjoint(skipped):
        return Target.POINTED
    if not _SCORN.isdisjoint(skipped):
        return Target.PREDICATE
    bare = (around.pause(left) and around.word(left) != "#") or around.word(left) in word_class("saludo")
    if bare and around.pause(around.end) and word_class("énfasis").issuperset(skipped):
        if _speaks_to_somebody(around):
            return Target.HAILED
        return Target.CALLED
    if not (word_class("exclamación").isdisjoint(skipped) and _EVERYBODY.isdisjoint(skipped)):
        own = any(place in around.own_deeds for place in range(around.first, around.last))
        return Target.SELF if own else Target.PREDICATE
    return Target.NOBODY


def _speaks_to_somebody(around: Surroundings) -> bool:
    sentence = around.words[around.first : around.last]
    return any(word in word_class("usted") or word in word_class("imperativo") for word in sentence)


@cache
def _passed_over() -> frozenset[str]:
    return word_class("determinante") | word_class("énfasis") | _JOINING
