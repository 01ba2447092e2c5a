"""From a language that is ready to models that can judge: read, verified by hash, and built."""

import time

from comedido.language.judgement import judgements
from comedido.language.scores import models
from tests.bench.figures import Aim, Figure

LOADINGS = 10


def model_loading() -> list[Figure]:
    """The files may be in the disk's cache."""
    return [Figure("Carga de los modelos", [_milliseconds() for _ in range(LOADINGS)], "ms", Aim(50, 150))]


def _milliseconds() -> float:
    models.cache_clear()
    judgements.cache_clear()
    start = time.perf_counter()
    models()
    judgements()
    return (time.perf_counter() - start) * 1000
