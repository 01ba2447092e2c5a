from pathlib import Path

import pytest
from typer.testing import CliRunner

from comedido import client, folders
from comedido.browsers import BROWSERS, Browser
from comedido.command_line.application import app
from comedido.commands import install as install_command
from comedido.commands import uninstall as uninstall_command
from comedido.registration import registered_executable
from tests.conftest import ENDING_SECONDS, StartService, services


@pytest.fixture(autouse=True)
def own_home(home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    user = tmp_path / "user"
    user.mkdir()
    monkeypatch.setenv("HOME", str(user))
    return user


def used(home: Path, *browsers: Browser) -> None:
    for browser in browsers:
        (home / browser.profile[0]).mkdir(parents=True)


def test_install_registers_the_browsers_that_the_user_has(terminal: CliRunner, own_home: Path) -> None:
    used(own_home, BROWSERS[1], BROWSERS[3])
    result = terminal.invoke(app, ["install"])
    assert [browser.name for browser in BROWSERS if registered_executable(browser)] == ["chromium", "firefox"]
    assert "Todo está bien." in result.output
    assert "Falta un clic: abra Chromium" in result.output
    assert result.exit_code == 0


def test_a_browser_that_was_never_opened_may_be_named(terminal: CliRunner) -> None:
    terminal.invoke(app, ["install", "--browser", "Firefox"])
    assert [browser.name for browser in BROWSERS if registered_executable(browser)] == ["firefox"]


def test_without_any_browser_it_says_what_to_do(terminal: CliRunner) -> None:
    result = terminal.invoke(app, ["install"])
    assert result.exit_code == 1
    assert "--browser chrome" in result.output


def test_an_unknown_browser_is_bad_usage(terminal: CliRunner) -> None:
    result = terminal.invoke(app, ["install", "--browser", "netscape"])
    assert result.exit_code == 2
    assert "Use chrome, chromium, edge, firefox." in result.output


def test_a_browser_s_folder_that_cannot_be_written_is_told(terminal: CliRunner, own_home: Path) -> None:
    (own_home / ".mozilla").write_text("", encoding="utf-8")
    result = terminal.invoke(app, ["install", "--browser", "firefox", "--browser", "edge"])
    assert result.exit_code == 1
    assert "Firefox: no se pudo registrar" in result.output
    assert registered_executable(BROWSERS[2]) is not None


def test_without_the_host_nothing_is_registered(terminal: CliRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(install_command, "host_executable", lambda: Path("/no/existe"))
    assert terminal.invoke(app, ["install", "--browser", "edge"]).exit_code == 1
    assert not any(registered_executable(browser) for browser in BROWSERS)


def test_uninstall_leaves_nothing_behind(
    terminal: CliRunner, own_home: Path, home: Path, start_service: StartService
) -> None:
    used(own_home, *BROWSERS)
    before = below(own_home)
    terminal.invoke(app, ["install"])
    service = start_service()
    client.exchange(
        client.connect(30), "POST", "/decision", b'{"action": "edited", "network": "x", "surface": "post"}'
    )
    folders.configuration().mkdir()
    (folders.configuration() / "policy.yaml").write_text("version: '1'\n", encoding="utf-8")
    result = terminal.invoke(app, ["uninstall", "--yes"])
    assert result.exit_code == 0, result.output
    service.wait(timeout=ENDING_SECONDS)
    assert services(home) == []
    assert below(home) == []
    assert below(own_home) == before


def test_uninstall_makes_nothing_where_nothing_was(terminal: CliRunner, home: Path) -> None:
    done = terminal.invoke(app, ["uninstall", "--yes"])
    assert (done.exit_code, "borrada" in done.output) == (0, False)
    assert below(home) == []


def test_a_folder_made_since_the_question_goes_too(
    terminal: CliRunner, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uninstall_command, "stop_service", lambda: not folders.state().exists())
    assert terminal.invoke(app, ["uninstall", "--yes"]).exit_code == 0
    assert below(home) == []


def test_uninstall_asks_first(terminal: CliRunner, home: Path) -> None:
    folders.state()
    result = terminal.invoke(app, ["uninstall"], input="n\n")
    assert result.exit_code == 1
    assert "No se borró nada." in result.output
    assert below(home) != []


def below(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*"))


def test_what_is_neither_yes_nor_no_is_asked_again_in_spanish(terminal: CliRunner) -> None:
    result = terminal.invoke(app, ["uninstall"], input="quizá\nn\n")
    assert result.exit_code == 1
    assert "Escriba s o n." in result.output
    assert "No se borró nada." in result.output
    assert "Please" not in result.output
