"""What an entity is about, by its mission, topics and name: what its posts are compared with (2.3, 2.19)."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from comedido.language.phrase_book import phrase_book
from comedido.language.pipeline import read
from comedido.language.reading import Reading
from comedido.language.subject_words import subject_words
from comedido.policy.model import Entity

_HOME_OF = "home_of_"


@dataclass(frozen=True, slots=True)
class EntitySubject:
    """The subject words of an entity and the topics that are foreign to others but not to it."""

    words: frozenset[str]
    at_home: frozenset[str]

    def shares_words_with(self, *texts: Reading, besides: Collection[int] = ()) -> bool:
        """Whether one of `texts` has a subject word of the entity, not counting the tokens `besides`."""
        return any(
            not self.words.isdisjoint(
                subject_words(word for place, word in enumerate(text.folded) if place not in besides)
            )
            for text in texts
        )


def subject_of(entity: Entity) -> EntitySubject | None:
    """What `entity` is about; None while its policy does not say its mission."""
    if not entity.mission:
        return None
    return _subject("\n".join([entity.mission, *entity.topics, entity.name or "", *entity.acronyms]))


@lru_cache(maxsize=4)
def _subject(own_words: str) -> EntitySubject:
    reading = read(own_words)
    found = phrase_book("mission.yaml").found_in(reading)
    return EntitySubject(
        words=subject_words(reading.folded),
        at_home=frozenset(
            sign.name.removeprefix(_HOME_OF) for sign in found if sign.name.startswith(_HOME_OF)
        ),
    )
