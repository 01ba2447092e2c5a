"""Are two written names one person, or one entity? In doubt they are, so that nobody is alarmed."""

from comedido.language.folding import fold
from comedido.policy.model import Entity

_LINKING = frozenset({"de", "del", "la", "las", "los", "el", "y", "e", "para", "en"})


def is_same_person(one: str, other: str) -> bool:
    """Whether the names are the same but for capitals, accents and spaces."""
    return _words(one) == _words(other)


def is_same_entity(written: str, entity: Entity) -> bool:
    """Whether `written` is the entity's name or acronym, or one of the two names is part of the other.

    An entity without a name is the same as any: there is nothing to compare with.
    """
    if not entity.name:
        return True
    names = [set(_words(name)) - _LINKING for name in (entity.name, *entity.acronyms)]
    given = set(_words(written)) - _LINKING
    return any(name <= given or given <= name for name in names)


def _words(name: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in fold(name)).split()
