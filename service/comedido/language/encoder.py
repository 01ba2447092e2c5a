"""The neural network: word pieces in, the log-odds of every answer to every question out, in one pass."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import Any

import numpy
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
_AT_ONCE = 2
"""Windows read together: more of them take as long each, and memory for good."""
_FATAL_ONLY = 4


class Encoder:
    """A loaded network with its tokenizer. It reads in a thread of its own, one text after the other."""

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

    def pieces(self, texts: Sequence[str]) -> list[list[int]]:
        """The word pieces of each text, without its two ends."""
        return self._processor.encode(list(texts))

    def probabilities(self, windows: Sequence[Sequence[int]]) -> dict[str, Array]:
        """For each question the probabilities (windows, answers) that the network gives.

        A window is the word pieces of a text or of a part of it; what is over LONGEST is not read.
        """
        return self.begin(windows)()

    def begin(self, windows: Sequence[Sequence[int]]) -> Callable[[], dict[str, Array]]:
        """Begin to read; what is returned waits for the `probabilities` of these windows."""
        computing = Event()
        reading = self._worker.submit(self._read, windows, computing)
        # The network computes without Python's lock once it has begun; before, it could wait 5 ms for it.
        computing.wait()
        return reading.result

    def _read(self, windows: Sequence[Sequence[int]], computing: Event) -> dict[str, Array]:
        try:
            batches = [self._batch(batch) for batch in _batches(windows)]
        finally:
            computing.set()
        logits = numpy.concatenate([self._session.run(None, batch)[0] for batch in batches])
        answers: dict[str, Array] = {}
        place = 0
        for name, names in HEADS.items():
            answers[name] = _softmax(logits[:, place : place + len(names)])
            place += len(names)
        return answers

    def _batch(self, windows: Sequence[Sequence[int]]) -> dict[str, Array]:
        begin, end = self._processor.bos_id(), self._processor.eos_id()
        cut = [[begin, *window[: LONGEST - _ENDS], end] for window in windows]
        longest = max(map(len, cut))
        pieces = numpy.full((len(cut), longest), self._processor.pad_id(), dtype=numpy.int64)
        mask = numpy.zeros((len(cut), longest), dtype=numpy.int64)
        for row, window in enumerate(cut):
            pieces[row, : len(window)] = window
            mask[row, : len(window)] = 1
        return {"pieces": pieces, "mask": mask}


def _batches(windows: Sequence[Sequence[int]]) -> Iterator[Sequence[Sequence[int]]]:
    for start in range(0, len(windows), _AT_ONCE):
        yield windows[start : start + _AT_ONCE]


def _softmax(logits: Array) -> Array:
    powers = numpy.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
