"""The words that moved a model: those without which it would say something else (occlusion).

Source: Zeiler and Fergus 2014, «Visualizing and Understanding Convolutional Networks»; Li et al. 2016,
«Understanding Neural Networks through Representation Erasure».
"""

from collections.abc import Sequence
from itertools import pairwise

from comedido.language.encoder import HEADS, Encoder
from comedido.language.model_text import ModelText

_MOST_GROUPS = 12
"""Groups of words that are left out in turn; in a longer sentence the groups are longer."""
_SHARE_OF_THE_FALL = 0.5


def cause(
    encoder: Encoder, text: ModelText, sentence_starts: Sequence[int], question: str, answer: str
) -> tuple[int, int]:
    """The tokens (half open) that weigh most for an answer, inside the sentence that shows it most.

    In that sentence each group of a few words is left out in turn; the groups next to each other whose
    absence costs at least half of what the heaviest one's costs are the cause.
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
    start = end = _most(falls)
    enough = falls[start] * _SHARE_OF_THE_FALL
    while start > 0 and falls[start - 1] >= enough:
        start -= 1
    while end + 1 < len(falls) and falls[end + 1] >= enough:
        end += 1
    return text.tokens[first + bounds[start]][0], text.tokens[first + bounds[end + 1] - 1][1]


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
