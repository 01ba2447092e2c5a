"""The neural network: word pieces in, the log-odds of every answer to every question out, in one pass."""

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from hashlib import blake2b
from pathlib import Path
from threading import Event
from typing import Any

import numpy
from cachetools import LRUCache
from sentencepiece import SentencePieceProcessor

# Builds that report to their maker ask this as they load; those for Windows obey the call below alone.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
import onnxruntime  # pyright: ignore[reportMissingTypeStubs]

HEADS: Mapping[str, tuple[str, ...]] = {
    "tone": ("respectful", "rude", "offensive"),
    "axis": (
        "genero", "raza", "orientacion", "credo", "politica", "region", "nacionalidad", "discapacidad",
        "clase", "difamacion", "general",
    ),
    "proselytism": ("none", "grey", "proselytism"),
    "voice": ("institutional", "personal", "unclear"),
}  # fmt: skip
"""The questions that the network answers, in the order of its output, and their answers."""

LONGEST = 96
"""Word pieces of the longest text that the network reads at once, its two ends included."""

Array = numpy.ndarray[Any, numpy.dtype[Any]]

_ENDS = 2
_FATAL_ONLY = 4
_REMEMBERED = 256
"""Windows whose answers are kept: some long texts, with the parts where the cause of an answer is sought."""


class Encoder:
    """A loaded network with its tokenizer, asked by one thread. It reads in another, a window at a time."""

    def __init__(self, network: Path, pieces: bytes) -> None:
        """`network` is an ONNX file with its weights beside it, `pieces` a SentencePiece model.

        A session keeps for good the bytes that it is made from; of weights in a file, it maps what it uses.
        """
        runtime: Any = onnxruntime
        runtime.disable_telemetry_events()
        options = runtime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = _FATAL_ONLY
        self._session: Any = runtime.InferenceSession(
            str(network), options, providers=["CPUExecutionProvider"]
        )
        self._processor: Any = SentencePieceProcessor(model_proto=pieces)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="encoder")
        self._remembered: LRUCache[bytes, Array] = LRUCache(_REMEMBERED)

    def pieces(self, texts: Sequence[str]) -> list[list[int]]:
        """The word pieces of each text, without its two ends."""
        # One by one: for a list, SentencePiece starts threads, which take longer than most texts.
        return [self._processor.encode(text) for text in texts]

    def probabilities(self, windows: Sequence[Sequence[int]]) -> dict[str, Array]:
        """For each question the probabilities (windows, answers) that the network gives.

        A window is the word pieces of a text or of a part of it; what is over LONGEST is not read.
        """
        return self.begin(windows)()

    def begin(self, windows: Sequence[Sequence[int]]) -> Callable[[], dict[str, Array]]:
        """Begin to read; what is returned waits for the `probabilities` of these windows.

        A window that was read a moment ago is not read again: of a long text, somebody who writes changes
        one. Each is read alone, since the scale of the eight-bit numbers would tie it to its neighbours.
        """
        inputs = [self._input(window) for window in windows]
        hashes = [_hash(pieces) for pieces in inputs]
        known = {each: self._remembered[each] for each in hashes if each in self._remembered}
        unread = {each: pieces for each, pieces in zip(hashes, inputs, strict=True) if each not in known}
        reading = self._begin_to_read(list(unread.values())) if unread else None

        def answered() -> dict[str, Array]:
            if reading:
                read = dict(zip(unread, reading.result(), strict=True))
                known.update(read)
                self._remembered.update(read)
            return _answers(numpy.stack([known[each] for each in hashes]))

        return answered

    def _begin_to_read(self, inputs: Sequence[Array]) -> Future[list[Array]]:
        computing = Event()
        reading = self._worker.submit(self._logits, inputs, computing)
        # The network computes without Python's lock once it has begun; before, it could wait 5 ms for it.
        computing.wait()
        return reading

    def _logits(self, inputs: Sequence[Array], computing: Event) -> list[Array]:
        computing.set()
        return [
            self._session.run(None, {"pieces": pieces, "mask": numpy.ones_like(pieces)})[0][0]
            for pieces in inputs
        ]

    def _input(self, window: Sequence[int]) -> Array:
        begin, end = self._processor.bos_id(), self._processor.eos_id()
        return numpy.asarray([[begin, *window[: LONGEST - _ENDS], end]], dtype=numpy.int64)


def _hash(pieces: Array) -> bytes:
    """What stands for a window in memory: its text must not."""
    return blake2b(pieces.tobytes(), digest_size=16).digest()


def _answers(logits: Array) -> dict[str, Array]:
    answers: dict[str, Array] = {}
    place = 0
    for name, names in HEADS.items():
        answers[name] = _softmax(logits[:, place : place + len(names)])
        place += len(names)
    return answers


def _softmax(logits: Array) -> Array:
    powers = numpy.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
