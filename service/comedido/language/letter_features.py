"""A text as hashed features: its runs of two to five characters, its words, and its pairs of words.

The linear models read these. They see spellings that word pieces cut apart.
"""

import zlib
from itertools import pairwise
from typing import Any

import numpy

from comedido.language.folding import fold

FEATURES = 1 << 18
"""Number of places that features are hashed to."""

Places = numpy.ndarray[Any, numpy.dtype[numpy.uint32]]

_SHORTEST, _LONGEST = 2, 5
_PRIME = numpy.uint32(16_777_619)
_MIXER = numpy.uint32(2_654_435_761)
_MIXED_BITS = numpy.uint32(14)


def letter_features(text: str) -> Places:
    """The places of the features that a text has, each once, in order. `text` is as models read it."""
    folded = fold(text)
    letters = numpy.frombuffer(f" {folded} ".encode("utf-32-le"), dtype=numpy.uint32)
    found = [_words(folded)]
    hashes = letters.copy()
    for length in range(2, _LONGEST + 1):
        hashes = hashes[:-1] * _PRIME + letters[length - 1 :]
        if length >= _SHORTEST:
            found.append(hashes + numpy.uint32(length))
    mixed = numpy.concatenate(found) * _MIXER >> _MIXED_BITS
    return numpy.unique(mixed)


def _words(text: str) -> Places:
    words = text.split(" ")
    pairs = [f"{first} {second}" for first, second in pairwise(words)]
    return numpy.asarray([zlib.crc32(each.encode()) for each in (*words, *pairs)], dtype=numpy.uint32)
