"""Trains the linear models over hashed letters and words."""

from collections.abc import Mapping, Sequence
from io import BytesIO

import numpy
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from comedido.language.letter_features import FEATURES, letter_features
from comedido.language.letter_model import QUESTIONS
from models.training.arrays import Array

Lessons = tuple[Sequence[str], Array, Array]
"""Texts as models read them, their answers (0 or 1), and how much each counts."""

_STRENGTH = 10.0
_MOST_ROUNDS = 200
_LARGEST = 127


def letter_matrix(texts: Sequence[str]) -> csr_matrix:
    """One row a text, of length one."""
    places = [letter_features(text) for text in texts]
    counts = numpy.asarray([len(found) for found in places])
    values = numpy.repeat(1 / numpy.sqrt(numpy.maximum(counts, 1)), counts)
    ends = numpy.concatenate([[0], numpy.cumsum(counts)])
    columns = numpy.concatenate(places).astype(numpy.int32)
    return csr_matrix((values, columns, ends), shape=(len(texts), FEATURES))


def train_letters(lessons: Mapping[str, Lessons]) -> bytes:
    """The file of the linear models, from the lessons of each of QUESTIONS."""
    weights, scales, biases = [], [], []
    for question in QUESTIONS:
        texts, answers, counts = lessons[question]
        model = LogisticRegression(C=_STRENGTH, max_iter=_MOST_ROUNDS)
        model.fit(letter_matrix(texts), answers, sample_weight=counts)
        scale = float(numpy.abs(model.coef_).max()) / _LARGEST
        weights.append(numpy.rint(model.coef_[0] / scale).astype(numpy.int8))
        scales.append(scale)
        biases.append(float(model.intercept_[0]))
    content = BytesIO()
    numpy.savez_compressed(content, weights=numpy.stack(weights), scales=scales, biases=biases)
    return content.getvalue()
