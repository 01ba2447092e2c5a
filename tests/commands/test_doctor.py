import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from comedido.browsers import BROWSERS
from comedido.command_line.application import app
from comedido.registration import register


@pytest.fixture(autouse=True)
def own_home(home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def test_the_doctor_ends_with_0_when_all_is_well(terminal: CliRunner) -> None:
    result = terminal.invoke(app, ["doctor"])
    assert (result.exit_code, "Todo está bien." in result.output) == (0, True)


def test_the_doctor_ends_with_1_and_says_how_to_mend(terminal: CliRunner, tmp_path: Path) -> None:
    register(BROWSERS[0], tmp_path / "nada")
    result = terminal.invoke(app, ["doctor"])
    assert result.exit_code == 1
    assert "✘ Google Chrome" in result.output
    assert "comedido install --browser chrome" in result.output


def test_the_doctor_s_json_has_every_observation(terminal: CliRunner) -> None:
    listed = json.loads(terminal.invoke(app, ["doctor", "--json"]).stdout)
    assert {"subject", "found", "remedy", "well"} == listed[0].keys()
    assert "Lenguaje" in [observation["subject"] for observation in listed]
