"""Any bytes in a policy file give a policy or a mistake that names the file: never another error."""

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


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(content=st.binary(max_size=300) | st.text(alphabet='{}[]:"\n -1.7enabl', max_size=120).map(str.encode))
def test_no_content_escapes(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "policy.yaml"
    file.write_bytes(content)
    assert all(mistake.file == file and mistake.line >= 1 for mistake in mistakes(file))


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
@defended_by("service/comedido/documents.py", "            _refuse_deep(text)", instead="            pass")
def test_a_file_of_nothing_but_openings_ends_no_process(tmp_path: Path, opening: str) -> None:
    file = tmp_path / "policy.yaml"
    file.write_text(opening * 100_000)
    [mistake] = mistakes(file)
    assert "no es YAML válido" in mistake.reason


@defended_by("service/comedido/documents.py", "        if id(node) in visited:", instead="        if False:")
def test_aliases_that_lead_everywhere_are_followed_once(tmp_path: Path) -> None:
    names = [chr(ord("a") + number) for number in range(26)]
    bomb = [f"{after}: &{after} [{f'*{before}, ' * 9}]" for before, after in pairwise(names)]
    file = tmp_path / "policy.yaml"
    file.write_text("\n".join(["a: &a [x]", *bomb, "z: 1"]))
    assert [(mistake.line, mistake.key) for mistake in mistakes(file)] == [(27, "z")]


def mistakes(file: Path) -> Sequence[Mistake]:
    try:
        changed(CIRCULAR, file)
    except DocumentError as error:
        return error.mistakes
    return []
