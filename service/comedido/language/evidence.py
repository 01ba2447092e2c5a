"""The words that moved a model: those without which it would say something else (occlusion).

Source: Zeiler and Fergus 2014, «Visualizing and Understanding Convolutional Networks»; Li et al. 2016,
«Understanding Neural Networks through Representation Erasure».
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from math import inf

from comedido.language.encoder import HEADS, Encoder
from comedido.language.folding import fold
from comedido.language.model_text import ModelText
from comedido.language.reading import Reading
from comedido.language.word_classes import word_class

_MOST_GROUPS = 12
"""Groups of words that are left out in turn; in a longer sentence the groups are longer."""
_SHARE_OF_THE_FALL = 0.5


def telling_cause(
    encoder: Encoder, reading: Reading, text: ModelText, question: str, answer: str
) -> tuple[int, int]:
    """The cause in words that mean something to people: no bare «y», no stray signs, no half of a hashtag."""
    starts = [sentence.start for sentence in reading.sentences]
    return _with_whole_hashtags(
        reading, *cause(encoder, text, starts, question, answer, says_little=word_class("frecuente"))
    )


def cause(
    encoder: Encoder,
    text: ModelText,
    sentence_starts: Sequence[int],
    question: str,
    answer: str,
    *,
    says_little: Collection[str] = (),
) -> tuple[int, int]:
    """The tokens (half open) that weigh most for an answer, inside the sentence that shows it most.

    In that sentence each group of a few words is left out in turn; the groups next to each other whose
    absence costs at least half of what the heaviest one's costs are the cause. A group that only
    `says_little` begins none; where all do, the whole sentence stands for it.
    """
    sentences = text.sentences(sentence_starts)
    first, last = sentences[
        _most(_chances(encoder, [text.words[a:b] for a, b in sentences], question, answer))
    ]
    words = text.words[first:last]
    bounds = _groups(len(words))
    without = [(*words[:start], *words[end:]) for start, end in pairwise(bounds)]
    whole, *rest = _chances(encoder, [words, *without], question, answer)
    falls = [whole - chance for chance in rest]
    telling = [_tells(words[start:end], says_little) for start, end in pairwise(bounds)]
    if not any(telling):
        return _tokens(text, first, last)
    start = end = _most([fall if tells else -inf for fall, tells in zip(falls, telling, strict=True)])
    enough = falls[start] * _SHARE_OF_THE_FALL
    while start > 0 and falls[start - 1] >= enough:
        start -= 1
    while end + 1 < len(falls) and falls[end + 1] >= enough:
        end += 1
    return _tokens(text, first + bounds[start], first + bounds[end + 1])


def _tells(words: Iterable[str], says_little: Collection[str]) -> bool:
    return any(_is_word(word) and fold(word) not in says_little for word in words)


def _is_word(word: str) -> bool:
    return word == "#" or any(map(str.isalnum, word))


def _tokens(text: ModelText, start: int, end: int) -> tuple[int, int]:
    """The tokens under some words, without the signs at their ends unless there is nothing else."""
    words = [place for place in range(start, end) if _is_word(text.words[place])] or [start, end - 1]
    return text.tokens[words[0]][0], text.tokens[words[-1]][1]


def _with_whole_hashtags(reading: Reading, start: int, end: int) -> tuple[int, int]:
    for hashtag in reading.hashtags:
        first, last = reading.span(start, end)
        if hashtag.start < last and first < hashtag.end:
            while start > 0 and reading.original_start(start - 1) >= hashtag.start:
                start -= 1
            while end < len(reading.written) and reading.original_start(end) < hashtag.end:
                end += 1
    return start, end


def _chances(encoder: Encoder, texts: Sequence[Sequence[str]], question: str, answer: str) -> list[float]:
    windows = encoder.pieces([" ".join(words) for words in texts])
    return [
        float(chance) for chance in encoder.probabilities(windows)[question][:, HEADS[question].index(answer)]
    ]


def _groups(count: int) -> list[int]:
    size = -(-count // _MOST_GROUPS)
    return [*range(0, count, size), count]


def _most(values: Sequence[float]) -> int:
    return max(range(len(values)), key=values.__getitem__)
