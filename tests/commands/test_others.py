import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from comedido.__main__ import app
from comedido.commands import register as register_command
from comedido.contract_typescript import typescript
from comedido.registration import BROWSERS, register, registered_executable


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
    assert "comedido register --browser chrome" in result.output


def test_the_doctor_s_json_has_every_observation(terminal: CliRunner) -> None:
    listed = json.loads(terminal.invoke(app, ["doctor", "--json"]).stdout)
    assert {"subject", "found", "remedy", "well"} == listed[0].keys()
    assert "Lenguaje" in [observation["subject"] for observation in listed]


def test_register_and_unregister_reach_every_browser(terminal: CliRunner) -> None:
    assert terminal.invoke(app, ["register"]).exit_code == 0
    assert all(registered_executable(browser) for browser in BROWSERS)
    assert terminal.invoke(app, ["unregister"]).exit_code == 0
    assert not any(registered_executable(browser) for browser in BROWSERS)


def test_one_browser_may_be_chosen(terminal: CliRunner) -> None:
    terminal.invoke(app, ["register", "--browser", "firefox"])
    assert [browser.name for browser in BROWSERS if registered_executable(browser)] == ["firefox"]


def test_an_unknown_browser_is_bad_usage(terminal: CliRunner) -> None:
    result = terminal.invoke(app, ["register", "--browser", "netscape"])
    assert result.exit_code == 2
    assert "Use chrome, chromium, edge, firefox." in result.output


def test_a_browser_s_folder_that_cannot_be_written_is_told(terminal: CliRunner, own_home: Path) -> None:
    (own_home / ".mozilla").write_text("", encoding="utf-8")
    result = terminal.invoke(app, ["register"])
    assert result.exit_code == 1
    assert "Firefox: no se pudo cambiar" in result.output


def test_without_the_host_nothing_is_registered(terminal: CliRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(register_command, "host_executable", lambda: Path("/no/existe"))
    assert terminal.invoke(app, ["register"]).exit_code == 1
    assert not any(registered_executable(browser) for browser in BROWSERS)


def test_the_contract_is_printed(terminal: CliRunner) -> None:
    assert terminal.invoke(app, ["contract"]).stdout == typescript()
