"""`comedido check --jsonl`: one draft a line in, one verdict a line out, in order and without end."""

import json
import logging
import sys
from collections.abc import Callable, Iterator
from typing import BinaryIO

from pydantic import ValidationError

from comedido.commands.unread_output import leave_unread_output
from comedido.contract import Draft, Problem, Verdict
from comedido.loading import loaded_checker
from comedido.problems import problem_of

LONGEST_LINE_BYTES = 1024 * 1024

_log = logging.getLogger(__name__)


def check_standard_input() -> int:
    """Check standard input until it ends, or until nobody reads standard output any more."""
    try:
        check_lines(sys.stdin.buffer, sys.stdout.buffer, loaded_checker().check)
    except BrokenPipeError:
        leave_unread_output()
    return 0


def check_lines(source: BinaryIO, target: BinaryIO, judge: Callable[[Draft], Verdict]) -> None:
    """Answer each line of `source` on `target` with a verdict or with `{"error": Problem}`.

    An error's `where` begins with the number of its line, from 1. Memory does not grow with the input.
    """
    for number, line in enumerate(_lines(source), 1):
        target.write(_answer(number, line, judge) + b"\n")
        target.flush()


def _answer(number: int, line: bytes | None, judge: Callable[[Draft], Verdict]) -> bytes:
    if line is None:
        return _error(number, Problem(code="too_large", message="La línea es demasiado larga."))
    if not line.strip():
        return _error(number, Problem(code="invalid", message="La línea está vacía; escriba un borrador."))
    try:
        draft = Draft.model_validate_json(line.rstrip(b"\r\n"))
    except ValidationError as error:
        return _error(number, problem_of(error))
    try:
        return judge(draft).model_dump_json().encode()
    except Exception as error:
        _log.error("La revisión de la línea %s falló con %s", number, type(error).__name__)
        return _error(number, Problem(code="internal", message="El texto no se pudo revisar."))


def _error(number: int, problem: Problem) -> bytes:
    where = f"línea {number}" if problem.where is None else f"línea {number}: {problem.where}"
    placed = problem.model_copy(update={"where": where})
    return json.dumps({"error": placed.model_dump()}, ensure_ascii=False).encode()


def _lines(source: BinaryIO) -> Iterator[bytes | None]:
    """The lines of `source`; None stands for one that is too long, which is skipped piece by piece."""
    while line := source.readline(LONGEST_LINE_BYTES):
        if len(line) < LONGEST_LINE_BYTES or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = source.readline(LONGEST_LINE_BYTES)
        yield None
