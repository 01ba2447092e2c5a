"""What the models say of a text: a pipeline component that reads it only when somebody asks."""

import logging
import math
import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from comedido.language.artefacts import ArtefactError, artefact, artefact_file
from comedido.language.encoder import HEADS, LONGEST, Array, Encoder
from comedido.language.judgement import judgements
from comedido.language.letter_model import LetterModel
from comedido.language.model_text import ModelText, model_text

SCORES = "comedido_scores"
"""Name of the component in the pipeline."""

MOST_WINDOWS = 32
"""Parts of a very long text that are read; what comes after them is judged by the rules alone."""

_WINDOW = LONGEST - 2
_SURE = 1e-4
_GRADED = ("tone", "proselytism")
_FINISH = "comedido_finish_scores"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Models:
    """The trained parts, loaded."""

    encoder: Encoder
    letters: LetterModel


@dataclass(frozen=True, slots=True)
class Scores:
    """What the models say of a whole text.

    `answers` has the probability of each answer to each question of the network, of a long text by the part
    that shows it most; `letters` the log-odds of the linear models.
    """

    text: ModelText
    answers: Mapping[str, Mapping[str, float]]
    letters: Mapping[str, float]

    def log_odds(self, question: str, answer: str) -> float:
        """The log-odds of one answer of the network, within ±9.2."""
        chance = min(max(self.answers[question][answer], _SURE), 1 - _SURE)
        return math.log(chance / (1 - chance))


@cache
def models() -> Models:
    """The trained parts that ship. Raises ArtefactError."""
    return Models(
        Encoder(artefact_file("encoder.onnx", "encoder.weights"), artefact("pieces.model")),
        LetterModel(artefact("letters.npz")),
    )


if hasattr(os, "register_at_fork"):
    # Threads do not live on in a forked process: there, the encoder would wait for its own for ever.
    os.register_at_fork(after_in_child=models.cache_clear)


@Language.component(SCORES)
def scores(doc: Doc) -> Doc:
    """Leaves the text to the models: `doc._.scores` is read at the first use, None without models."""
    return doc


def scores_of(doc: Doc) -> Scores:
    """What the models say of a text. Raises ArtefactError."""
    return _begun(doc)()


def begin_to_score(doc: Doc) -> None:
    """Let the models read a text while the rules do: `doc._.scores` waits for what is left of it.

    Never raises: whoever asks for the scores meets what went wrong.
    """
    with suppress(Exception):
        _finishing(doc)


def _read_once(doc: Doc) -> Scores | None:
    return _finishing(doc)()


def _finishing(doc: Doc) -> Callable[[], Scores | None]:
    if _FINISH not in doc.user_data:
        doc.user_data[_FINISH] = cache(_finish(doc))
    return doc.user_data[_FINISH]


def _finish(doc: Doc) -> Callable[[], Scores | None]:
    try:
        # Scores that can't be judged are of no use.
        judgements()
        return _begun(doc)
    except ArtefactError as error:
        _log.error("Se revisa solo con las reglas. %s", error)
        return lambda: None


def scores_of_words(text: ModelText, sentence_starts: Sequence[int]) -> Scores:
    """What the models say of some words of a text. Raises ArtefactError."""
    return _reading(text, sentence_starts)()


def _begun(doc: Doc) -> Callable[[], Scores]:
    return _reading(model_text(doc), [sentence.start for sentence in doc.sents])


def _reading(text: ModelText, sentence_starts: Sequence[int]) -> Callable[[], Scores]:
    loaded = models()
    windows = _windows(loaded.encoder, text, sentence_starts)
    answered = loaded.encoder.begin(windows)

    def finished() -> Scores:
        letters = loaded.letters.log_odds(text.text)
        answers = answered()
        return Scores(text, {name: _of_whole(name, answers[name]) for name in HEADS}, letters)

    return finished


def _windows(encoder: Encoder, text: ModelText, sentence_starts: Sequence[int]) -> list[list[int]]:
    """The word pieces of the text in parts that are read at once, cut between sentences if possible."""
    (whole,) = encoder.pieces([text.text])
    if len(whole) <= _WINDOW:
        return [whole]
    windows: list[list[int]] = [[]]
    for sentence in encoder.pieces([" ".join(text.words[a:b]) for a, b in text.sentences(sentence_starts)]):
        for start in range(0, len(sentence), _WINDOW):
            part = sentence[start : start + _WINDOW]
            if len(windows[-1]) + len(part) > _WINDOW:
                if len(windows) == MOST_WINDOWS:
                    return windows
                windows.append([])
            windows[-1] += part
    return windows


def _of_whole(question: str, chances: Array) -> Mapping[str, float]:
    """A text is as offensive as its most offensive part; its voice is that of its parts together."""
    names = HEADS[question]
    if len(chances) == 1 or question not in _GRADED:
        return dict(zip(names, map(float, chances.mean(axis=0)), strict=True))
    return dict(zip(names, map(float, chances[chances[:, -1].argmax()]), strict=True))


Doc.set_extension("scores", getter=_read_once, force=True)
