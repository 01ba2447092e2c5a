"""Any bytes in a policy file give a policy or a mistake that names the file: never another error."""

from collections.abc import Sequence
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comedido.documents import DocumentError, Mistake
from comedido.policy.load import changed, circular

CIRCULAR = circular()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(content=st.binary(max_size=300) | st.text(alphabet='{}[]:"\n -1.7enabl', max_size=120).map(str.encode))
def test_no_content_escapes(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "policy.yaml"
    file.write_bytes(content)
    assert all(mistake.file == file and mistake.line >= 1 for mistake in mistakes(file))


def mistakes(file: Path) -> Sequence[Mistake]:
    try:
        changed(CIRCULAR, file)
    except DocumentError as error:
        return error.mistakes
    return []
