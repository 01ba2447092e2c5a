"""A large calendar through `comedido check --file`: texts a second on each core, and memory as it grows.

`python -m tests.bench.large_calendar ROWS FILE` writes the calendar alone.
"""

import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

from comedido.batch.processes import usable_cores
from tests.bench.figures import Aim, Figure, Floor
from tests.bench.goals import BATCH
from tests.bench.large_calendar import write_calendar
from tests.bench.own_home import own_home

USUAL_ROWS = (2_000, 10_000)
MOST_GROWTH = 1.1
MEGABYTE = 1_000_000
_SECONDS_BETWEEN_LOOKS = 0.2


@dataclass(frozen=True)
class Review:
    """One calendar: `seconds` from start to end of the command, `cpu_seconds` of all its processes together,
    and the most `memory` that they had at once, in bytes."""

    rows: int
    seconds: float
    cpu_seconds: float
    memory: int


def batch(rows: Sequence[int]) -> list[Figure]:
    """Reviews of calendars of each size, the smallest first, and how much more memory the largest takes."""
    cores = usable_cores()
    with own_home(), tempfile.TemporaryDirectory() as folder:
        reviews = [review(count, cores, Path(folder)) for count in sorted(rows)]
    figures: list[Figure] = []
    for found in reviews:
        name = f"Calendario de {found.rows} filas"
        speed = found.rows / found.seconds / cores
        # The aim is about the largest.
        aim = BATCH if found is reviews[-1] else Floor(BATCH.percentile, BATCH.least)
        figures += [
            Figure(f"{name}: cada segundo y núcleo", [speed], "textos", aim),
            Figure(f"{name}: tiempo de procesador por texto", [found.cpu_seconds / found.rows * 1000], "ms"),
            Figure(f"{name}: memoria de sus {cores + 1} procesos", [found.memory / MEGABYTE], "MB"),
        ]
    if len(reviews) > 1:
        growth = reviews[-1].memory / reviews[0].memory
        name = f"Memoria con {reviews[-1].rows} filas frente a {reviews[0].rows}"
        figures.append(Figure(name, [growth], "veces", Aim(50, MOST_GROWTH)))
    return figures


def review(rows: int, processes: int, folder: Path) -> Review:
    """Write a calendar into `folder` and review it. Raises CalledProcessError when that fails."""
    calendar = folder / f"{rows}.csv"
    write_calendar(calendar, rows)
    words = ["--file", calendar, "--output", folder / f"{rows}-informe.csv", "--only", "warn"]
    command = [sys.executable, "-m", "comedido", "check", *words, "--processes", processes]
    before, begun = _cpu_of_children(), time.monotonic()
    with subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL) as process:
        memory = _MostMemory(process.pid)
        status = process.wait()
    seconds = time.monotonic() - begun
    if status not in (0, 1):
        raise subprocess.CalledProcessError(status, "comedido check --file")
    return Review(rows, seconds, _cpu_of_children() - before, memory.end())


class _MostMemory:
    """Looks now and then how much memory a process and its children have, until it is ended."""

    def __init__(self, number: int) -> None:
        self._root, self._most, self._over = psutil.Process(number), 0, threading.Event()
        self._looking = threading.Thread(target=self._look, daemon=True)
        self._looking.start()

    def end(self) -> int:
        self._over.set()
        self._looking.join()
        return self._most

    def _look(self) -> None:
        while not self._over.wait(_SECONDS_BETWEEN_LOOKS):
            try:
                every = [self._root, *self._root.children(recursive=True)]
                self._most = max(self._most, sum(process.memory_info().rss for process in every))
            except psutil.NoSuchProcess:
                continue


def _cpu_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
