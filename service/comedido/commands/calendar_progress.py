"""How far the review of a calendar is: a bar on a terminal, a line a minute where there is none."""

import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import timedelta

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

_SECONDS_BETWEEN_LINES = 60.0

Advance = Callable[[int, int], None]
"""Says how many rows are done by now, and how many bytes of the calendar were read for them."""


@contextmanager
def calendar_progress(rows: int, position: int, size: int) -> Generator[Advance]:
    """Show progress on standard error, from `rows` rows and `position` bytes on, up to `size` bytes."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _lines(rows, position, size)
        return
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[speed]}"),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        # What goes into a file must not be taken out of it.
        redirect_stdout=sys.stdout.isatty(),
    ) as progress:
        task = progress.add_task("Revisando", total=size, completed=position, speed="")
        speed = _speed_from(rows)

        def advance(done: int, read: int) -> None:
            said = f"{done} filas, {speed(done):.0f} por segundo"
            progress.update(task, completed=read, speed=said)

        yield advance


def _lines(rows: int, position: int, size: int) -> Advance:
    speed = _speed_from(rows)
    begun = said = time.monotonic()

    def advance(done: int, read: int) -> None:
        nonlocal said
        now = time.monotonic()
        if now - said < _SECONDS_BETWEEN_LINES or read <= position:
            return
        said = now
        remaining = timedelta(seconds=round((size - read) * (now - begun) / (read - position)))
        print(
            f"Van {done} filas ({read / size:.0%}), {speed(done):.0f} por segundo; faltan {remaining}.",
            file=sys.stderr,
            flush=True,
        )

    return advance


def _speed_from(rows: int) -> Callable[[int], float]:
    """Rows a second since now, when `rows` were done."""
    begun = time.monotonic()
    return lambda done: (done - rows) / max(time.monotonic() - begun, 0.001)
