"""A report that is being written: it takes its name when it is whole, and goes on where it was interrupted.

Two files stand beside the place of the report: what is written so far, and a log of how much of that counts.
A line of the log is written only when what it counts is on the disk. So whatever a killed process leaves,
the last whole line tells what to keep; what comes after is cut off and made again.
"""

import hashlib
import os
import stat
from collections import Counter
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from filelock import FileLock, Timeout

from comedido import folders
from comedido.batch.report_log import Done, first_line, line_of, read_log
from comedido.contract import Outcome

if TYPE_CHECKING:
    from _hashlib import HASH

_PRIVATE = 0o600
_NOT_A_LINK = getattr(os, "O_NOFOLLOW", 0)
_BINARY = getattr(os, "O_BINARY", 0)
_PIECE = 1024 * 1024


class ReportError(Exception):
    """A report that can't be begun or continued, with a sentence for people."""


class UnfinishedReport:
    """A report of which a part is done. What is added survives the end of this process once it is kept."""

    def __init__(self, content: BinaryIO, log: BinaryIO, begun: "_Begun") -> None:
        self.today = begun.today
        """The day on which it was begun."""
        self._content, self._log = content, log
        self._state = begun.done, begun.digest

    @property
    def done(self) -> Done:
        """What has been added so far."""
        return self._state[0]

    def add(self, lines: str, outcomes: Counter[Outcome | None], position: int) -> None:
        """Write the lines of the next rows, which came out so. Raises OSError."""
        content, (done, digest) = lines.encode(), self._state
        self._content.write(content)
        digest = digest.copy()
        digest.update(content)
        # At once: whoever is interrupted before has added nothing, whatever is already written.
        self._state = done.with_rows(outcomes, len(content), position), digest

    def keep(self) -> None:
        """Let all that was added survive the end of this process. Raises OSError."""
        done, digest = self._state
        _to_disk(self._content)
        self._log.write(line_of(done, digest.hexdigest()))
        _to_disk(self._log)


def unfinished_file(report: Path) -> Path:
    """Where `report` is written until it is whole."""
    return report.with_name(f"{report.name}.parcial")


@contextmanager
def unfinished_report(
    report: Path, made_from: Mapping[str, str], today: date, *, heading: str, restart: bool
) -> Generator[UnfinishedReport]:
    """The report that was interrupted, else a new one; it becomes `report` unless the body raises.

    `made_from` has a hash of each thing that the report follows from, by its name in Spanish. Raises
    ReportError when what was interrupted followed from something else and `restart` does not give it up, or
    when another process writes it; OSError.
    """
    unfinished = unfinished_file(report)
    log_file = _log_file(report)
    with _alone(report):
        found = None if restart else _found(report, made_from)
        begun = found or _Begun(today, Done(), hashlib.sha256(), 0)
        written = None
        try:
            with (
                _opened(unfinished, begun.done.written) as content,
                _opened(log_file, begun.log_size) as log,
            ):
                written = UnfinishedReport(content, log, begun)
                if not found:
                    log.write(first_line(today, made_from))
                    written.add(heading, Counter(), 0)
                yield written
                _to_disk(content)
        except BaseException:
            if written and not written.done.rows:
                unfinished.unlink()
                log_file.unlink()
            raise
        os.replace(unfinished, report)
        # A log without its report counts for nothing: nothing is lost if this does not happen any more.
        log_file.unlink()


class _Begun(NamedTuple):
    """Where to go on: `digest` is that of the bytes that are done, `log_size` what counts of the log."""

    today: date
    done: Done
    digest: "HASH"
    log_size: int


def _found(report: Path, made_from: Mapping[str, str]) -> _Begun | None:
    """What can be continued; None when nothing was kept. Raises ReportError when it must not be."""
    unfinished, log_file = unfinished_file(report), _log_file(report)
    if not (_is_own(unfinished) and _is_own(log_file)):
        return None
    log = read_log(log_file.read_bytes(), unfinished.stat().st_size)
    if log is None:
        return None
    changed = [name for name, fingerprint in made_from.items() if log.made_from.get(name) != fingerprint]
    digest = _hash_of(unfinished, log.done.written)
    if digest.hexdigest() != log.sha256:
        changed.append("lo que ya estaba escrito")
    if changed:
        raise ReportError(
            f"La revisión que quedó a medias en {unfinished} no puede seguir: cambió {' y '.join(changed)}. "
            "Para empezar de nuevo, repita la orden con --restart."
        )
    return _Begun(log.today, log.done, digest, log.size)


def _log_file(report: Path) -> Path:
    return unfinished_file(report).with_suffix(".avance")


def _is_own(file: Path) -> bool:
    """Whether `file` is there and nobody else can have put it there."""
    try:
        status = file.lstat()
    except FileNotFoundError:
        return False
    return stat.S_ISREG(status.st_mode) and (not hasattr(os, "geteuid") or status.st_uid == os.geteuid())


def _opened(file: Path, size: int) -> BinaryIO:
    """`file`, open behind its first `size` bytes, without what came after; a new one when nothing counts."""
    if size == 0:
        # Never what somebody else may have put there.
        file.unlink(missing_ok=True)
        return os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, _PRIVATE), "wb")
    opened = os.fdopen(os.open(file, os.O_WRONLY | _NOT_A_LINK | _BINARY), "wb")
    opened.truncate(size)
    opened.seek(size)
    return opened


def _hash_of(file: Path, size: int) -> "HASH":
    digest = hashlib.sha256()
    with file.open("rb") as content:
        while size and (piece := content.read(min(size, _PIECE))):
            digest.update(piece)
            size -= len(piece)
    return digest


def _to_disk(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


@contextmanager
def _alone(report: Path) -> Generator[None]:
    # Among this user's own files: no lock is left beside what people look at.
    name = hashlib.sha256(str(report.resolve()).encode()).hexdigest()[:16]
    lock = FileLock(folders.runtime() / f"report-{name}.lock", mode=_PRIVATE)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise ReportError(f"Otro proceso está escribiendo {report}; espere a que termine.") from None
    try:
        yield
    finally:
        lock.release()
