import json

import pytest
from typer.testing import CliRunner

from comedido.command_line.application import app
from comedido.commands import check_text
from comedido.contract import Draft, Verdict
from tests.commands.conftest import JudgeOfBadWords


@pytest.fixture(autouse=True)
def judge(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_text, "loaded_checker", JudgeOfBadWords)


def test_a_warning_shows_clause_message_advice_and_account(terminal: CliRunner) -> None:
    result = terminal.invoke(
        app, ["check", "mala [bold]idea", "--network", "facebook", "--account-kind", "personal"]
    )
    assert result.exit_code == 1
    for shown in (
        "Aviso",
        "Facebook desde una cuenta personal",
        "mala [bold]idea",
        "Numeral 1.7 · Respeto",
        "La palabra puede ofender.",
        "Use otra.",
    ):
        assert shown in result.output


def test_a_clear_text_ends_with_0(terminal: CliRunner) -> None:
    result = terminal.invoke(app, ["check", "Buenos días"])
    assert result.exit_code == 0
    assert "Sin observaciones" in result.output


def test_json_is_the_verdict(terminal: CliRunner) -> None:
    result = terminal.invoke(app, ["check", "mala", "--account-kind", "personal", "--json"])
    assert json.loads(result.stdout)["findings"][0]["clause"] == "1.7"
    assert json.loads(result.stdout)["actor"]["kind"] == "personal"


def test_the_account_is_named_as_in_the_inventory(terminal: CliRunner) -> None:
    result = terminal.invoke(app, ["check", "hola", "--account", "@alcaldia", "--json"])
    actor = json.loads(result.stdout)["actor"]
    assert (actor["handle"], actor["kind"]) == ("@alcaldia", "unknown")


def test_nothing_in_a_text_commands_the_terminal(terminal: CliRunner) -> None:
    assert "\x1b]0;" not in terminal.invoke(app, ["check", "hola \x1b]0;título\x07"]).output


def test_nothing_that_a_finding_quotes_commands_the_terminal(
    terminal: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Quoting(JudgeOfBadWords):
        def check(self, draft: Draft) -> Verdict:
            verdict = super().check(draft)
            quoting = [found.model_copy(update={"evidence": draft.text}) for found in verdict.findings]
            return verdict.model_copy(update={"findings": quoting})

    monkeypatch.setattr(check_text, "loaded_checker", Quoting)
    shown = terminal.invoke(app, ["check", "mala \x1b]0;idea\x07"]).output
    assert "Por qué: mala \N{REPLACEMENT CHARACTER}]0;idea" in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["texto", "--jsonl"],
        ["texto", "--network", "myspace"],
        ["texto", "--account-kind", "mía"],
        ["a" * 70_000],
        ["\ud83d"],
        ["--file", "no-existe.csv"],
    ],
)
def test_bad_usage_ends_with_2(terminal: CliRunner, arguments: list[str]) -> None:
    assert terminal.invoke(app, ["check", *arguments]).exit_code == 2
