"""The chunks of a calendar, judged here or in a process on each core: the same results in the same order."""

import itertools
import os
import signal
import threading
from collections import deque
from collections.abc import Generator, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from multiprocessing import connection, get_context, parent_process

from comedido.batch.calendar_rows import (
    CalendarWork,
    Chunk,
    Judge,
    JudgedChunk,
    judged_chunk,
    unhurried_checker,
)

FEWEST_CHUNKS = 16
"""With fewer chunks (of 32 rows) than this, starting processes takes longer than they save."""

_CHUNKS_AHEAD = 4
"""Chunks that wait for each process: enough that none is idle while an earlier chunk takes long."""
_MOST_PROCESSES = 61
"""Windows can't wait for more."""
_POLITENESS = 5
"""Whoever writes in a browser meanwhile comes first."""


class LostProcessError(Exception):
    """One of the processes that judge has ended by itself, for want of memory perhaps."""


def usable_cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def judged_chunks(work: CalendarWork, chunks: Iterator[Chunk], processes: int) -> Generator[JudgedChunk]:
    """What became of each chunk, in order. Reads no more than a few chunks ahead.

    Raises LostProcessError.
    """
    first = list(itertools.islice(chunks, FEWEST_CHUNKS)) if processes > 1 else []
    every = itertools.chain(first, chunks)
    if len(first) < FEWEST_CHUNKS:
        yield from map(partial(judged_chunk, work, unhurried_checker(work.rules)), every)
    else:
        yield from _in_processes(work, every, min(processes, _MOST_PROCESSES))


def _in_processes(work: CalendarWork, chunks: Iterator[Chunk], processes: int) -> Generator[JudgedChunk]:
    pool = ProcessPoolExecutor(
        processes, mp_context=get_context("spawn"), initializer=_begin, initargs=(work,)
    )
    waiting: deque[Future[JudgedChunk]] = deque()
    try:
        with _interruption_is_for_us_alone():
            # The first chunk starts the processes.
            waiting.extend(pool.submit(_judge_chunk, chunk) for chunk in itertools.islice(chunks, 1))
        ahead = processes * _CHUNKS_AHEAD - 1
        waiting.extend(pool.submit(_judge_chunk, chunk) for chunk in itertools.islice(chunks, ahead))
        while waiting:
            yield waiting.popleft().result()
            waiting.extend(pool.submit(_judge_chunk, chunk) for chunk in itertools.islice(chunks, 1))
    except BrokenProcessPool as error:
        raise LostProcessError from error
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _interruption_is_for_us_alone() -> Generator[None]:
    """Ctrl+C reaches every process of a terminal; those that are started meanwhile do not hear it."""
    usual = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, usual)


_work: CalendarWork
_judge: Judge


def _begin(work: CalendarWork) -> None:
    """Load rules and models once in a process that judges."""
    global _work, _judge
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if hasattr(os, "nice"):
        os.nice(_POLITENESS)
    _work, _judge = work, unhurried_checker(work.rules)


def _judge_chunk(chunk: Chunk) -> JudgedChunk:
    return judged_chunk(_work, _judge, chunk)


def _end_with_parent() -> None:
    """A pool's processes would wait for ever for one that was killed."""
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
