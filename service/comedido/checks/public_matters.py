"""Is a text about what a public entity does, rather than about politics?"""

from comedido.checks.entity_subject import subject_of
from comedido.checks.mission import political_signs
from comedido.language.judgement import Level
from comedido.language.phrase_book import of, phrase_book
from comedido.language.proselytism_judgement import judge_proselytism
from comedido.language.reading import Reading
from comedido.policy.model import Entity


def is_public_matter(reading: Reading, entity: Entity) -> bool:
    """Whether the text speaks of a matter of the State or of the entity's own, and takes no side."""
    found = phrase_book("mission.yaml").found_in(reading)
    if political_signs(found, reading) or judge_proselytism(reading, None).level is not Level.CLEAR:
        return False
    subject = subject_of(entity)
    informs = phrase_book("public_matters.yaml").found_in(reading) or of(found, "state_matter")
    return bool(informs) or (subject is not None and subject.shares_words_with(reading))
