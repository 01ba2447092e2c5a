"""A mistake in a policy file changes nothing of what was in force, and is named."""

import re
from pathlib import Path

import pytest

from comedido.contract import WhenServiceIsAbsent
from comedido.policy.last_good import copy_of
from comedido.policy.load import policy_in_force, remembered_policy_in_force
from comedido.policy.machine import DataSettings, data_settings
from tests.hostile.defence import defended_by

DOCUMENT = Path(__file__).parents[2] / "docs" / "datos.md"
KEY = "V7ynlYQX3cVWrH7pSleG+Uz8rjqzku8XOcaVhwoozNg="
GOOD = f'version: "1"\nwhen_service_is_absent: hold\ndata:\n  keys: {{sistemas: "{KEY}"}}\n'


@pytest.fixture
def file(home: Path) -> Path:
    place = home / "machine" / "policy.yaml"
    place.parent.mkdir()
    place.write_text(GOOD, "utf-8")
    return place


def test_the_last_good_one_stays_in_force_and_the_mistake_is_named(file: Path) -> None:
    assert remembered_policy_in_force().mistakes == []
    file.write_text(GOOD.replace("when_", "wen_"), "utf-8")
    for _ in range(2):
        policy, [mistake] = remembered_policy_in_force()
        assert policy.when_service_is_absent is WhenServiceIsAbsent.HOLD
        assert (mistake.file, mistake.line, mistake.key) == (file, 2, "wen_service_is_absent")
        assert mistake.reason.endswith("Mientras tanto rige lo que el archivo decía antes")
    assert list(data_settings().keys) == ["sistemas"]


def test_a_file_that_was_never_good_is_left_out(file: Path) -> None:
    file.write_text(GOOD + "colour: red\n", "utf-8")
    policy, [mistake] = remembered_policy_in_force()
    assert policy.when_service_is_absent is WhenServiceIsAbsent.PERMIT_WITH_NOTICE
    assert not mistake.reason.endswith("antes")
    assert data_settings().keys == {}


def test_what_was_taken_away_is_forgotten(file: Path) -> None:
    remembered_policy_in_force()
    file.unlink()
    assert remembered_policy_in_force().policy.when_service_is_absent is not WhenServiceIsAbsent.HOLD
    file.write_text("colour: red\n", "utf-8")
    assert policy_in_force().policy.when_service_is_absent is not WhenServiceIsAbsent.HOLD


@defended_by(
    "service/comedido/policy/machine.py", "    if is_missing(file):\n        return DataSettings()\n"
)
def test_keys_that_were_taken_away_count_no_more_even_before_the_copy_is_forgotten(file: Path) -> None:
    remembered_policy_in_force()
    file.unlink()
    assert copy_of(file).exists()
    assert data_settings() == DataSettings()


@pytest.mark.parametrize(
    ("written", "key", "reason"),
    [
        ("keys: {sistemas: abc}", "data.keys", "no es una clave pública"),
        ("url: http://intranet.ejemplo.gov.co/datos.zip", "data.url", "https://"),
        ("url: 'https://['", "data.url", "nombrar un servidor"),
        ("url: ftp://127.0.0.1/datos.zip", "data.url", "https://"),
        ("url: https://ana:secreto@ejemplo.gov.co/", "data.url", "no debe llevar usuario"),
        ("hours: 0", "data.hours", ""),
        ("clave: 1", "data.clave", "clave desconocida"),
    ],
)
def test_a_mistake_about_data_is_named(file: Path, written: str, key: str, reason: str) -> None:
    file.write_text(f'version: "1"\ndata:\n  {written}\n', "utf-8")
    [mistake] = policy_in_force().mistakes
    assert (mistake.line, mistake.key) == (3, key)
    assert reason in mistake.reason
    assert "secreto" not in str(mistake)


def test_only_the_machine_s_file_may_say_whose_data_count(home: Path) -> None:
    (home / "configuration").mkdir()
    (home / "configuration" / "policy.yaml").write_text(GOOD, "utf-8")
    [mistake] = policy_in_force().mistakes
    assert (mistake.line, mistake.key) == (3, "data")
    assert data_settings().keys == {}


def test_the_worked_example_for_administrators_validates(file: Path) -> None:
    [example] = re.findall(r"```yaml\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)
    file.write_text(example, "utf-8")
    assert policy_in_force().mistakes == []
    settings = data_settings()
    assert (list(settings.keys), settings.hours) == (["sistemas-2026"], 24)
    assert settings.url == "https://intranet.ejemplo.gov.co/comedido/datos.zip"
