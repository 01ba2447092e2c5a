"""What an entity has decided is told as it is, and nothing is told where no entity has."""

from pathlib import Path

import pytest

from comedido.contract import DeviceRole, EntityRules
from comedido.policy.entity_rules import entity_rules
from comedido.policy.load import policy_in_force

ENTITY = """\
entity: Ministerio de Ejemplo
version: "3"
people_may_silence: false
device: {role: institutional}
journal: {days: 90}
clauses:
  "2.6": {enabled: false}
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COMEDIDO_HOME", str(tmp_path))
    return tmp_path


def test_the_circular_alone_is_no_entity(home: Path) -> None:
    assert entity_rules(policy_in_force().policy) is None


def test_tells_what_the_policy_files_decide(home: Path) -> None:
    folder = home / "configuration"
    folder.mkdir()
    (folder / "policy.yaml").write_text(ENTITY, encoding="utf-8")
    assert entity_rules(policy_in_force().policy) == EntityRules(
        entity="Ministerio de Ejemplo",
        device=DeviceRole.INSTITUTIONAL,
        people_may_silence=False,
        journal_days=90,
        clauses_off=["2.6"],
    )
