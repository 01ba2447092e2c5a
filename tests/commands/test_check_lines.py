import io
import json
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comedido.commands.check_lines import LONGEST_LINE_BYTES, check_lines
from comedido.contract import Draft, Verdict
from tests.commands.conftest import JudgeOfBadWords

GOOD = (
    b'{"text": "buena", "network": "x", "surface": "post", "parent_text": "hola",'
    b' "actor": {"handle": "a", "kind": "personal"}}'
)


def answers(source: bytes) -> list[dict[str, Any]]:
    target = io.BytesIO()
    check_lines(io.BytesIO(source), target, JudgeOfBadWords().check)
    return [json.loads(line) for line in target.getvalue().splitlines()]


def test_each_line_is_answered_in_order() -> None:
    verdicts = answers(b"\n".join([GOOD, b'{"text": "mala"}', GOOD]))
    assert [verdict["outcome"] for verdict in verdicts] == ["clear", "warn", "clear"]
    assert verdicts[1]["findings"][0]["spans"] == [[0, 4]]


@pytest.mark.parametrize(
    ("line", "code", "where"),
    [
        (b"", "invalid", "línea 2"),
        (b"   ", "invalid", "línea 2"),
        (b"{", "invalid", "línea 2: columna 1"),
        (b"\xff\xfe", "invalid", "línea 2: columna 1"),
        (b'{"text": "a", "actor": {"kind": "otra"}}', "invalid", "línea 2: actor.kind"),
        (b'{"text": "' + b"a" * LONGEST_LINE_BYTES + b'"}', "too_large", "línea 2"),
        (b'{"text": "' + b"a" * 3 * LONGEST_LINE_BYTES + b'"}', "too_large", "línea 2"),
    ],
)
def test_a_bad_line_is_an_error_and_the_rest_goes_on(line: bytes, code: str, where: str) -> None:
    first, second, third = answers(b"\n".join([GOOD, line, GOOD]))
    assert first["outcome"] == third["outcome"] == "clear"
    assert (second["error"]["code"], second["error"]["where"]) == (code, where)


def test_a_draft_that_breaks_a_check_is_an_error_without_its_text() -> None:
    def judge(draft: Draft) -> Verdict:
        raise ValueError(draft.text)

    target = io.BytesIO()
    check_lines(io.BytesIO(b'{"text": "privado"}\n'), target, judge)
    assert json.loads(target.getvalue())["error"]["code"] == "internal"
    assert b"privado" not in target.getvalue()


@given(lines=st.lists(st.binary(max_size=40).filter(lambda line: b"\n" not in line), min_size=1))
def test_any_lines_get_one_answer_each(lines: list[bytes]) -> None:
    assert len(answers(b"".join(line + b"\n" for line in lines))) == len(lines)


def test_an_answer_comes_before_the_next_line_is_written() -> None:
    command = [sys.executable, "-P", "-m", "comedido", "check", "--jsonl"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for _ in range(2):
            process.stdin.write(GOOD + b"\n")
            process.stdin.flush()
            assert "outcome" in json.loads(process.stdout.readline())
        process.stdin.close()
        assert process.wait() == 0


def test_nobody_reading_any_more_is_no_error() -> None:
    command = [sys.executable, "-P", "-m", "comedido", "check", "--jsonl"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    process.stdout = None
    _, complaint = process.communicate(GOOD + b"\n")
    assert (process.returncode, complaint) == (0, b"")
