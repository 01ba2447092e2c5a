from pathlib import Path

import pytest
from typer.testing import CliRunner

from comedido.__main__ import app
from comedido.commands import register as register_command
from comedido.registration import BROWSERS, registered_executable


@pytest.fixture(autouse=True)
def own_home(home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


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
