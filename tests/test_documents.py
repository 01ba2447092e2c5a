"""Any bytes in a policy file give a policy or a mistake that names the file: never another error."""

import subprocess
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comedido.documents import DocumentError, Mistake
from comedido.policy.load import changed, circular
from tests.hostile.defence import defended_by

CIRCULAR = circular()
READ_POLICY = """
import sys
from pathlib import Path
from comedido.documents import DocumentError, read_document
from comedido.policy.model import PolicyChanges
try:
    read_document(Path(sys.argv[1]), PolicyChanges)
except DocumentError as error:
    print(error)
"""
PATIENCE_SECONDS = 30
"""For what never ends where a defence is missing."""


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(content=st.binary(max_size=300) | st.text(alphabet='{}[]:"\n -1.7enabl', max_size=120).map(str.encode))
def test_no_content_escapes(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "policy.yaml"
    file.write_bytes(content)
    assert all(mistake.file == file and mistake.line >= 1 for mistake in mistakes(file))


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
@defended_by("service/comedido/documents.py", "            _refuse_deep(text)", instead="            pass")
def test_a_file_of_nothing_but_openings_ends_no_process(tmp_path: Path, opening: str) -> None:
    [mistake] = mistakes_elsewhere(tmp_path, opening * 100_000)
    assert "línea 1: no es YAML válido" in mistake


@defended_by("service/comedido/documents.py", "        if id(node) in visited:", instead="        if False:")
def test_aliases_that_lead_everywhere_are_followed_once(tmp_path: Path) -> None:
    names = [chr(ord("a") + number) for number in range(26)]
    bomb = [f"{after}: &{after} [{f'*{before}, ' * 9}]" for before, after in pairwise(names)]
    [mistake] = mistakes_elsewhere(tmp_path, "\n".join(["a: &a [x]", *bomb, "z: 1"]))
    assert "línea 27, «z»: aparece dos veces" in mistake


def mistakes_elsewhere(folder: Path, text: str) -> list[str]:
    """What is said of a policy file, in a process that may end or go on for ever."""
    file = folder / "policy.yaml"
    file.write_text(text, encoding="utf-8")
    command = [sys.executable, "-c", READ_POLICY, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=PATIENCE_SECONDS)
    return done.stdout.splitlines()


def mistakes(file: Path) -> Sequence[Mistake]:
    try:
        changed(CIRCULAR, file)
    except DocumentError as error:
        return error.mistakes
    return []
