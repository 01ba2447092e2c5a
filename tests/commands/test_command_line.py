"""The frame of the command line, as people see it: in Spanish, whatever is written wrong."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.core import TyperGroup
from typer.main import get_command
from typer.testing import CliRunner

from comedido.accounts.inventory_store import Change, InventoryStore
from comedido.command_line.application import app
from comedido.command_line.usage_errors import in_spanish
from comedido.commands import check_text
from tests.accounts.inventory_samples import TOWN_HALL
from tests.commands.conftest import JudgeOfBadWords

ENGLISH = re.compile(
    r"\b(?:usage|options|arguments|commands|command|show|message|exit|missing|choose|such|invalid|value"
    r"|input|should|must|try|for|default|required|requires|got|extra|did|possible|aborted|take|error,)\b",
    re.IGNORECASE,
)


def run(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-P", "-m", "comedido", *words]
    environment = os.environ | {"COLUMNS": "150", "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        command, capture_output=True, check=False, encoding="utf-8", env=environment, stdin=subprocess.DEVNULL
    )


def test_the_help_is_in_spanish() -> None:
    done = run("--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Uso: comedido [OPCIONES] ORDEN [ARGUMENTOS]..." in done.stdout
    assert "─ Opciones ─" in done.stdout
    assert "─ Órdenes ─" in done.stdout
    assert "Muestra esta ayuda y termina." in done.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nada"], "No existe la orden «nada»."),
        (["accounts", "nada"], "No existe la orden «nada»."),
        (["--nada"], "No existe la opción «--nada»."),
        (["accounts", "remove"], "Falta «network»: x, facebook, instagram, linkedin, youtube, flickr."),
        (["accounts", "import"], "Falta «file»."),
        (
            ["accounts", "remove", "Orkut", "a"],
            "network: 'Orkut' no se conoce; escriba uno de estos: 'x', 'facebook', 'instagram',",
        ),
    ],
)
def test_a_command_that_is_written_wrong_is_told_in_spanish(words: list[str], said: str) -> None:
    done = run(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert "--help para ver la ayuda." in done.stderr
    assert not ENGLISH.findall(done.stderr)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["chek"], "No existe la orden «chek». ¿Quiso decir 'check'?"),
        (["check", "--netwok", "x"], "No existe la opción «--netwok». ¿Quiso decir --network"),
        (["check", "--network"], "Escriba un valor después de «--network»."),
        (["check", "--jsonl=3"], "La opción «--jsonl» no lleva ningún valor."),
        (["check", "uno", "dos"], "Sobra «dos»; escriba entre comillas lo que lleve espacios."),
        (["check", "a", "--processes", "0"], "--processes: escriba 1 o más."),
        (["check", "a", "--processes", "dos"], "--processes: escriba un número entero."),
        (
            ["check", "a", "--only", "todo"],
            "--only: 'todo' no se conoce; escriba uno de estos: 'clear', 'remind', 'warn'.",
        ),
        (["serve", "--idle-minutes", "un rato"], "--idle-minutes: escriba un número."),
        (["data", "build", "f"], "Falta la opción «--key»."),
        (
            ["data", "build", "f", "--key", "k", "--version", "1", "--entity", "e", "--date", "hoy"],
            "--date: 'hoy' no es una fecha como 2026-11-28.",
        ),
        (["check"], "│ Escriba una sola cosa: un texto, --jsonl o --file."),
    ],
)
def test_every_mistake_is_told_in_spanish(terminal: CliRunner, words: list[str], said: str) -> None:
    result = terminal.invoke(app, words, env={"COLUMNS": "150"})
    assert result.exit_code == 2
    assert said in result.stderr
    assert not ENGLISH.findall(result.stderr)


def every_command(group: TyperGroup, *above: str) -> list[list[str]]:
    found = [list(above)]
    for name, command in group.commands.items():
        found += every_command(command, *above, name) if isinstance(command, TyperGroup) else [[*above, name]]
    return found


def test_the_help_of_every_command_is_in_spanish(terminal: CliRunner) -> None:
    application = get_command(app)
    assert isinstance(application, TyperGroup)
    commands = every_command(application)
    assert ["accounts", "remove"] in commands
    for words in commands:
        result = terminal.invoke(app, [*words, "--help"], env={"COLUMNS": "150"})
        assert result.exit_code == 0
        assert "Uso: comedido" in result.output or "Uso: root" in result.output
        assert not ENGLISH.findall(result.output)


@given(st.text(max_size=60))
def test_a_sentence_that_is_not_typers_stays(words: str) -> None:
    assert in_spanish(f"¡{words}") == " ".join(f"¡{words}".split())


@pytest.mark.parametrize("network", ["x", "X"])
def test_a_network_may_be_written_as_it_is_shown(terminal: CliRunner, home: Path, network: str) -> None:
    InventoryStore().change(lambda _: [Change(None, TOWN_HALL)])
    result = terminal.invoke(app, ["accounts", "remove", network, TOWN_HALL.handle])
    assert (result.exit_code, InventoryStore().read().accounts) == (0, {})


def test_every_choice_may_be_written_in_any_letter_case(
    terminal: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check_text, "loaded_checker", JudgeOfBadWords)
    words = [
        "--network",
        "Facebook",
        "--account-kind",
        "Personal",
        "--surface",
        "Comment",
        "--role",
        "CONTRACTOR",
    ]
    result = terminal.invoke(app, ["check", "Buenos días", *words])
    assert result.exit_code == 0
    assert "Facebook desde una cuenta personal" in result.output


def test_the_service_starts_without_the_command_line() -> None:
    ask = (
        "import sys, comedido.__main__, comedido.commands.serve, comedido.server.application; "
        "print([name for name in sys.modules if name.startswith(('typer', 'comedido.command_line'))])"
    )
    done = subprocess.run([sys.executable, "-P", "-c", ask], check=True, capture_output=True, text=True)
    assert done.stdout == "[]\n"
