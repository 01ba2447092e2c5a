"""A text as hashed features: its runs of two to five characters, its words, and its pairs of words.

The linear models read these. They see spellings that word pieces cut apart.
"""

import zlib
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
    # Word by word, for most are ASCII, which is folded much faster.
    folded = " ".join(map(fold, text.split(" ")))
    letters = numpy.frombuffer(f" {folded} ".encode("utf-32-le"), dtype=numpy.uint32)
    found = [_words(folded)]
    hashes = letters.copy()
    for length in range(2, _LONGEST + 1):
        hashes = hashes[:-1] * _PRIME + letters[length - 1 :]
        if length >= _SHORTEST:
            found.append(hashes + numpy.uint32(length))
    mixed = numpy.sort(numpy.concatenate(found) * _MIXER >> _MIXED_BITS)
    # As `numpy.unique`, which takes five times as long for so few.
    return mixed[numpy.append(True, mixed[1:] != mixed[:-1])]


def _words(text: str) -> Places:
    words = text.encode().split(b" ")
    hashes = [zlib.crc32(word) for word in words]
    pairs = [zlib.crc32(b" " + second, first) for first, second in zip(hashes, words[1:], strict=False)]
    return numpy.asarray(hashes + pairs, dtype=numpy.uint32)
