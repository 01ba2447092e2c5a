"""Where the models alone do not suffice to warn: they take lessons in voting and hashtags for a campaign."""

from bisect import bisect_right
from collections.abc import Callable, Collection, Sequence
from itertools import compress

from comedido.language.folding import fold
from comedido.language.judgement import Level
from comedido.language.model_text import ModelText
from comedido.language.proselytism_line import ElectoralLine
from comedido.language.proselytism_rules import proselytism_rules
from comedido.language.proselytism_surroundings import Surroundings
from comedido.language.proselytism_words import vocabulary
from comedido.language.reading import Reading
from comedido.language.scores import Scores, scores_of_words
from comedido.language.vocabulary import lexicon

_CAMPAIGNS = "campaign_hashtag"
_SIDES = ("party", "someone_known", "someone_sure", "someone_hinted")
"""What shows, in a lesson in voting, for whom."""


def teaches_to_vote(reading: Reading, line: ElectoralLine) -> bool:
    """Whether a text says how or that people vote, and names nobody whom they could vote for."""
    around = Surroundings(line)
    rules = proselytism_rules()
    return (
        not reading.doc._.known_names
        and any(guard.doubts_models and around.hold_anywhere(guard.phrases) for guard in rules.guards)
        and not any(around.hold_anywhere(rules.evidence[side]) for side in _SIDES)
    )


def level_beside_hashtags(
    level: Level, reading: Reading, line: ElectoralLine, text: ModelText, level_of: Callable[[Scores], Level]
) -> Level:
    """Where a text that the models take to `level` leads once its hashtags are no more than hashtags.

    One step less where only they moved the models and none speaks of an election or of a person; where all
    are places, no farther than the text without them.
    """
    tagged = reading.once(_tokens_in_hashtags)
    if not tagged or _campaigns(reading, line, tagged):
        return level
    inside = [token in tagged for token, _ in text.tokens]
    rest = _without(text, inside)
    without = level_of(scores_of_words(rest, _sentence_starts(reading))) if rest.words else Level.CLEAR
    tags = [fold(word) for word in compress(text.words, inside) if word.isalnum()]
    if all(word in vocabulary().places for word in tags):
        return min(level, without)
    return Level(level - 1) if without is Level.CLEAR else level


def _campaigns(reading: Reading, line: ElectoralLine, tagged: Collection[int]) -> bool:
    """Whether a hashtag names somebody or speaks of an election."""
    found = line.matches(proselytism_rules().evidence[_CAMPAIGNS])
    if any(line.tokens_under(*match.span())[0] in tagged for match in found):
        return True
    return any(_may_name_somebody(reading.folded[token]) for token in tagged)


def _may_name_somebody(word: str) -> bool:
    """Whether a folded word of a hashtag is a name, or none that people know."""
    known = vocabulary()
    return word in known.common_names or (
        word[0].isalnum() and word not in known.places and not lexicon().is_real(word)
    )


def _tokens_in_hashtags(reading: Reading) -> frozenset[int]:
    starts = [hashtag.start for hashtag in reading.hashtags]
    places = enumerate(map(reading.original_start, range(len(reading.written))))
    return frozenset(
        token
        for token, place in places
        if (nth := bisect_right(starts, place)) and place < reading.hashtags[nth - 1].end
    )


def _without(text: ModelText, inside: Sequence[bool]) -> ModelText:
    outside = [not each for each in inside]
    return ModelText(tuple(compress(text.words, outside)), tuple(compress(text.tokens, outside)))


def _sentence_starts(reading: Reading) -> list[int]:
    return [sentence.start for sentence in reading.sentences]
